import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { folded } from "../reading/fold.ts";
import { namedInArticle } from "../reading/named.ts";
import type { Entity } from "../report.ts";
import type { Article } from "../session.ts";
import { number } from "../strings/plural.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { TYPES } from "./entity-options.ts";
import { titleOf } from "./khulasa-articles.ts";
import { marks } from "./marks.ts";

/** A name with the articles that it stands in. */
interface Shared {
  type: Entity["type"];
  name: string;
  articles: { article: Article; entity: Entity }[];
}

/** All articles at once. So far: whom and what several of them name. */
@customElement("khulasa-dossier")
export class KhulasaDossier extends KhulasaElement {
  @property({ attribute: false }) articles: readonly Article[] = [];
  /** Changes whenever an article did. */
  @property({ type: Number }) version = 0;

  override render(): TemplateResult {
    const t = this.t.dossier;
    const ready = this.articles.filter(({ report }) => report);
    const shared = sharedNames(ready);
    return html`
      <header>
        <h2>${t.heading}</h2>
        <p class="soft">${this.t.intake.count(ready.length)}${ready.length < this.articles.length ? html` · ${t.waiting}` : nothing}</p>
      </header>
      <h3>${t.shared}</h3>
      ${shared.length ? TYPES.map((type) => this.group(type, shared)) : html`<p class="soft">${t.none}</p>`}
    `;
  }

  private group(type: Entity["type"], shared: Shared[]): TemplateResult | typeof nothing {
    const members = shared.filter((one) => one.type === type);
    if (!members.length) return nothing;
    return html`
      <section aria-labelledby=${type}>
        <h4 id=${type}><span class="dot ${type}"></span>${this.t.layers[type]}</h4>
        <ul>${members.map((one) => this.row(one))}</ul>
      </section>
    `;
  }

  private row({ name, articles }: Shared): TemplateResult {
    return html`<li>
      <details>
        <summary><bdi class="reading" lang="ar">${name}</bdi> <span class="soft">${this.t.intake.count(articles.length)}</span></summary>
        <ul>${articles.map(({ article, entity }) => html`<li><button class="reading" lang="ar" dir="auto" @click=${() => this.open(article, entity)}>${titleOf(article)}</button> <span class="soft">${number(this.t.code, entity.mentions.length)}</span></li>`)}</ul>
      </details>
    </li>`;
  }

  private open({ id }: Article, { mentions: [first] }: Entity): void {
    tell(this, "khulasa-open-at", { id, start: first?.start ?? 0, end: first?.end ?? 0 });
  }

  static override styles = [
    controls,
    marks,
    css`
      :host { display: grid; gap: 1rem; padding: clamp(1rem, 3.5vw, 2.4rem); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
      h2 { font-family: var(--k-reading); font-size: 1.7rem; font-weight: 700; }
      h4 { display: flex; gap: 0.5em; align-items: center; margin: 0 0 0.3rem; font-size: 0.88rem; color: var(--k-soft); }
      .dot { inline-size: 0.65em; block-size: 0.65em; border-radius: 50%; background: var(--k-type) !important; }
      section > ul { columns: 18rem auto; column-gap: 2rem; }
      section > ul > li { break-inside: avoid; }
      summary { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; padding-block: 0.15rem; cursor: pointer; font-size: 1.05rem; }
      details ul { padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--k-line); }
      details li { display: flex; gap: 0.8rem; justify-content: space-between; align-items: baseline; }
      details button { min-block-size: 1.6rem; padding: 0; background: none; border: 0; text-align: start; line-height: 1.7; }
      details button:hover { color: var(--k-accent); }
    `,
  ];
}

/** Names that stand in more than one article, the most widespread first. */
function sharedNames(articles: readonly Article[]): Shared[] {
  const all = new Map<string, Shared>();
  for (const article of articles) {
    for (const entity of namedInArticle(article.report)) {
      const key = `${entity.type} ${folded(entity.name)}`;
      const shared = all.get(key) ?? { type: entity.type, name: entity.name, articles: [] };
      if (!shared.articles.some((one) => one.article === article)) shared.articles.push({ article, entity });
      all.set(key, shared);
    }
  }
  return [...all.values()].filter((one) => one.articles.length > 1).sort((a, b) => b.articles.length - a.articles.length);
}
