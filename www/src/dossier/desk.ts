import type { AnalyzerClient, DossierArticle, Progress } from "../analyzer.ts";
import { asAnalysisError, type FailureCode } from "../errors.ts";
import type { Dossier } from "../report.ts";
import type { Article, Session } from "../session.ts";

/** Milliseconds of quiet before a changed desk is compared anew: corrections come in a row. */
const QUIET = 250;

/** A dossier with the articles that it was made of. */
export interface Made {
  dossier: Dossier;
  articles: readonly DossierArticle[];
}

/**
 * Keeps a dossier of a session's articles up to date while somebody looks at it. Tells of every
 * change by a `change` event. The last dossier stays in view while the next is being made.
 */
export class DossierDesk extends EventTarget {
  /** `waiting`: articles are still being read; `working`: a dossier is being made. */
  state: "idle" | "waiting" | "working" | "ready" | "failed" | "cancelled" = "idle";
  made?: Made;
  progress?: Progress;
  failure?: FailureCode;
  private wanted = false;
  private running?: AbortController;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly session: Session,
    private readonly analyzer: AnalyzerClient,
  ) {
    super();
    session.addEventListener("change", () => this.follow());
  }

  /** How many articles are still being read. */
  get unread(): number {
    return this.session.articles.filter(isOnItsWay).length;
  }

  /** Somebody looks at the dossier, or nobody does any more. */
  want(wanted: boolean): void {
    if (this.wanted === wanted) return;
    this.wanted = wanted;
    this.follow();
  }

  /** Makes the dossier again after a failure or a cancellation. */
  again(): void {
    this.made = undefined;
    void this.make();
  }

  /** Stops the making; the last dossier stays. */
  cancel(): void {
    this.running?.abort();
  }

  private follow(): void {
    if (!this.wanted || this.isCurrent()) return;
    if (this.unread) return this.turn("waiting");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.make(), this.made ? QUIET : 0);
  }

  private async make(): Promise<void> {
    this.running?.abort();
    const articles = readArticles(this.session);
    if (articles.length < 2 || this.unread) return;
    const control = (this.running = new AbortController());
    this.turn("working");
    const onProgress = (progress: Progress) => {
      this.progress = progress;
      this.turn("working");
    };
    try {
      const dossier = await this.analyzer.dossier(articles, { signal: control.signal, onProgress });
      this.made = { dossier, articles };
      this.turn("ready");
    } catch (thrown) {
      if (this.running !== control) return;
      const { code } = asAnalysisError(thrown, "crashed");
      this.failure = code;
      this.turn(code === "cancelled" ? "cancelled" : "failed");
    } finally {
      if (this.running === control) this.running = undefined;
      this.progress = undefined;
    }
  }

  /** Whether the dossier in view, or the one being made, is of what lies on the desk. */
  private isCurrent(): boolean {
    if (this.unread || this.state === "failed" || this.state === "cancelled") return false;
    const now = readArticles(this.session);
    const then = this.made?.articles ?? [];
    const same = now.length === then.length && now.every(({ id, report }, at) => then[at]?.id === id && then[at]?.report === report);
    return same && this.state === "ready";
  }

  private turn(state: DossierDesk["state"]): void {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/** The session's articles that are read, as corrected; the order of the cards means nothing to a dossier. */
function readArticles({ articles }: Session): DossierArticle[] {
  return articles
    .flatMap(({ id, text, report }) => (report ? [{ id, text, report }] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isOnItsWay({ state }: Article): boolean {
  return state === "waiting" || state === "reading";
}
