import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { LoneFact, SharedFact } from "../../report.ts";
import { DossierPart, partStyles } from "./part.ts";

/** What several articles say, beside what one of them alone says. */
@customElement("khulasa-agreement")
export class KhulasaAgreement extends DossierPart {
  override render(): TemplateResult {
    const t = this.t.dossier.facts;
    const { shared, only } = this.view;
    return html`<div class="pair">
      <section><h3>${t.shared} <span class="soft">${this.number(shared.length)}</span></h3>${shared.length ? this.list(shared, (fact) => this.both(fact)) : html`<p class="soft">${t.noShared}</p>`}</section>
      <section><h3>${t.only} <span class="soft">${this.number(only.length)}</span></h3>${only.length ? this.list(bySentence(only), (facts) => this.one(facts)) : html`<p class="soft">${t.noOnly}</p>`}</section>
    </div>`;
  }

  private both({ kind, text, documents, sources, entities, rule }: SharedFact): TemplateResult {
    const t = this.t.dossier;
    const [first] = sources;
    return html`<li class="both">
      ${kind === "theme" || !first ? html`<p class="reading theme" lang="ar">${text}</p>` : this.whole(first)}
      <div class="foot" title="${t.rule}: ${rule}"><span class="kind">${t.facts.shares[kind]} · ${this.t.intake.count(documents.length)}</span>${kind === "theme" ? entities.slice(0, 3).map((id) => this.nameChip(id)) : nothing}${this.sourceChips(sources)}</div>
    </li>`;
  }

  /** All that is alone in one sentence: the statement, its figure, its name. */
  private one(facts: readonly LoneFact[]): TemplateResult {
    const t = this.t.dossier;
    const [first] = facts;
    if (!first) return html``;
    const kinds = [...new Set(facts.map(({ kind }) => t.facts.lone[kind]))];
    const names = facts.filter(({ kind }) => kind === "name").flatMap(({ entities }) => entities);
    const narrowest = facts.find(({ kind }) => kind === "figure" || kind === "name") ?? first;
    return html`<li class="one">
      ${this.sentence(narrowest.source)}
      <div class="foot" title="${t.rule}: ${facts.map(({ rule }) => rule).join(", ")}"><span class="kind">${kinds.join(" · ")}</span>${names.map((id) => this.nameChip(id))}${this.sourceChip(first.source)}</div>
    </li>`;
  }

  static override styles = [
    ...partStyles,
    css`
      .pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 2.5rem; }
      .both { padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--k-accent); }
      .one { padding-inline-start: 0.9rem; border-inline-start: 3px dotted var(--k-edge); }
      .theme { font-size: 1.1rem; font-weight: 700; }
      @media (min-width: 64rem) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    `,
  ];
}

/** Facts of one sentence together, in the order of the first of them. */
function bySentence(facts: readonly LoneFact[]): LoneFact[][] {
  const sentences = new Map<string, LoneFact[]>();
  for (const fact of facts) {
    const key = `${fact.document} ${fact.source.sentence.start}`;
    sentences.set(key, [...(sentences.get(key) ?? []), fact]);
  }
  return [...sentences.values()];
}
