import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Made } from "../dossier/desk.ts";
import { SCHEMA, saved } from "../keeping/saved.ts";
import { download } from "../keeping/download.ts";
import { exported } from "../keeping/exported.ts";
import { given } from "../keeping/given.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Session } from "../session.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { icon } from "./icons.ts";
import "./khulasa-export.ts";

/** The desk as a whole: kept or not, saved to a file, opened from one, its corrections. */
@customElement("khulasa-desk")
export class KhulasaDesk extends KhulasaElement {
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) keeper!: Keeper;
  /** The dossier, where one was made. */
  @property({ attribute: false }) made?: Made;
  /** Changes whenever session or keeper did. */
  @property({ type: Number }) version = 0;
  @state() private wiped = false;
  @query("input[type=file]") private picker!: HTMLInputElement;

  override render(): TemplateResult {
    const t = this.t.desk;
    const { state: keeping } = this.keeper;
    const some = this.session.articles.length > 0;
    return html`
      <h2>${t.heading}</h2>
      <label class="keep">
        <input type="checkbox" role="switch" .checked=${live(keeping === "on")} ?disabled=${keeping === "elsewhere"} @change=${this.toggle} />
        <span><strong>${t.keep}</strong><br /><span class="soft">${t.states[keeping]}</span></span>
      </label>
      <div class="row">
        <button class="small" @click=${this.wipe}>${t.wipe}</button>
        <span class="soft" role="status">${this.wiped ? t.wiped : ""}</span>
      </div>
      <hr />
      <div class="column">
        <button ?disabled=${!some} @click=${this.save}>${t.save}</button>
        <button @click=${() => this.picker.click()}>${t.open}</button>
        <button ?disabled=${!some} @click=${this.report}>${t.report}</button>
        <khulasa-export .dossier=${given(this.session, this.made)} stem=${this.stem()}></khulasa-export>
        <input type="file" accept=".khulasa,.json,application/json" class="unseen" tabindex="-1" aria-label=${t.open} @change=${this.picked} />
      </div>
      ${this.corrections()}
    `;
  }

  private corrections(): TemplateResult | typeof nothing {
    const { done, undone } = this.session.corrections;
    const t = this.t.correct;
    if (!done.length && !undone.length) return nothing;
    return html`
      <hr />
      <h3>${t.heading(done.length)}</h3>
      <ol>${done.map((edit) => html`<li>${t.told(edit, this.t.kinds)}</li>`)}</ol>
      <div class="row">
        <button class="small" ?disabled=${!done.length} @click=${() => tell(this, "khulasa-undo", undefined)}>${icon("undo")}${t.undo}</button>
        <button class="small" ?disabled=${!undone.length} @click=${() => tell(this, "khulasa-redo", undefined)}>${icon("redo")}${t.redo}</button>
      </div>
    `;
  }

  private async toggle(event: Event): Promise<void> {
    this.wiped = false;
    if ((event.target as HTMLInputElement).checked) await this.keeper.keep();
    else await this.keeper.wipe();
    this.requestUpdate();
  }

  private async wipe(): Promise<void> {
    await this.keeper.wipe();
    this.wiped = true;
  }

  private save(): void {
    download(`${this.stem()}.khulasa`, JSON.stringify(saved(this.session)));
  }

  private report(): void {
    download(`${this.stem()}.json`, JSON.stringify(exported(this.session, this.made), null, 1));
  }

  private stem(): string {
    return `${SCHEMA.split("/", 1)[0]}-${new Date().toISOString().slice(0, 10)}`;
  }

  private async picked(): Promise<void> {
    const [file] = this.picker.files ?? [];
    if (file) tell(this, "khulasa-session", await file.text());
    this.picker.value = "";
  }

  static override styles = [
    controls,
    css`
      :host { display: grid; gap: 0.7rem; }
      .keep { display: flex; gap: 0.7rem; align-items: start; cursor: pointer; }
      .keep input { inline-size: 1.25rem; block-size: 1.25rem; margin-block-start: 0.2rem; accent-color: var(--k-accent); flex: none; }
      .row { display: flex; flex-wrap: wrap; gap: 0.4rem 0.8rem; align-items: center; }
      .column { display: grid; gap: 0.4rem; }
      .column button { text-align: start; }
      hr { inline-size: 100%; margin: 0; border: 0; border-block-start: 1px solid var(--k-line); }
      ol { display: grid; gap: 0.2rem; max-block-size: 11rem; overflow-y: auto; font-size: 0.88rem; }
      li { padding-inline-start: 0.7rem; border-inline-start: 2px solid var(--k-line); }
    `,
  ];
}
