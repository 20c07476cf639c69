import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { JointSentence, Story } from "../../report.ts";
import { DossierPart, partStyles } from "./part.ts";

/** Names on the first page. */
const NAMES = 14;

/** The dossier in short: the joint summary, the stories, the conflicts if there are any, the main names. */
@customElement("khulasa-overview")
export class KhulasaOverview extends DossierPart {
  @state() private length = 5;

  override render(): TemplateResult {
    const t = this.t.dossier.overview;
    const stories = this.view.stories;
    return html`
      ${this.conflicts()}
      <div class="pair">
        <section class="summary"><h3>${t.summary}</h3>${this.summary(new Set(stories.map(({ id }) => id)))}</section>
        <div class="column">
          <section><h3>${t.who}</h3>${this.names()}</section>
          <section><h3>${t.stories}</h3>${this.list(stories, (story) => this.story(story), "stories")}</section>
        </div>
      </div>
    `;
  }

  private conflicts(): TemplateResult {
    const t = this.t.dossier.overview;
    const { length } = this.view.conflicts;
    if (!length) return html`<p class="calm">${t.noConflicts}</p>`;
    return html`<p class="alarm"><strong>${t.conflictsFound(length)}</strong> <button class="small" @click=${() => this.look({ part: "conflicts" })}>${t.conflicts}</button></p>`;
  }

  private summary(stories: ReadonlySet<string>): TemplateResult {
    const t = this.t.dossier.overview;
    const documents = new Set(this.view.shownDocuments);
    const all = this.view.dossier.summary.sentences.filter(({ story, source, others }) => stories.has(story) && [source, ...others].some(({ document }) => documents.has(document)));
    if (!all.length) return html`<p class="soft">${this.t.dossier.empty}</p>`;
    const length = Math.min(this.length, all.length);
    return html`
      <div class="length">
        <label class="unseen" for="length">${t.length}</label>
        <input id="length" type="range" min="1" max=${all.length} .value=${String(length)} aria-valuetext=${t.of(length, all.length)} @input=${(event: Event) => (this.length = Number((event.target as HTMLInputElement).value))} />
        <output class="soft" for="length">${t.of(length, all.length)}</output>
      </div>
      <ol>${all.slice(0, length).map((sentence) => this.line(sentence))}</ol>
    `;
  }

  private line({ source, others }: JointSentence): TemplateResult {
    return html`<li class="told">
      ${this.sentence(source, false)}
      <div class="foot">${this.sourceChips([source, ...others])}</div>
    </li>`;
  }

  private names(): TemplateResult {
    const { people } = this.view;
    return html`<span class="chips">${people.slice(0, NAMES).map(({ id }) => this.nameChip(id))}${people.length > NAMES
      ? html`<button class="small" @click=${() => this.look({ part: "names" })}>${this.t.dossier.overview.allNames}</button>`
      : nothing}</span>`;
  }

  private story(story: Story): TemplateResult {
    const t = this.t.dossier.overview;
    const { id, documents, title, from, to } = story;
    const chosen = this.view.look.story === id;
    const days = from && to && this.span(from, to);
    const heading = (title && this.view.words(title.document, title)) || this.t.dossier.untitled;
    return html`<li class=${chosen ? "chosen" : ""}>
      <button class="words reading" lang="ar" dir="auto" aria-pressed=${chosen ? "true" : "false"} @click=${() => this.look({ story: chosen ? undefined : id })}><b>${heading}</b></button>
      <p class="soft">${documents.length > 1 ? this.t.intake.count(documents.length) : t.alone}${days ? html` · <bdi>${days}</bdi>` : nothing}</p>
      <div class="foot">${this.sourceChips(documents.map((document) => ({ document, start: 0, end: 0, sentence: { start: 0, end: 0 } })), 3)}</div>
      ${this.reasons(story)}
    </li>`;
  }

  private reasons({ links, related }: Story): TemplateResult | typeof nothing {
    const t = this.t.dossier.overview;
    const rules = new Map<string, Set<string>>();
    for (const { rule, words } of links.flatMap(({ why }) => why)) rules.set(rule, new Set([...(rules.get(rule) ?? []), ...words]));
    const titles = related.map((id) => this.view.dossier.stories.find((story) => story.id === id)).filter((story) => story !== undefined);
    if (!rules.size && !titles.length) return nothing;
    return html`<details class="why">
      <summary>${rules.size ? t.together : t.related}</summary>
      <dl>
        ${[...rules].map(([rule, words]) => html`<div><dt>${this.ruleOf(rule)}</dt><dd class="reading" lang="ar">${[...words].slice(0, 12).join("، ")}</dd></div>`)}
        ${titles.length ? html`<div><dt>${t.related}</dt>${titles.map(({ id, title }) => html`<dd><button class="words reading" lang="ar" dir="auto" @click=${() => this.look({ story: id })}>${title ? this.view.words(title.document, title) : id}</button></dd>`)}</div>` : nothing}
      </dl>
    </details>`;
  }

  static override styles = [
    ...partStyles,
    css`
      .calm, .alarm { margin-block-end: 1.2rem; padding: 0.55rem 0.9rem; border-radius: var(--k-radius); background: var(--k-well); font-size: 0.92rem; }
      .alarm { background: var(--k-warn-well); color: var(--k-warn); }
      .alarm button { margin-inline-start: 0.6rem; }
      .pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.8rem 2.5rem; }
      .column { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.6rem; align-content: start; }
      .length { display: grid; grid-template-columns: 1fr auto; gap: 0.8rem; align-items: center; margin-block-end: 0.6rem; }
      input { inline-size: 100%; block-size: 1.6rem; accent-color: var(--k-accent); }
      .told { padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--k-here); }
      .stories li { padding: 0.6rem 0.8rem; border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      .stories li > .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; line-height: 1.75; }
      .stories .chosen { border-color: var(--k-accent); }
      .why { margin-block-start: 0.3rem; }
      .why summary { cursor: pointer; color: var(--k-accent); font-size: 0.84rem; }
      .why dt { color: var(--k-soft); font-size: 0.8rem; }
      .why dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; padding-block-start: 0.3rem; }
      @media (min-width: 64rem) { .pair { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
      @media print { .length { display: none; } }
    `,
  ];
}
