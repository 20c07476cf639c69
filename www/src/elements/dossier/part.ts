import { css, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Look } from "../../dossier/look.ts";
import type { DossierView } from "../../dossier/view.ts";
import { oneLine } from "../../export/given.ts";
import { directionOf } from "../../reading/blocks.ts";
import type { Source } from "../../report.ts";
import { number } from "../../strings/plural.ts";
import { inDigits } from "../../strings/preferences.ts";
import { readableDay, readableSpan } from "../../strings/values.ts";
import { controls, KhulasaElement } from "../element.ts";
import { tell } from "../events.ts";
import { pageSaid } from "../page-mark.ts";
import { joined } from "../words.ts";

/** Items that a list shows at first, and with each press for more. */
const PAGE = 30;

/** One part of the dossier: a list whose every line leads to the words that it came from. */
export abstract class DossierPart extends KhulasaElement {
  @property({ attribute: false }) view!: DossierView;
  @state() protected shown = PAGE;

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get("view") as DossierView | undefined;
    if (before && before.look !== this.view.look) this.shown = PAGE;
  }

  /** Changes what of the dossier is looked at. */
  protected look(change: Partial<Look>): void {
    tell(this, "khulasa-look", { ...this.view.look, ...change });
  }

  /** A long list in pages. */
  protected list<Item>(items: readonly Item[], line: (item: Item, at: number) => TemplateResult, kind = ""): TemplateResult {
    const rest = items.length - this.shown;
    if (!items.length) return html`<p class="soft">${this.t.dossier.empty}</p>`;
    return html`
      <ol class=${kind}>${items.slice(0, this.shown).map(line)}</ol>
      ${rest > 0 ? html`<button class="small more" @click=${() => (this.shown += PAGE * 2)}>${this.t.dossier.more(Math.min(rest, PAGE * 2))}</button>` : nothing}
    `;
  }

  /** A name that narrows the dossier to itself. */
  protected nameChip(id: string | null | undefined): TemplateResult | typeof nothing {
    const entity = this.view.entity(id);
    if (!entity) return nothing;
    const pressed = this.view.look.entity === entity.id;
    return html`<button class="name ${entity.type}" aria-pressed=${pressed ? "true" : "false"} @click=${() => this.look({ entity: pressed ? undefined : entity.id })}><bdi lang="ar">${entity.name}</bdi></button>`;
  }

  /** Where something stands: outlet or headline, and the day. Leads there. */
  protected sourceChip(source: Source): TemplateResult {
    const { document } = source;
    const outlet = this.view.outlet(document);
    const value = this.view.day(document);
    const day = value && this.day(value);
    const title = this.view.title(document) || this.t.dossier.untitled;
    const page = this.pageOf(source);
    // What is seen is part of what is heard, word for word: a voice can ask for it.
    const seen = [outlet ?? title, day, page].filter((part) => part).join(" ");
    const label = this.t.dossier.open(outlet ? joined(this.t, [title, seen]).join("") : seen);
    return html`<button class="source" title=${oneLine(this.view.words(document, source.sentence))} aria-label=${label} @click=${() => this.open(source)}>
      <bdi class="reading" lang="ar">${outlet ?? title}</bdi> ${day ? html`<span class="day">${day}</span> ` : nothing}${page ? html`<span class="page">${page}</span>` : nothing}
    </button>`;
  }

  /** The page of its file, where the source is a place and its article has pages. */
  private pageOf(source: Source): string | undefined {
    return source.end > source.start ? pageSaid(this.t, this.view.pages(source.document), source)?.short : undefined;
  }

  /** The first sources as chips, one an article, and how many more there are. */
  protected sourceChips(sources: readonly Source[], few = 4): TemplateResult {
    const firsts = sources.filter(({ document }, at) => sources.findIndex((other) => other.document === document) === at);
    const rest = firsts.length - few;
    return html`<span class="chips">${firsts.slice(0, few).map((source) => this.sourceChip(source))}${rest > 0
      ? html`<details class="rest"><summary>${this.t.dossier.otherSources(rest)}</summary><span class="chips">${firsts.slice(few).map((source) => this.sourceChip(source))}</span></details>`
      : nothing}</span>`;
  }

  /** The sentence around a place, the place marked in it. Leads there. */
  protected sentence(source: Source, mark = true): TemplateResult {
    const { document, start, end, sentence } = source;
    const inside = mark && sentence.start <= start && end <= sentence.end && end - start < sentence.end - sentence.start;
    const words = (from: number, to: number) => inDigits(this.view.words(document, { start: from, end: to }).replace(/\s+/gu, " "));
    const whole = words(sentence.start, sentence.end);
    return html`<button class="words reading" lang="ar" dir=${directionOf(whole)} @click=${() => this.open(source)}>${inside
      ? html`${words(sentence.start, start)}<mark>${words(start, end)}</mark>${words(end, sentence.end)}`
      : whole}</button>`;
  }

  /** The words of a place themselves, without the sentence around them. */
  protected whole(source: Source): TemplateResult {
    const { start, end } = source;
    return this.sentence({ ...source, sentence: { start, end } });
  }

  protected day(value: string): string {
    return readableDay(this.t.code, value);
  }

  protected span(from: string, to: string): string {
    return readableSpan(this.t.code, from, to);
  }

  protected number(value: number): string {
    return number(this.t.code, value);
  }

  /** A rule in the reader's language; its id where there is no phrase. */
  protected ruleOf(rule: string): string {
    return this.t.dossier.rules[rule] ?? rule;
  }

  protected open({ document, start, end }: Source): void {
    tell(this, "khulasa-open-at", { id: document, start, end });
  }
}

/** How parts of the dossier look. */
export const partStyles: CSSResult[] = [
  controls,
  css`
    :host { min-inline-size: 0; }
    h3 { color: var(--k-ink); font-size: 1.02rem; margin-block-end: 0.5rem; }
    ol, ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
    li { min-inline-size: 0; }
    .explained { max-inline-size: 46rem; margin-block-end: 1rem; color: var(--k-soft); font-size: 0.9rem; }
    .chips { display: inline-flex; flex-wrap: wrap; max-inline-size: 100%; min-inline-size: 0; gap: 0.3rem 0.35rem; align-items: center; }
    .source { display: inline-flex; gap: 0.45em; align-items: baseline; max-inline-size: min(100%, 14rem); min-block-size: 1.75rem; padding: 0 0.65rem; background: var(--k-well); border-color: transparent; border-radius: 2rem; font-size: 0.8rem; line-height: 1.7; }
    .source bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 0.9rem; }
    .source .day, .source .page { flex: none; color: var(--k-soft); }
    .source:hover { color: var(--k-accent); border-color: var(--k-accent); }
    .rest summary { cursor: pointer; color: var(--k-accent); font-size: 0.82rem; padding-inline: 0.3rem; }
    .rest[open] summary { margin-block-end: 0.3rem; }
    .name { display: inline-flex; align-items: baseline; max-inline-size: 100%; min-block-size: 1.75rem; padding: 0 0.6rem; background: none; border-color: var(--k-line); border-radius: 2rem; font-size: 0.92rem; line-height: 1.7; }
    .name bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-family: var(--k-reading); }
    .name::before { flex: none; }
    .name::before { content: ""; align-self: center; inline-size: 0.5em; block-size: 0.5em; margin-inline-end: 0.45em; border-radius: 50%; background: var(--k-type); }
    .name[aria-pressed="true"] { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-on-accent); }
    .person { --k-type: var(--k-person); } .organization { --k-type: var(--k-organization); } .place { --k-type: var(--k-place); } .misc { --k-type: var(--k-misc); }
    .words { inline-size: 100%; min-block-size: 0; padding: 0; background: none; border: 0; border-radius: 0.2rem; text-align: start; font-size: 1.06rem; line-height: 1.9; }
    .words:hover { color: var(--k-accent); }
    mark { background: var(--k-here); color: var(--k-ink); }
    .kind { display: inline-block; padding: 0 0.55rem; border-radius: 0.35rem; background: var(--k-well); color: var(--k-soft); font-size: 0.78rem; line-height: 1.75; }
    .foot { display: flex; flex-wrap: wrap; gap: 0.3rem 0.5rem; align-items: center; margin-block-start: 0.25rem; }
    .more { margin-block-start: 0.9rem; }
    table { inline-size: 100%; border-collapse: collapse; font-size: 0.92rem; }
    th { color: var(--k-soft); font-weight: 400; font-size: 0.82rem; text-align: start; }
    th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-block-end: 1px solid var(--k-line); vertical-align: baseline; }
    th, td { padding-inline: 0 0.6rem; }
    @media print { .more, .rest summary { display: none; } .source { border: 1px solid #999; background: none; } }
  `,
];
