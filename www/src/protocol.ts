import type { Progress } from "./analyzer.ts";
import type { FailureCode } from "./errors.ts";
import type { AnalyzeOptions, Report } from "./report.ts";

/** What the page asks of the worker. */
export interface Request {
  id: number;
  text: string;
  options?: AnalyzeOptions;
  /** Addresses, as strings since URLs are not cloned. */
  wasm?: string;
  model?: string;
}

/** What the worker answers; the last answer to a request is a report or a failure. */
export type Answer =
  | { id: number; progress: Progress }
  | { id: number; report: Report }
  | { id: number; failure: { code: FailureCode; message: string } };
