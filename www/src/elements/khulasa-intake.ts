import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { openFiles } from "../intake/files.ts";
import { isReadable } from "../intake/folders.ts";
import { LIMITS } from "../intake/readers/limits.ts";
import { readBytes, type Opened } from "../intake/readers/open.ts";
import type { ReadCall, ReadFailure, ReadProgress } from "../intake/readers/read.ts";
import { READABLE } from "../intake/readers/endings.ts";
import { parseSaved } from "../keeping/saved.ts";
import { SAMPLES } from "../sample/index.ts";
import type { Given } from "../session.ts";
import { controls, KhulasaElement } from "./element.ts";
import { tell } from "./events.ts";
import { fileName } from "./file-name.ts";

/** Beyond this a text field makes the page crawl: such a text goes to the desk at once. */
const FIELD_LIMIT = 200_000;

interface Problem {
  name?: string;
  code: ReadFailure | "emptyPaste" | "emptyFolder" | "noSession";
  /** Of a protected file: to be tried again with the reader's password. */
  bytes?: Uint8Array;
}

/** Milliseconds after which the reading of files is worth a word. */
const SOON = 400;
/** Larger files are not kept for another guess at their encoding. */
const KEPT_BYTES = 20e6;

const ACCEPTED = READABLE.map((ending) => `.${ending}`).join(",");

/** Where texts come in: a field to paste into, files to open, samples to try. */
@customElement("khulasa-intake")
export class KhulasaIntake extends KhulasaElement {
  @state() private problems: Problem[] = [];
  @state() private opening?: ReadProgress;
  private control?: AbortController;
  @query("textarea") private field!: HTMLTextAreaElement;
  @query("input[type=date]") private date!: HTMLInputElement;
  @query("#files") private picker!: HTMLInputElement;
  @query("#folder") private folder!: HTMLInputElement;

  /** Opens files that were dropped or chosen; those that give nothing are named with the reason. */
  async takeFiles(files: Iterable<File>): Promise<void> {
    await this.take((call) => openFiles(files, call));
  }

  /** Takes a text that was pasted or dropped somewhere else on the page. */
  takeText(text: string): void {
    const code = !text.trim() ? "emptyPaste" : text.length > LIMITS.text ? "tooLong" : undefined;
    if (!code) tell(this, "khulasa-given", [{ text, published: this.published }]);
    this.refuse(code ? [{ code }] : []);
  }

  private async take(open: (call: ReadCall) => AsyncIterable<Opened>, others: Problem[] = []): Promise<void> {
    const control = (this.control = new AbortController());
    const began = performance.now();
    const onProgress = (progress: ReadProgress) => {
      if (performance.now() - began < SOON) return;
      if (!this.opening) tell(this, "khulasa-opening", undefined);
      this.opening = progress;
    };
    const given: Given[] = [];
    const problems = [...others];
    for await (const one of open({ signal: control.signal, onProgress })) {
      if ("failure" in one) problems.push({ name: one.name, code: one.failure, bytes: one.bytes });
      else if (one.read.source.format === "session") problems.push(...this.takeSession(one.read.text, one.name));
      else given.push(this.givenFrom(one.read, one.bytes));
    }
    if (this.control === control) this.opening = undefined;
    if (given.length) tell(this, "khulasa-given", given);
    this.refuse(problems);
  }

  private takeSession(text: string, name: string): Problem[] {
    if (!parseSaved(text)) return [{ name, code: "noSession" }];
    tell(this, "khulasa-session", text);
    return [];
  }

  /** A day that the reader typed stands over what a file says. */
  private givenFrom({ name, text, published, source }: Extract<Opened, { read: unknown }>["read"], bytes?: Uint8Array): Given {
    return { name, text, published: this.published ?? published, source, bytes: bytes && bytes.length < KEPT_BYTES ? bytes : undefined };
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
        <div id="opening" role="status">${this.opening ? this.progress(this.opening) : nothing}</div>
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
          <input id="files" type="file" multiple accept=${ACCEPTED} tabindex="-1" class="unseen"
            aria-label=${t.open} @change=${this.picked} />
          <input id="folder" type="file" webkitdirectory multiple tabindex="-1" class="unseen"
            aria-label=${t.openFolder} @change=${this.pickedFolder} />
        </div>
      </form>
    `;
  }

  private progress(progress: ReadProgress): TemplateResult {
    const t = this.t.readers;
    return html`<p><bdi>${t.opening(progress)}</bdi> <progress max=${progress.all} value=${progress.done} aria-label=${t.opening(progress)}></progress>
      <button type="button" class="small" @click=${() => this.control?.abort()}>${t.stop}</button></p>`;
  }

  private problem(problem: Problem): TemplateResult {
    const { name, code, bytes } = problem;
    const said = { ...this.t.failures, ...this.t.readers.failures }[code];
    return html`<p>${name ? html`<strong>${fileName(name)}</strong>` : nothing}${said}${bytes ? this.unlock(problem, bytes) : nothing}</p>`;
  }

  /** A password is typed where its file is named, and goes nowhere but to that file. */
  private unlock(problem: Problem, bytes: Uint8Array): TemplateResult {
    const t = this.t.readers;
    const { name = "" } = problem;
    const open = (field: HTMLInputElement) => {
      const others = this.problems.filter((one) => one !== problem);
      if (field.value) void this.take((call) => readBytes(bytes, name, { ...call, password: field.value }), others);
    };
    const inside = (event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector("input");
    return html`<span class="unlock">
      <input type="password" autocomplete="off" dir="auto" aria-label="${t.password}: ${name}" placeholder=${t.password}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          open(event.currentTarget as HTMLInputElement);
        }} />
      <button type="button" class="small" @click=${(event: Event) => { const field = inside(event); if (field) open(field); }}>${t.unlock}</button>
    </span>`;
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
    files.sort((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, "ar", { numeric: true }));
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
      #problems:empty, #opening:empty { display: none; }
      #problems { max-block-size: 40vh; overflow-y: auto; }
      #opening p { display: flex; flex-wrap: wrap; gap: 0.5rem 0.8rem; align-items: center; }
      #opening bdi { overflow-wrap: anywhere; }
      progress { flex: 1; min-inline-size: 6rem; accent-color: var(--k-accent); }
      .unlock { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.4rem; }
      .unlock input { min-inline-size: 0; inline-size: 14rem; padding: 0.2rem 0.6rem; background: var(--k-paper); color: var(--k-ink); border: 1px solid var(--k-line); border-radius: var(--k-radius); }
      .unlock button { color: var(--k-ink); }
      #problems p { padding: 0.6rem 0.9rem; background: var(--k-warn-well); color: var(--k-warn); border-inline-start: 4px solid currentColor; border-radius: 0.3rem; }
      #problems strong { display: block; overflow-wrap: anywhere; }
      #problems p + p { margin-block-start: 0.4rem; }
    `,
  ];
}
