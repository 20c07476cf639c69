import type { AnalyzeOptions, Report } from "./report.ts";

/** How far an analysis is. */
export interface Progress {
  /** `loading`: engine and model are on their way; `reading`: the text is being read. */
  phase: "loading" | "reading";
  /** Bytes come so far, in `loading`. */
  loaded?: number;
  /** Bytes in all, 0 where unknown. */
  total?: number;
}

/** What a caller may say along with one text. */
export interface AnalyzeCall {
  /** Stops the work; the promise is then rejected with the code `cancelled`. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Reads articles; the same face in a worker and in the caller's own thread. */
export interface AnalyzerClient {
  /**
   * Reads one article. Any text gives a report.
   *
   * @throws {AnalysisError}
   */
  analyze(text: string, options?: AnalyzeOptions, call?: AnalyzeCall): Promise<Report>;
  /** Lets go of memory and threads; a later call starts anew. */
  close(): void;
}
