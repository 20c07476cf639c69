import type { Analyzer } from "../pkg/khulasa.js";
import type { DossierBuilder } from "../pkg/khulasa_dossier.js";
import type { AnalyzeCall, AnalyzerClient, DossierArticle } from "./analyzer.ts";
import { startEngine, type EngineFiles } from "./engine.ts";
import { asAnalysisError, cancelled, type FailureCode } from "./errors.ts";
import { Gathered, type Change } from "./gathered.ts";
import type { AnalyzeOptions, ArticlePart, Dossier, Report } from "./report.ts";

/** Articles between two words on how far the gathering is. */
const STEP = 16;

/** Reads in the caller's own thread: for Node scripts, tests, and code that is in a worker already. */
export class LocalAnalyzer implements AnalyzerClient {
  private engine?: Promise<Analyzer>;
  private builder?: Promise<DossierBuilder>;
  /** Ids of what the builder holds. */
  private held = new Set<string>();
  private readonly gathered = new Gathered();

  constructor(private readonly files: EngineFiles = {}) {}

  async analyze(text: string, options?: AnalyzeOptions, call: AnalyzeCall = {}): Promise<Report> {
    const engine = await this.start(call);
    refuseCancelled(call);
    call.onProgress?.({ phase: "reading" });
    return attempt("optionsUnreadable", () => engine.analyze(text, options) as Report);
  }

  async parts(text: string, call: AnalyzeCall = {}): Promise<ArticlePart[]> {
    const engine = await this.start(call);
    return attempt("crashed", () => engine.parts(text) as ArticlePart[]);
  }

  async dossier(articles: readonly DossierArticle[], call: AnalyzeCall = {}): Promise<Dossier> {
    try {
      return await this.gather(this.gathered.changeTo(articles), call);
    } catch (thrown) {
      this.letGo();
      throw thrown;
    }
  }

  /**
   * As `dossier`, by what changed since the call before.
   *
   * @throws {AnalysisError}
   */
  async gather({ ids, add }: Change, call: AnalyzeCall = {}): Promise<Dossier> {
    const builder = await this.startDossier(call);
    const stay = new Set(ids);
    for (const id of [...this.held].filter((one) => !stay.has(one))) builder.remove(id);
    this.held = stay;
    for (const [at, { id, text, report }] of add.entries()) {
      if (at % STEP === 0) call.onProgress?.({ phase: "gathering", loaded: at, total: add.length });
      refuseCancelled(call);
      attempt("reportUnreadable", () => builder.add(id, text, report));
    }
    call.onProgress?.({ phase: "comparing" });
    return attempt("crashed", () => builder.build() as Dossier);
  }

  close(): void {
    this.letGo();
    void this.engine?.then((engine) => engine.free(), () => undefined);
    this.engine = undefined;
  }

  private letGo(): void {
    void this.builder?.then((builder) => builder.free(), () => undefined);
    this.builder = undefined;
    this.held.clear();
    this.gathered.forget();
  }

  /** The builder comes with the first dossier, and its code with it. */
  private async startDossier(call: AnalyzeCall): Promise<DossierBuilder> {
    const engine = await this.start(call);
    this.builder ??= import("./dossier-engine.ts").then(({ newDossier }) => newDossier(engine.lexicon(), this.files));
    try {
      return await this.builder;
    } catch (thrown) {
      this.builder = undefined;
      throw asAnalysisError(thrown, "engineMissing");
    }
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

/** A trap of the engine is a crash, whatever was being done. */
function attempt<Result>(code: FailureCode, act: () => Result): Result {
  try {
    return act();
  } catch (thrown) {
    throw asAnalysisError(thrown, thrown instanceof WebAssembly.RuntimeError ? "crashed" : code);
  }
}

function refuseCancelled({ signal }: AnalyzeCall): void {
  if (signal?.aborted) throw cancelled();
}
