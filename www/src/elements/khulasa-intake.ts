import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { openFiles, type FileFailure } from "../intake/files.ts";
import { isReadable } from "../intake/folders.ts";
import { parseSaved } from "../keeping/saved.ts";
import { SAMPLES } from "../sample/index.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";

/** Beyond this a text field makes the page crawl: such a text goes to the desk at once. */
const FIELD_LIMIT = 200_000;

interface Problem {
  name?: string;
  code: FileFailure | "emptyPaste" | "emptyFolder" | "noSession";
}

/** Where texts come in: a field to paste into, files to open, samples to try. */
@customElement("khulasa-intake")
export class KhulasaIntake extends KhulasaElement {
  @state() private problems: Problem[] = [];
  @query("textarea") private field!: HTMLTextAreaElement;
  @query("input[type=date]") private date!: HTMLInputElement;
  @query("#files") private picker!: HTMLInputElement;
  @query("#folder") private folder!: HTMLInputElement;

  /** Opens files that were dropped or chosen; those that are no text are named with the reason. */
  async takeFiles(files: Iterable<File>): Promise<void> {
    const opened = await openFiles(files);
    const sessions = opened.filter((file): file is Extract<typeof file, { text: string }> => "text" in file && parseSaved(file.text) !== undefined);
    for (const { text } of sessions) tell(this, "khulasa-session", text);
    const texts = opened.flatMap((file) => ("text" in file && !sessions.includes(file) ? [{ name: file.name, text: file.text, published: this.published }] : []));
    if (texts.length) tell(this, "khulasa-given", texts);
    this.refuse(opened.flatMap((file) => ("failure" in file ? [{ name: file.name, code: file.failure }] : [])));
  }

  /** Takes a text that was pasted or dropped somewhere else on the page. */
  takeText(text: string): void {
    if (text.trim()) tell(this, "khulasa-given", [{ text, published: this.published }]);
    this.refuse(text.trim() ? [] : [{ code: "emptyPaste" }]);
  }

  /** Says that a file held no session. */
  refuseSession(): void {
    this.refuse([{ code: "noSession" }]);
  }

  /** Puts the focus into the field. */
  override focus(): void {
    this.field.focus();
  }

  private refuse(problems: Problem[]): void {
    this.problems = problems;
    if (problems.length) tell(this, "khulasa-refused", undefined);
  }

  private get published(): string | undefined {
    return this.date.value || undefined;
  }

  override render(): TemplateResult {
    const t = this.t.intake;
    return html`
      <form @submit=${this.submit} aria-labelledby="heading">
        <h2 id="heading">${t.heading}</h2>
        <label class="unseen" for="text">${t.paste}</label>
        <textarea id="text" rows="7" placeholder=${t.placeholder} aria-describedby="problems"
          @paste=${this.paste} @input=${this.turn} @keydown=${this.shortcut}></textarea>
        <div id="problems" role="alert">${this.problems.map((problem) => this.problem(problem))}</div>
        <div class="row">
          <label class="date">
            <span>${t.published}</span>
            <input type="date" aria-describedby="hint" />
          </label>
          <span id="hint" class="soft">${t.publishedHint}</span>
        </div>
        <div class="row">
          <button class="primary" type="submit">${t.analyze}</button>
          <button type="button" @click=${() => this.picker.click()}>${t.open}</button>
          <button type="button" @click=${() => this.folder.click()}>${t.openFolder}</button>
          <button type="button" class="quiet" @click=${this.trySamples}>${t.sample}</button>
          <input id="files" type="file" multiple accept=".txt,.text,text/plain,.khulasa" tabindex="-1" class="unseen"
            aria-label=${t.open} @change=${this.picked} />
          <input id="folder" type="file" webkitdirectory multiple tabindex="-1" class="unseen"
            aria-label=${t.openFolder} @change=${this.pickedFolder} />
        </div>
      </form>
    `;
  }

  private problem({ name, code }: Problem): TemplateResult {
    return html`<p>${name ? html`<strong><bdi>${name}</bdi></strong> ` : nothing}${this.t.failures[code]}</p>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.field.value;
    this.takeText(text);
    if (!text.trim()) return this.field.focus();
    this.field.value = "";
    this.turn();
  }

  private paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length < FIELD_LIMIT || this.field.value.trim()) return;
    event.preventDefault();
    this.takeText(text);
  }

  /** An empty field runs as the interface does, for its placeholder; a text runs as its letters do. */
  private turn(): void {
    this.field.dir = this.field.value ? "auto" : "";
  }

  private shortcut(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.submit(event);
  }

  private picked(): void {
    void this.takeFiles([...(this.picker.files ?? [])]);
    this.picker.value = "";
  }

  private pickedFolder(): void {
    const files = [...(this.folder.files ?? [])];
    void this.takeFiles(files.filter(isReadable));
    if (files.length && !files.some(isReadable)) this.refuse([{ name: files[0]?.webkitRelativePath.split("/", 1)[0], code: "emptyFolder" }]);
    this.folder.value = "";
  }

  private trySamples(): void {
    this.problems = [];
    tell(this, "khulasa-given", SAMPLES);
  }

  static override styles = [
    controls,
    css`
      form { display: grid; gap: 0.9rem; padding: clamp(1rem, 3vw, 1.6rem); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
      h2.unseen { position: absolute; }
      textarea {
        inline-size: 100%; padding: 0.9rem 1rem; resize: vertical; background: var(--k-paper); border: 1px solid var(--k-line);
        border-radius: var(--k-radius); font-family: var(--k-reading); font-size: 1.1rem; line-height: 1.9;
      }
      @media (max-width: 40rem) { textarea { block-size: 11rem; } .row .quiet { padding-inline: 0; } }
      textarea::placeholder { color: var(--k-soft); opacity: 1; }
      .row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
      .date { display: flex; gap: 0.6rem; align-items: center; }
      input[type="date"] { padding: 0.35rem 0.6rem; background: var(--k-paper); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      #problems:empty { display: none; }
      #problems p { padding: 0.6rem 0.9rem; background: var(--k-warn-well); color: var(--k-warn); border-inline-start: 4px solid currentColor; border-radius: 0.3rem; }
      #problems p + p { margin-block-start: 0.4rem; }
    `,
  ];
}
