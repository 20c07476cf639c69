import type { AnalyzerClient, DossierArticle, Progress } from "../analyzer.ts";
import { asAnalysisError, type FailureCode } from "../errors.ts";
import type { Pages } from "../reading/pages.ts";
import type { Dossier } from "../report.ts";
import type { Article, Session } from "../session.ts";

/** Milliseconds of quiet before a changed desk is compared anew: corrections come in a row. */
const QUIET = 250;

/** An article of a dossier, with the pages of the file it came from. */
export interface GatheredArticle extends DossierArticle {
  pages?: Pages;
}

/** A dossier with the articles that it was made of. */
export interface Made {
  dossier: Dossier;
  articles: readonly GatheredArticle[];
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
  private readonly wants = new Set<string>();
  /** What the dossier in view, or the one being made, is of. */
  private latest: readonly GatheredArticle[] = [];
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

  /** Who looks at the dossier, such as its view or the export; or does no longer. */
  want(who: string, wanted: boolean): void {
    if (wanted) this.wants.add(who);
    else this.wants.delete(who);
    this.follow();
  }

  /** Makes the dossier again after a failure or a cancellation. */
  again(): void {
    void this.make(readArticles(this.session));
  }

  /** Stops the making; the last dossier stays. */
  cancel(): void {
    this.running?.abort();
  }

  private follow(): void {
    if (!this.wants.size) return;
    if (this.unread) return this.turn("waiting");
    const articles = readArticles(this.session);
    clearTimeout(this.timer);
    if (!isSame(articles, this.latest)) this.timer = setTimeout(() => void this.make(articles), this.made ? QUIET : 0);
    else if (this.state === "waiting") this.turn(this.made ? "ready" : "idle");
  }

  private async make(articles: readonly GatheredArticle[]): Promise<void> {
    this.running?.abort();
    this.latest = articles;
    if (articles.length < 2) {
      this.made = undefined;
      return this.turn("idle");
    }
    const control = (this.running = new AbortController());
    this.progress = undefined;
    this.turn("working");
    const onProgress = (progress: Progress) => {
      if (this.running !== control) return;
      this.progress = progress;
      this.turn("working");
    };
    try {
      const dossier = await this.analyzer.dossier(articles, { signal: control.signal, onProgress });
      if (this.running !== control) return;
      this.made = { dossier, articles };
      this.turn("ready");
    } catch (thrown) {
      if (this.running !== control) return;
      const { code } = asAnalysisError(thrown, "crashed");
      this.failure = code;
      this.turn(code === "cancelled" ? "cancelled" : "failed");
    }
  }

  private turn(state: DossierDesk["state"]): void {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/** The session's articles that are read, as corrected; the order of the cards means nothing to a dossier. */
function readArticles({ articles }: Session): GatheredArticle[] {
  return articles
    .flatMap(({ id, text, report, source }) => (report ? [{ id, text, report, pages: source?.pages }] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isSame(one: readonly DossierArticle[], other: readonly DossierArticle[]): boolean {
  return one.length === other.length && one.every(({ id, report }, at) => other[at]?.id === id && other[at]?.report === report);
}

function isOnItsWay({ state }: Article): boolean {
  return state === "waiting" || state === "reading";
}
