/**
 * Khulasa reads Arabic news: who, where, who said what, when, how many, and in short.
 *
 * `WorkerAnalyzer` for pages, `PoolAnalyzer` for pages that read many texts at once, `LocalAnalyzer`
 * for Node and for code that is in a worker already.
 */
export type { AnalyzeCall, AnalyzerClient, DossierArticle, Progress } from "./analyzer.ts";
export { WorkerAnalyzer, type WorkerOptions } from "./client.ts";
export type { EngineFiles } from "./engine.ts";
export { corrected, type Edit, type Place, type Which } from "./corrections/index.ts";
export { AnalysisError, type FailureCode } from "./errors.ts";
export { LocalAnalyzer } from "./local.ts";
export { PoolAnalyzer, type PoolOptions } from "./pool.ts";
export { defaultModelUrl, loadModel } from "./model.ts";
export type * from "./report.ts";
