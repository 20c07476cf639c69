import type { Progress } from "./analyzer.ts";
import type { EngineFiles } from "./engine.ts";
import type { FailureCode } from "./errors.ts";
import type { Change } from "./gathered.ts";
import type { AnalyzeOptions, ArticlePart, Dossier, Report } from "./report.ts";

/** What the page asks of the worker. */
export type Request = Asked & Order;

/** One piece of work. */
export type Order =
  | { kind: "analyze"; text: string; options?: AnalyzeOptions }
  | { kind: "parts"; text: string }
  | ({ kind: "dossier" } & Change);

interface Asked {
  id: number;
  /** Addresses of the engine's files that are not the package's own; strings, since URLs are not cloned. */
  files: Partial<Record<keyof EngineFiles, string>>;
}

/** What the worker answers; the last answer to a request is a result or a failure. */
export type Answer =
  | { id: number; progress: Progress }
  | { id: number; report: Report }
  | { id: number; parts: ArticlePart[] }
  | { id: number; dossier: Dossier }
  | { id: number; failure: { code: FailureCode; message: string } };
