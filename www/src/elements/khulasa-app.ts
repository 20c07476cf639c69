import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { AnalyzerClient } from "../analyzer.ts";
import type { Edit } from "../corrections/index.ts";
import { DossierDesk } from "../dossier/desk.ts";
import { lookEntries, readLook, type Look } from "../dossier/look.ts";
import { recode } from "../intake/recode.ts";
import { Keeper } from "../keeping/keeper.ts";
import { parseSaved, usable } from "../keeping/saved.ts";
import { PoolAnalyzer } from "../pool.ts";
import { Session, type Article, type Given } from "../session.ts";
import { readSettings, settingsEntries, type Settings } from "../settings.ts";
import { setLanguage } from "../strings/index.ts";
import { setPreferences } from "../strings/preferences.ts";
import { appFrame } from "./app-frame.ts";
import { controls, KhulasaElement } from "./element.ts";
import type { KhulasaEvents } from "./events.ts";
import { icon } from "./icons.ts";
import { sheet } from "./sheet.ts";
import { PageIntake } from "./page-intake.ts";
import type { KhulasaIntake } from "./khulasa-intake.ts";
import type { KhulasaReading } from "./khulasa-reading.ts";
import "./khulasa-articles.ts";
import "./khulasa-desk.ts";
import "./khulasa-intake.ts";
import "./khulasa-privacy.ts";
import "./khulasa-reading.ts";
import "./khulasa-settings.ts";
import "./khulasa-toast.ts";

/** The whole reading room: intake, the desk with its articles, and the article that is open. */
@customElement("khulasa-app")
export class KhulasaApp extends KhulasaElement {
  /** Who reads; workers of the page's own where nothing is said. */
  @property({ attribute: false }) analyzer?: AnalyzerClient;
  @state() private settings: Settings = readSettings(location.hash);
  @state() private current?: string;
  /** What of the dossier is looked at, where it is the dossier and not one article. */
  @state() private look?: Look = readLook(location.hash);
  /** The intake is open beside the articles. */
  @state() private adding = true;
  /** The correction that was just made. */
  @state() private told?: Edit;
  @state() private version = 0;
  @query("khulasa-intake") private intake!: KhulasaIntake;
  @query("khulasa-reading") private reading?: KhulasaReading;
  @query("main") private main!: HTMLElement;
  private session!: Session;
  private keeper!: Keeper;
  private dossier!: DossierDesk;
  /** The look to come back to from an article, and how far down it was. */
  private lastLook: Look = { part: "overview" };
  private scrolled = 0;
  private readonly drops = new PageIntake(this, () => this.intake);

  constructor() {
    super();
    const on = <Name extends keyof KhulasaEvents>(name: Name, act: (detail: KhulasaEvents[Name]) => void) =>
      this.addEventListener(name, (event) => act((event as CustomEvent<KhulasaEvents[Name]>).detail));
    const onArticle = (name: "khulasa-remove" | "khulasa-cancel" | "khulasa-read-again", act: (article: Article) => void) => on(name, (id) => this.with(id, act));
    on("khulasa-given", (given) => this.take(given));
    on("khulasa-session", (text) => this.openSession(text));
    on("khulasa-refused", () => (this.adding = true));
    on("khulasa-opening", () => (this.adding = true));
    on("khulasa-encoding", ({ id, encoding }) => this.with(id, (article) => void recode(this.session, article, encoding)));
    on("khulasa-open", (id) => this.open(id));
    on("khulasa-open-at", ({ id, ...place }) => void this.openAt(id, place));
    on("khulasa-move", ({ id, to }) => this.with(id, (article) => this.session.move(article, to)));
    on("khulasa-correct", (edit) => {
      this.told = edit;
      this.session.correct(edit);
    });
    on("khulasa-undo", () => this.undo());
    on("khulasa-redo", () => this.redo());
    on("khulasa-settings", (change) => this.choose(change));
    on("khulasa-look", (look) => this.lookAt(look));
    on("khulasa-dossier", (act) => (act === "again" ? this.dossier.again() : this.dossier.cancel()));
    on("khulasa-parts", ({ id, cut }) => this.with(id, (article) => this.cut(article, cut)));
    onArticle("khulasa-remove", (article) => this.takeOff(article));
    onArticle("khulasa-cancel", (article) => this.session.cancel(article));
    onArticle("khulasa-read-again", (article) => void this.session.read(article));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", () => this.follow());
    addEventListener("keydown", this.shortcut);
    addEventListener("beforeunload", this.unsaved);
    this.apply(this.settings);
  }

  // Not when it is connected: an analyser set before the element came alive is known only now.
  override willUpdate(): void {
    if (this.session) return;
    this.session = new Session((this.analyzer ??= new PoolAnalyzer()));
    this.keeper = new Keeper(this.session);
    this.dossier = new DossierDesk(this.session, this.analyzer);
    for (const source of [this.session, this.keeper, this.dossier]) source.addEventListener("change", () => this.version++);
    this.see(this.look);
    void this.keeper.resume().then(() => this.resumed());
  }

  override render(): TemplateResult {
    const articles = this.session.articles;
    const some = articles.length > 0;
    const open = articles.find(({ id }) => id === this.current);
    const look = articles.length > 1 ? this.look : undefined;
    return html`
      ${this.head(some)}
      <main tabindex="-1" class=${some ? "desk" : "first"}>
        ${some ? html`<div class="rail">${this.switcher()}<khulasa-articles .articles=${[...articles]} .current=${look ? undefined : this.current}></khulasa-articles></div>` : html`<p class="tagline">${this.t.tagline}</p>`}
        <div class="content">
          <khulasa-intake ?hidden=${some && !this.adding}></khulasa-intake>
          ${look ? html`<khulasa-dossier .desk=${this.dossier} .look=${look} .version=${this.version}></khulasa-dossier>` : nothing}
          <khulasa-reading ?hidden=${look !== undefined} .article=${open} .version=${this.version}></khulasa-reading>
        </div>
      </main>
      <khulasa-toast .edit=${this.told}></khulasa-toast>
      ${this.drops.over ? html`<div class="drop" aria-hidden="true"><p>${this.t.intake.drop}</p></div>` : nothing}
    `;
  }

  private head(some: boolean): TemplateResult {
    const t = this.t;
    const other = this.settings.language === "ar" ? "en" : "ar";
    const short = other === "ar" ? "ع" : "En";
    const { done, undone } = this.session.corrections;
    return html`
      <header>
        <a class="skip" href="#" @click=${this.skip}>${t.skip}</a>
        <h1>${t.name}</h1>
        <khulasa-privacy .kept=${this.keeper.state === "on"}></khulasa-privacy>
        <div class="menu">
          ${done.length || undone.length
            ? html`<button class="icon-only" aria-label=${t.correct.undo} title=${t.correct.undo} ?disabled=${!done.length} @click=${() => this.undo()}>${icon("undo")}</button>
                <button class="icon-only" aria-label=${t.correct.redo} title=${t.correct.redo} ?disabled=${!undone.length} @click=${() => this.redo()}>${icon("redo")}</button>`
            : nothing}
          ${some ? html`<button class="add" aria-expanded=${this.adding ? "true" : "false"} aria-label=${t.intake.heading} @click=${this.toggleIntake}>${icon("plus")}<span>${t.intake.heading}</span></button>` : nothing}
          <button class="quiet desk-button" popovertarget="desk" aria-label=${t.desk.heading}>${icon("desk")}<span>${t.desk.heading}</span></button>
          <button class="quiet" popovertarget="settings" aria-label=${t.settings.heading}>${icon("letters")}<span>${t.settings.heading}</span></button>
          <button class="quiet language" lang=${other} aria-label="${short} ${t.settings.otherLanguage}" @click=${() => this.choose({ language: other })}><span>${t.settings.otherLanguage}</span><span class="short" aria-hidden="true">${short}</span></button>
        </div>
        <div id="desk" popover @toggle=${({ newState }: ToggleEvent) => this.dossier.want("export", newState === "open")}><khulasa-desk .session=${this.session} .keeper=${this.keeper} .made=${this.dossier.made} .version=${this.version}></khulasa-desk></div>
        <div id="settings" popover><khulasa-settings .settings=${this.settings}></khulasa-settings></div>
      </header>
    `;
  }

  /** One article or the dossier: there is a choice as soon as there are two articles. */
  private switcher(): TemplateResult | typeof nothing {
    if (this.session.articles.length < 2) return nothing;
    const t = this.t.views;
    const choice = (name: "article" | "dossier", pressed: boolean, press: () => void) => html`<button aria-pressed=${pressed ? "true" : "false"} @click=${press}>${t[name]}</button>`;
    return html`<div class="switch" role="group" aria-label=${t.label}>
      ${choice("article", !this.look, () => this.current && this.open(this.current))} ${choice("dossier", !!this.look, () => this.openDossier())}
    </div>`;
  }

  private undo(): void {
    this.told = undefined;
    this.session.undo();
  }

  private redo(): void {
    this.told = this.session.corrections.undone[0];
    this.session.redo();
  }

  private take(given: Given[]): void {
    const added = given.map((one) => this.session.add(one));
    if (added[0]) this.open(added[0].id);
    this.adding = false;
  }

  private open(id: string): void {
    this.current = id;
    this.lookAt(undefined);
  }

  private async openAt(id: string, place: { start: number; end: number }): Promise<void> {
    this.open(id);
    await this.updateComplete;
    if (place.end > place.start) await this.reading?.goTo(place);
  }

  private openDossier(): void {
    this.lookAt(this.lastLook);
    void this.comeBack();
  }

  /** From an article back to the line of the dossier that led there. */
  private async comeBack(): Promise<void> {
    await this.updateComplete;
    scrollTo({ top: this.scrolled });
  }

  /** Turns to the dossier, to another part of it, or away from it; the browser's own Back leads back. */
  private lookAt(look: Look | undefined): void {
    const turned = !look !== !this.look || look?.part !== this.look?.part;
    if (this.look && !look) this.scrolled = scrollY;
    this.see(look);
    history[turned ? "pushState" : "replaceState"](null, "", this.address());
  }

  private see(look: Look | undefined): void {
    this.look = look;
    if (look) {
      this.lastLook = look;
      // Who reads one article does without its code.
      void import("./dossier/khulasa-dossier.ts");
    }
    this.dossier.want("view", !!look);
  }

  /** The reader went back or forward, or changed the address by hand. */
  private follow(): void {
    const back = !this.look;
    this.apply(readSettings(location.hash));
    this.see(readLook(location.hash));
    if (this.look && back) void this.comeBack();
  }

  /** Settings and look as the page's address; never anything of a text. */
  private address(): string {
    const entries = new URLSearchParams([...settingsEntries(this.settings), ...(this.look ? lookEntries(this.look) : [])]);
    return entries.size ? `#${entries}` : location.pathname + location.search;
  }

  private openSession(text: string): void {
    const saved = parseSaved(text);
    if (!saved) return this.intake.refuseSession();
    this.session.restore(usable(saved), saved.corrections);
    this.resumed();
  }

  private resumed(): void {
    const { articles } = this.session;
    this.current ??= articles[0]?.id;
    if (articles.length) this.adding = false;
  }

  private takeOff(article: Article): void {
    const at = this.session.articles.indexOf(article);
    this.session.remove(article);
    const { articles } = this.session;
    if (this.current === article.id) this.current = (articles[at] ?? articles.at(-1))?.id;
    if (!articles.length) this.adding = true;
  }

  private cut(article: Article, cut: boolean): void {
    if (!cut) return this.session.keepWhole(article);
    const at = this.session.articles.indexOf(article);
    this.session.split(article);
    this.current = this.session.articles[at]?.id;
  }

  private with(id: string, act: (article: Article) => void): void {
    const article = this.session.articles.find((one) => one.id === id);
    if (article) act(article);
  }

  private readonly toggleIntake = async (): Promise<void> => {
    this.adding = !this.adding;
    await this.updateComplete;
    if (this.adding) this.intake.focus();
  };

  /** Undo and redo as everywhere; a field has its own. */
  private readonly shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
    if (event.composedPath().some((node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    if (event.shiftKey) this.redo();
    else this.undo();
  };

  /** What is kept nowhere is not thrown away without a word. */
  private readonly unsaved = (event: BeforeUnloadEvent): void => {
    if (this.session?.articles.length && this.keeper.state !== "on") event.preventDefault();
  };

  private skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  private choose(change: Partial<Settings>): void {
    this.apply({ ...this.settings, ...change });
    history.replaceState(null, "", this.address());
  }

  private apply(settings: Settings): void {
    this.settings = settings;
    setPreferences(settings);
    setLanguage(settings.language);
    const root = document.documentElement;
    root.lang = settings.language;
    root.dir = this.t.direction;
    root.dataset["theme"] = settings.theme;
    root.dataset["size"] = settings.size;
    document.title = this.t.name;
  }

  static override styles = [controls, sheet, appFrame];
}
