import type { Analyzer } from "../pkg/khulasa.js";
import type { AnalyzeCall, AnalyzerClient } from "./analyzer.ts";
import { startEngine, type EngineFiles } from "./engine.ts";
import { AnalysisError, asAnalysisError } from "./errors.ts";
import type { AnalyzeOptions, Report } from "./report.ts";

/** Reads in the caller's own thread: for Node scripts, tests, and code that is in a worker already. */
export class LocalAnalyzer implements AnalyzerClient {
  private engine?: Promise<Analyzer>;

  constructor(private readonly files: EngineFiles = {}) {}

  async analyze(text: string, options?: AnalyzeOptions, call: AnalyzeCall = {}): Promise<Report> {
    const engine = await this.start(call);
    if (call.signal?.aborted) throw new AnalysisError("cancelled", "cancelled before the reading began");
    call.onProgress?.({ phase: "reading" });
    try {
      return engine.analyze(text, options) as Report;
    } catch (thrown) {
      throw asAnalysisError(thrown, thrown instanceof WebAssembly.RuntimeError ? "crashed" : "optionsUnreadable");
    }
  }

  close(): void {
    void this.engine?.then((engine) => engine.free(), () => undefined);
    this.engine = undefined;
  }

  private async start(call: AnalyzeCall): Promise<Analyzer> {
    this.engine ??= startEngine(this.files, (loaded, total) =>
      call.onProgress?.({ phase: "loading", loaded, total }),
    );
    try {
      return await this.engine;
    } catch (thrown) {
      // A model that was missing may be there at the next try.
      this.engine = undefined;
      throw thrown;
    }
  }
}
