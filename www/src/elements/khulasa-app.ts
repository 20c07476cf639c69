import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { AnalyzerClient } from "../analyzer.ts";
import { WorkerAnalyzer } from "../client.ts";
import { Session, type Article, type Given } from "../session.ts";
import { readSettings, writeSettings, type Settings } from "../settings.ts";
import { setLanguage } from "../strings/index.ts";
import { controls, KhulasaElement } from "./element.ts";
import { PageIntake } from "./page-intake.ts";
import type { KhulasaIntake } from "./khulasa-intake.ts";
import "./khulasa-articles.ts";
import "./khulasa-intake.ts";
import "./khulasa-privacy.ts";
import "./khulasa-reading.ts";

/** The whole reading room: intake, the desk with its articles, and the article that is open. */
@customElement("khulasa-app")
export class KhulasaApp extends KhulasaElement {
  /** Who reads; a worker of the page's own where nothing is said. */
  @property({ attribute: false }) analyzer?: AnalyzerClient;
  @state() private settings: Settings = readSettings(location.hash);
  @state() private current?: string;
  /** The intake is open beside the articles. */
  @state() private adding = true;
  @state() private version = 0;
  @query("khulasa-intake") private intake!: KhulasaIntake;
  @query("main") private main!: HTMLElement;
  private session!: Session;
  private readonly drops = new PageIntake(this, () => this.intake);

  constructor() {
    super();
    this.addEventListener("khulasa-given", (event) => this.take(event.detail));
    this.addEventListener("khulasa-refused", () => (this.adding = true));
    this.addEventListener("khulasa-open", (event) => (this.current = event.detail));
    this.addEventListener("khulasa-remove", (event) => this.with(event.detail, (article) => this.takeOff(article)));
    this.addEventListener("khulasa-cancel", (event) => this.with(event.detail, (article) => this.session.cancel(article)));
    this.addEventListener("khulasa-read-again", (event) => this.with(event.detail, (article) => void this.session.read(article)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session ??= new Session((this.analyzer ??= new WorkerAnalyzer()));
    this.session.addEventListener("change", () => this.version++);
    addEventListener("hashchange", () => this.apply(readSettings(location.hash)));
    this.apply(this.settings);
  }

  override render(): TemplateResult {
    const articles = this.session.articles;
    const open = articles.find(({ id }) => id === this.current);
    return html`
      ${this.head(articles.length > 0)}
      <main tabindex="-1" class=${articles.length ? "" : "first"}>
        ${articles.length ? nothing : html`<p class="tagline">${this.t.tagline}</p>`}
        ${articles.length
          ? html`<khulasa-articles .articles=${[...articles]} .current=${this.current}></khulasa-articles>`
          : nothing}
        <khulasa-intake ?hidden=${articles.length > 0 && !this.adding}></khulasa-intake>
        <khulasa-reading .article=${open} .version=${this.version}></khulasa-reading>
      </main>
      <footer><khulasa-privacy></khulasa-privacy></footer>
      ${this.drops.over ? html`<div class="drop" aria-hidden="true"><p>${this.t.intake.drop}</p></div>` : nothing}
    `;
  }

  private head(small: boolean): TemplateResult {
    const t = this.t.settings;
    const other = this.settings.language === "ar" ? "en" : "ar";
    return html`
      <header class=${small ? "small" : ""}>
        <a class="skip" href="#" @click=${this.skip}>${this.t.skip}</a>
        <h1>${this.t.name}</h1>
        <div class="settings">
          ${small
            ? html`<button class="add" aria-expanded=${this.adding ? "true" : "false"} @click=${() => (this.adding = !this.adding)}>+ ${this.t.intake.heading}</button>`
            : nothing}
          <button class="quiet" lang=${other} @click=${() => this.choose({ language: other })}>${t.otherLanguage}</button>
          <select aria-label=${t.theme} @change=${(event: Event) => this.choose({ theme: (event.target as HTMLSelectElement).value as Settings["theme"] })}>
            ${(["auto", "light", "dark"] as const).map((theme) => html`<option value=${theme} ?selected=${theme === this.settings.theme}>${t.themes[theme]}</option>`)}
          </select>
        </div>
      </header>
    `;
  }

  private take(given: Given[]): void {
    const added = given.map((one) => this.session.add(one));
    this.current = added[0]?.id ?? this.current;
    this.adding = false;
  }

  private takeOff(article: Article): void {
    this.session.remove(article);
    if (this.current === article.id) this.current = this.session.articles[0]?.id;
    if (!this.session.articles.length) this.adding = true;
  }

  private with(id: string, act: (article: Article) => void): void {
    const article = this.session.articles.find((one) => one.id === id);
    if (article) act(article);
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  private choose(change: Partial<Settings>): void {
    this.apply({ ...this.settings, ...change });
    history.replaceState(null, "", writeSettings(this.settings) || location.pathname + location.search);
  }

  private apply(settings: Settings): void {
    this.settings = settings;
    setLanguage(settings.language);
    const root = document.documentElement;
    root.lang = settings.language;
    root.dir = this.t.direction;
    root.dataset["theme"] = settings.theme;
    document.title = this.t.name;
  }

  static override styles = [
    controls,
    css`
      :host { --k-gutter: clamp(0.9rem, 3vw, 2rem); max-inline-size: 84rem; margin-inline: auto; padding-inline: var(--k-gutter); }
      header { display: flex; gap: 1rem; justify-content: space-between; align-items: center; padding-block: 1rem; }
      h1 { margin: 0; font-family: var(--k-reading); font-size: 2.1rem; line-height: 1.5; color: var(--k-accent); }
      .small { padding-block: 0.5rem; }
      .small h1 { font-size: 1.6rem; }
      .settings { display: flex; gap: 0.5rem; align-items: center; }
      select { min-block-size: 2.5rem; padding-inline: 0.5rem; background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; outline: none; }
      .tagline { font-size: clamp(1.1rem, 2.6vw, 1.35rem); line-height: 1.8; color: var(--k-soft); text-wrap: balance; }
      .first { inline-size: min(100%, 54rem); margin-inline: auto; margin-block-start: clamp(0rem, 5vh, 3rem); }
      .add { white-space: nowrap; }
      footer { padding-block: 1.4rem; }
      .skip { position: absolute; inset-block-start: -4rem; padding: 0.5rem 1rem; background: var(--k-sheet); color: var(--k-accent); z-index: 9; }
      .skip:focus { inset-block-start: 0.5rem; }
      .drop { position: fixed; inset: 0; z-index: 8; display: grid; place-items: center; background: color-mix(in srgb, var(--k-paper) 82%, transparent); pointer-events: none; }
      .drop p { padding: 2rem 3rem; border: 3px dashed var(--k-accent); border-radius: 1rem; background: var(--k-sheet); font-size: 1.3rem; }
      @media (max-width: 40rem) { header { flex-wrap: wrap; gap: 0.3rem 0.6rem; } .settings { gap: 0.25rem; } .add { padding-inline: 0.6rem; } }
      @media print { header, khulasa-articles, khulasa-intake, footer { display: none; } }
    `,
  ];
}
