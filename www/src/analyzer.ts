import type { AnalyzeOptions, ArticlePart, ArticleReport, Dossier, Report } from "./report.ts";

/** How far the work is. */
export interface Progress {
  /**
   * `loading`: engine and model are on their way; `reading`: a text is being read; `gathering`:
   * articles are taken into a dossier; `comparing`: they are put side by side.
   */
  phase: "loading" | "reading" | "gathering" | "comparing";
  /** Bytes come so far in `loading`, articles taken in in `gathering`. */
  loaded?: number;
  /** Bytes or articles in all, 0 where unknown. */
  total?: number;
}

/** What a caller may say along with one text or one dossier. */
export interface AnalyzeCall {
  /** Stops the work; the promise is then rejected with the code `cancelled`. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** An article that has been read, on its way to a dossier. */
export interface DossierArticle {
  /** Names it in the dossier. */
  id: string;
  text: string;
  /** As `analyze` gave it, or as corrected: a new object whenever it changed. */
  report: ArticleReport;
}

/** Reads articles and puts them side by side; the same face in a worker and in the caller's own thread. */
export interface AnalyzerClient {
  /**
   * Reads one article. Any text gives a report.
   *
   * @throws {AnalysisError}
   */
  analyze(text: string, options?: AnalyzeOptions, call?: AnalyzeCall): Promise<Report>;
  /**
   * Where a text that seems to hold several articles may be cut; none where it seems to be one.
   *
   * @throws {AnalysisError}
   */
  parts(text: string, call?: AnalyzeCall): Promise<ArticlePart[]>;
  /**
   * What articles say together. Those that were in the call before and are the same cost nothing
   * again; those that were and are not given any more go.
   *
   * @throws {AnalysisError}
   */
  dossier(articles: readonly DossierArticle[], call?: AnalyzeCall): Promise<Dossier>;
  /** Lets go of memory and threads; a later call starts anew. */
  close(): void;
}
