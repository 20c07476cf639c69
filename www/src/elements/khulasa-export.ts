import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Format, Purpose } from "../export/format.ts";
import type { Given } from "../export/given.ts";
import { labelsIn, type Labels } from "../export/labels.ts";
import { controls, KhulasaElement } from "./element.ts";

const PURPOSES: readonly Purpose[] = ["reading", "tables", "data", "language", "single"];
const GAP = 8;

/** One button, and under it every format that an article or a dossier can be saved in. */
@customElement("khulasa-export")
export class KhulasaExport extends KhulasaElement {
  /** The article that is open, as corrected. */
  @property({ attribute: false }) article?: Given;
  /** All articles together. */
  @property({ attribute: false }) dossier?: Given;
  /** What file names begin with; the day where nothing is said. */
  @property() stem = "";
  @state() private formats: readonly Format[] = [];
  @state() private scope: "article" | "dossier" = "article";
  @state() private said = "";
  private returns = false;
  @query(".sheet") private sheet!: HTMLElement;
  @query(".open") private button!: HTMLElement;

  override render(): TemplateResult {
    const labels = labelsIn(this.t.code);
    return html`
      <button class="open" popovertarget="formats" aria-haspopup="dialog" ?disabled=${!this.article && !this.dossier}>${labels.open}</button>
      <div id="formats" class="sheet" popover role="dialog" aria-label=${labels.open} @beforetoggle=${this.turning} @toggle=${this.turned}>
        ${this.article && this.dossier ? this.scopes(labels) : nothing}
        ${PURPOSES.map((purpose) => this.group(purpose, labels))}
        <p class="soft" role="status">${this.said}</p>
      </div>
    `;
  }

  /** What is exported: the choice, or else the one that there is. */
  private get given(): Given | undefined {
    return this.scope === "article" ? (this.article ?? this.dossier) : (this.dossier ?? this.article);
  }

  private scopes(labels: Labels): TemplateResult {
    return html`<fieldset>
      <legend class="unseen">${labels.scope}</legend>
      ${(["article", "dossier"] as const).map(
        (scope) => html`<label><input type="radio" name="scope" value=${scope} .checked=${this.scope === scope} @change=${() => (this.scope = scope)} /> ${labels[scope]}</label>`,
      )}
    </fieldset>`;
  }

  private group(purpose: Purpose, labels: Labels): TemplateResult | typeof nothing {
    const formats = this.formats.filter((format) => format.purpose === purpose && (!format.dossier || this.given?.report.dossier));
    if (!formats.length) return nothing;
    return html`<section aria-labelledby=${purpose}>
      <h3 id=${purpose}>${labels.purposes[purpose]}</h3>
      <ul class=${purpose}>${formats.map((format) => this.choice(format, labels))}</ul>
    </section>`;
  }

  private choice(format: Format, labels: Labels): TemplateResult {
    const { name = format.id, hint = "" } = labels.formats[format.id] ?? {};
    return html`<li><button data-format=${format.id} @click=${() => this.save(format, name, labels)}>
      <bdi>${name}</bdi> ${format.purpose === "single" ? nothing : html`<bdi class="soft">${hint}</bdi>`}
    </button></li>`;
  }

  /** The formats' code is needed by those alone who open the menu. */
  private async turning({ newState }: ToggleEvent): Promise<void> {
    // The browser gives the focus back to what had it, but not into a shadow root.
    this.returns = newState === "closed" && this.sheet.contains(this.shadowRoot?.activeElement ?? null);
    if (newState === "closed") return;
    this.said = "";
    this.formats = (await import("../export/formats.ts")).FORMATS;
  }

  private async turned({ newState }: ToggleEvent): Promise<void> {
    if (newState === "open") await this.place();
    else if (this.returns) this.button.focus();
  }

  private async save(format: Format, name: string, labels: Labels): Promise<void> {
    const { given } = this;
    if (!given) return;
    this.said = labels.writing;
    try {
      const content = await format.write(given, { language: this.t.code });
      const file = `${this.stem || `khulasa-${new Date().toISOString().slice(0, 10)}`}${format.ending}`;
      download(file, new Blob([content], { type: format.mediaType }));
      this.said = labels.done(file);
    } catch (thrown) {
      console.error(thrown);
      this.said = labels.failed(name);
    }
  }

  /** Below the button, its start under the button's start, within the window. */
  private async place(): Promise<void> {
    await this.updateComplete;
    const { button, sheet } = this;
    const box = button.getBoundingClientRect();
    const rtl = getComputedStyle(this).direction === "rtl";
    const start = rtl ? innerWidth - box.right : box.left;
    const room = innerHeight - box.bottom;
    const above = room < innerHeight / 2;
    // Style attributes are against the page's policy; its scripts' own settings are not.
    sheet.style.insetInlineStart = `${Math.max(GAP, Math.min(start, innerWidth - sheet.offsetWidth - GAP))}px`;
    sheet.style.insetBlockStart = above ? "auto" : `${box.bottom + GAP}px`;
    sheet.style.insetBlockEnd = above ? `${innerHeight - box.top + GAP}px` : "auto";
    sheet.style.maxBlockSize = `${Math.max(160, (above ? box.top : room) - GAP * 2)}px`;
  }

  static override styles = [
    controls,
    css`
      :host { display: inline-block; }
      .sheet[popover] { position: fixed; inset: auto; margin: 0; inline-size: min(26rem, calc(100vw - 1rem)); padding: 0.9rem 1rem; overflow-y: auto; background: var(--k-raised, var(--k-sheet)); color: var(--k-ink); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.3); box-shadow: var(--k-shadow, 0 4px 18px rgb(0 0 0 / 18%)); }
      fieldset { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; margin: 0 0 0.6rem; padding: 0 0 0.6rem; border: 0; border-block-end: 1px solid var(--k-line); }
      fieldset label { display: inline-flex; gap: 0.4rem; align-items: center; min-block-size: 1.7rem; cursor: pointer; }
      input { accent-color: var(--k-accent); }
      section + section { margin-block-start: 0.6rem; }
      li button { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; justify-content: space-between; inline-size: 100%; min-block-size: 2.1rem; padding: 0.1rem 0.6rem; background: none; border-color: transparent; text-align: start; }
      li button:hover { border-color: var(--k-accent); }
      ul.single { display: flex; flex-wrap: wrap; gap: 0.2rem; }
      ul.single button { inline-size: auto; border-color: var(--k-line); font-size: 0.88rem; }
      [role="status"] { min-block-size: 1.6em; margin-block-start: 0.5rem; }
      @media print { :host { display: none; } }
    `,
  ];
}

/** Hands a file to the reader; nothing is sent anywhere. */
function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
