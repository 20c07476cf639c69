import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Article } from "../session.ts";
import { readableDate } from "../strings/values.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

/** The articles on the desk as cards. */
@customElement("khulasa-articles")
export class KhulasaArticles extends KhulasaElement {
  @property({ attribute: false }) articles: readonly Article[] = [];
  @property() current?: string;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("current")) this.renderRoot.querySelector("[data-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  override render(): TemplateResult {
    const t = this.t.intake;
    return html`
      <nav aria-label=${t.articles}>
        <ul>${this.articles.map((article) => this.card(article))}</ul>
      </nav>
    `;
  }

  private card(article: Article): TemplateResult {
    const t = this.t.intake;
    const title = titleOf(article) || t.untitled;
    return html`
      <li class=${article.state} ?data-current=${article.id === this.current}>
        <button class="open" aria-current=${article.id === this.current ? "true" : "false"} @click=${() => tell(this, "khulasa-open", article.id)}>
          <bdi class="title reading">${title}</bdi>
          <span class="soft">${this.facts(article).map((fact) => html`<bdi>${fact}</bdi>`)}</span>
        </button>
        <button class="remove quiet" aria-label=${t.remove(title)} @click=${() => tell(this, "khulasa-remove", article.id)}>×</button>
      </li>
    `;
  }

  private facts(article: Article): string[] {
    const { state, report, name } = article;
    const day = report?.published && readableDate(this.t.code, { value: report.published.value, precision: "", calendar: "" });
    const facts = state === "ready" ? [report?.outlet, day, this.t.intake.words(wordsOf(article))] : [this.t.states[state], name];
    return facts.filter((fact): fact is string => !!fact);
  }

  static override styles = [
    controls,
    css`
      ul { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(13rem, 19rem); gap: 0.7rem; overflow-x: auto; padding: 3px 3px 0.5rem; scrollbar-width: thin; }
      li { position: relative; display: grid; background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      li[data-current] { border-color: var(--k-accent); box-shadow: inset 0 3px 0 var(--k-accent); }
      .open { display: grid; align-content: start; gap: 0.2rem; min-inline-size: 0; padding: 0.7rem 0.9rem; padding-inline-end: 2.6rem; text-align: start; background: none; border: 0; }
      .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; line-height: 1.7; font-weight: 700; }
      .soft > bdi + bdi::before { content: "·"; margin-inline: 0.4em; }
      .remove { position: absolute; inset-block-start: 0.3rem; inset-inline-end: 0.3rem; min-block-size: 2rem; min-inline-size: 2rem; padding: 0; font-size: 1.2rem; line-height: 1; color: var(--k-soft); }
      @media (max-width: 40rem) { .title { -webkit-line-clamp: 1; } .open { padding-block: 0.45rem; } }
      .failed .soft { color: var(--k-warn); }
    `,
  ];
}

/** The headline, else the beginning of the text. */
export function titleOf({ report, text }: Pick<Article, "report" | "text">): string {
  const title = report?.title;
  const words = title ? text.slice(title.start, title.end) : text.trimStart().slice(0, 160).split("\n", 1)[0];
  return words?.trim() ?? "";
}

const counts = new WeakMap<Article, number>();

/** Words between spaces; counted once, since a text may be megabytes long. */
function wordsOf(article: Article): number {
  const known = counts.get(article);
  if (known !== undefined) return known;
  let words = 0;
  for (const _ of article.text.matchAll(/\S+/g)) words++;
  counts.set(article, words);
  return words;
}
