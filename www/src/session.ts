import type { AnalyzerClient, Progress } from "./analyzer.ts";
import { asAnalysisError, type FailureCode } from "./errors.ts";
import type { ArticleReport } from "./report.ts";

/** One text on the desk, with what is known of it so far. The text is never let go. */
export interface Article {
  readonly id: string;
  /** File name, where the text came from a file. */
  readonly name?: string;
  readonly text: string;
  readonly published?: string;
  state: "waiting" | "reading" | "ready" | "cancelled" | "failed";
  progress?: Progress;
  /** Milliseconds since some origin at which the reading began. */
  startedAt?: number;
  report?: ArticleReport;
  failure?: FailureCode;
}

/** What a new article is made of. */
export type Given = Pick<Article, "text" | "name" | "published">;

/** More than any reader asks for: the slider then shows fewer without reading again. */
const SUMMARY_SENTENCES = 15;

/**
 * The articles on the desk and the work on them. Tells of every change by a `change` event, so
 * that views need to know nothing but this.
 */
export class Session extends EventTarget {
  readonly articles: Article[] = [];
  private readonly running = new Map<Article, AbortController>();
  private count = 0;

  constructor(private readonly analyzer: AnalyzerClient) {
    super();
  }

  /** Puts a text on the desk and begins to read it. */
  add(given: Given): Article {
    const article: Article = { id: `a${++this.count}`, state: "waiting", ...given };
    this.articles.push(article);
    void this.read(article);
    return article;
  }

  /** Takes a text off the desk, whatever its state. */
  remove(article: Article): void {
    this.cancel(article);
    const at = this.articles.indexOf(article);
    if (at >= 0) this.articles.splice(at, 1);
    this.changed();
  }

  /** Stops the reading; the text stays. */
  cancel(article: Article): void {
    this.running.get(article)?.abort();
  }

  /** Reads a text again, after a failure or a cancellation. */
  async read(article: Article): Promise<void> {
    const control = new AbortController();
    this.running.set(article, control);
    this.update(article, { state: "waiting", failure: undefined, progress: undefined, startedAt: performance.now() });
    const options = { published: article.published, sentences: SUMMARY_SENTENCES };
    const onProgress = (progress: Progress) => this.update(article, { state: "reading", progress });
    try {
      const report = await this.analyzer.analyze(article.text, options, { signal: control.signal, onProgress });
      this.update(article, { state: "ready", report: report.documents[0] });
    } catch (thrown) {
      const { code } = asAnalysisError(thrown, "crashed");
      this.update(article, code === "cancelled" ? { state: "cancelled" } : { state: "failed", failure: code });
    } finally {
      this.running.delete(article);
    }
  }

  private update(article: Article, change: Partial<Article>): void {
    Object.assign(article, change);
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
