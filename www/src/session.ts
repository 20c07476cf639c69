import type { AnalyzerClient, Progress } from "./analyzer.ts";
import { corrected, EMPTY, joined, record, redo, undo, type Edit, type History } from "./corrections/index.ts";
import { asAnalysisError, type FailureCode } from "./errors.ts";
import type { Source } from "./intake/readers/read.ts";
import { pagesFrom } from "./reading/pages.ts";
import type { ArticlePart, ArticleReport } from "./report.ts";

/** One text on the desk, with what is known of it so far. The text is never let go. */
export interface Article {
  readonly id: string;
  /** File name, where the text came from a file. */
  readonly name?: string;
  readonly text: string;
  readonly published?: string;
  /** What the file it came from says of it, and how it was read. */
  readonly source?: Source;
  /** The file's own bytes, where they can be read as letters in more than one way. */
  readonly bytes?: Uint8Array;
  state: "waiting" | "reading" | "ready" | "cancelled" | "failed";
  progress?: Progress;
  /** Milliseconds since some origin at which the reading began. */
  startedAt?: number;
  /** As the analyser gave it. */
  found?: ArticleReport;
  /** What was found, with the reader's corrections. */
  report?: ArticleReport;
  failure?: FailureCode;
  /** Several articles that the text seems to hold; none where it is one, or the reader says so. */
  parts?: readonly ArticlePart[];
}

/** What a new article is made of. */
export type Given = Pick<Article, "text" | "name" | "published" | "source" | "bytes">;

/** An article that was kept: read already, where its report is there. */
export type Kept = Omit<Given, "bytes"> & Pick<Article, "id" | "found">;

/** More than any reader asks for: the slider then shows fewer without reading again. */
const SUMMARY_SENTENCES = 15;
/** A text of fewer characters holds one article. */
const SHORT = 600;

/**
 * The articles on the desk, the work on them, and the reader's corrections. Tells of every change
 * by a `change` event, so that views need to know nothing but this.
 */
export class Session extends EventTarget {
  readonly articles: Article[] = [];
  private readonly running = new Map<Article, AbortController>();
  private past: History = EMPTY;
  private count = 0;

  constructor(private readonly analyzer: AnalyzerClient) {
    super();
  }

  /** What the reader has corrected, through all articles. */
  get corrections(): History {
    return this.past;
  }

  /** Puts a text on the desk and begins to read it. */
  add(given: Given): Article {
    const article: Article = { id: this.freshId(), state: "waiting", ...given };
    this.articles.push(article);
    void this.read(article);
    return article;
  }

  /** Puts what was kept beside what is there; what has no report is read again. */
  restore(kept: readonly Kept[], corrections: History): void {
    const here = new Set(this.articles.map(({ id }) => id));
    this.past = joined(this.past, corrections);
    for (const one of kept.filter(({ id }) => !here.has(id))) {
      const article: Article = { ...one, state: one.found ? "ready" : "waiting" };
      this.articles.push(article);
      if (!one.found) void this.read(article);
    }
    this.correctAll();
  }

  /** Takes everything off the desk, corrections too. */
  clear(): void {
    for (const article of [...this.articles]) this.remove(article);
    this.past = EMPTY;
    this.changed();
  }

  /** Takes a text off the desk, whatever its state. */
  remove(article: Article): void {
    this.cancel(article);
    const at = this.articles.indexOf(article);
    if (at >= 0) this.articles.splice(at, 1);
    this.changed();
  }

  /** Puts another text in an article's place, such as its file read anew, and reads that. */
  replace(article: Article, given: Pick<Given, "text" | "published" | "source">): void {
    Object.assign(article, given, { found: undefined, report: undefined, parts: undefined });
    void this.read(article);
  }

  /** Cuts a text into the articles that it seems to hold: they stand in its place, and it goes. */
  split(article: Article): void {
    const { text, name, published, source, parts = [] } = article;
    const at = this.articles.indexOf(article);
    if (at < 0 || parts.length < 2) return;
    const pieces = parts.map(({ start, end, title }, number): Given => ({
      text: text.slice(start, end),
      name: name && `${name} · ${number + 1}`,
      published,
      source: source && { ...source, title: title ?? undefined, roles: undefined, pages: pagesFrom(source.pages, start) },
    }));
    this.remove(article);
    for (const [number, piece] of pieces.entries()) this.move(this.add(piece), at + number);
  }

  /** The reader says that a text is one article after all. */
  keepWhole(article: Article): void {
    this.update(article, { parts: [] });
  }

  /** Moves a text to another place in the row. */
  move(article: Article, to: number): void {
    const at = this.articles.indexOf(article);
    if (at < 0) return;
    this.articles.splice(at, 1);
    this.articles.splice(Math.max(0, Math.min(to, this.articles.length)), 0, article);
    this.changed();
  }

  /** Stops the reading; the text stays. */
  cancel(article: Article): void {
    this.running.get(article)?.abort();
  }

  /** Reads a text again: after a failure, a cancellation, or because the reader wants it. */
  async read(article: Article): Promise<void> {
    this.cancel(article);
    const control = new AbortController();
    this.running.set(article, control);
    this.update(article, { state: "waiting", failure: undefined, progress: undefined, startedAt: performance.now() });
    const { published, source } = article;
    const options = { published, sentences: SUMMARY_SENTENCES, outlet: source?.outlet, ...(source?.roles && { roles: [...source.roles] }) };
    const onProgress = (progress: Progress) => this.update(article, { state: "reading", progress });
    try {
      const report = await this.analyzer.analyze(article.text, options, { signal: control.signal, onProgress });
      const found = report.documents[0];
      this.update(article, { state: "ready", found, report: found && this.withCorrections(article, found) });
      if (article.text.length >= SHORT) void this.askForParts(article);
    } catch (thrown) {
      if (this.running.get(article) !== control) return;
      const { code } = asAnalysisError(thrown, "crashed");
      this.update(article, code === "cancelled" ? { state: "cancelled" } : { state: "failed", failure: code });
    } finally {
      if (this.running.get(article) === control) this.running.delete(article);
    }
  }

  /** An offer beside the report: where it cannot be made, nothing is missing. */
  private async askForParts(article: Article): Promise<void> {
    try {
      const parts = await this.analyzer.parts(article.text);
      if (parts.length && this.articles.includes(article)) this.update(article, { parts });
    } catch {
      // The report stands without it.
    }
  }

  /** Corrects every article by hand. */
  correct(edit: Edit): void {
    this.turnTo(record(this.past, edit));
  }

  /** Takes the last correction back. */
  undo(): void {
    this.turnTo(undo(this.past));
  }

  /** Makes the last correction again that was taken back. */
  redo(): void {
    this.turnTo(redo(this.past));
  }

  private turnTo(history: History): void {
    this.past = history;
    this.correctAll();
  }

  private correctAll(): void {
    for (const article of this.articles) {
      if (article.found) article.report = this.withCorrections(article, article.found);
    }
    this.changed();
  }

  private withCorrections({ id, text }: Article, found: ArticleReport): ArticleReport {
    return this.past.done.length ? corrected(found, this.past.done, { article: id, text }) : found;
  }

  /** Ids live on in kept sessions and in their corrections: none may come twice. */
  private freshId(): string {
    return `a${Date.now().toString(36)}-${++this.count}`;
  }

  private update(article: Article, change: Partial<Article>): void {
    Object.assign(article, change);
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
