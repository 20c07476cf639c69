import type { AnalyzeCall, AnalyzerClient, DossierArticle } from "./analyzer.ts";
import type { EngineFiles } from "./engine.ts";
import { AnalysisError, cancelled } from "./errors.ts";
import { Gathered } from "./gathered.ts";
import type { Answer, Order, Request } from "./protocol.ts";
import type { AnalyzeOptions, ArticlePart, Dossier, Report } from "./report.ts";

/** How a `WorkerAnalyzer` is set up; the package's own files where nothing is said. */
export interface WorkerOptions extends EngineFiles {
  worker?: URL;
  /** Milliseconds without work after which the worker's memory is given back. */
  idle?: number;
}

type Result = Report | Dossier | ArticlePart[];

interface Job {
  /** Told when its turn comes: what a dossier needs depends on what the worker holds then. */
  order: () => Order;
  id: number;
  call: AnalyzeCall;
  resolve: (answer: Result) => void;
  reject: (why: AnalysisError) => void;
}

/**
 * Reads in a worker, one text after the other, so that a page stays alive.
 *
 * What is being worked on cannot be asked to stop: cancelling it ends the worker, and the next
 * in the queue starts a new one. A worker that crashed is replaced likewise. A dossier that a
 * worker held is gathered anew in the next one.
 */
export class WorkerAnalyzer implements AnalyzerClient {
  private worker?: Worker;
  private current?: Job;
  private queue: Job[] = [];
  private nextId = 1;
  /** What the worker's dossier holds. */
  private readonly gathered = new Gathered();
  private idleTimer?: ReturnType<typeof setTimeout>;

  constructor(private readonly options: WorkerOptions = {}) {}

  analyze(text: string, options?: AnalyzeOptions, call: AnalyzeCall = {}): Promise<Report> {
    return this.ask(() => ({ kind: "analyze", text, options }), call) as Promise<Report>;
  }

  parts(text: string, call: AnalyzeCall = {}): Promise<ArticlePart[]> {
    return this.ask(() => ({ kind: "parts", text }), call) as Promise<ArticlePart[]>;
  }

  dossier(articles: readonly DossierArticle[], call: AnalyzeCall = {}): Promise<Dossier> {
    return this.ask(() => ({ kind: "dossier", ...this.gathered.changeTo(articles) }), call) as Promise<Dossier>;
  }

  close(): void {
    const open = this.current ? [this.current, ...this.queue] : this.queue;
    this.queue = [];
    this.stopWorker();
    for (const job of open) job.reject(cancelled());
  }

  private ask(order: () => Order, call: AnalyzeCall): Promise<Result> {
    return new Promise((resolve, reject) => {
      const job: Job = { order, id: this.nextId++, call, resolve, reject };
      if (call.signal?.aborted) return reject(cancelled());
      call.signal?.addEventListener("abort", () => this.cancel(job), { once: true });
      this.queue.push(job);
      this.next();
    });
  }

  private next(): void {
    if (this.current) return;
    const job = this.queue.shift();
    if (!job) return this.rest();
    clearTimeout(this.idleTimer);
    this.current = job;
    this.running().postMessage({ id: job.id, files: addresses(this.options), ...job.order() } satisfies Request);
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const url = this.options.worker ?? new URL("./worker.js", import.meta.url);
    // A page from the disk may start a worker from a blob, but no module of it.
    const type = url.protocol === "blob:" ? "classic" : "module";
    const worker = new Worker(url, { type, name: "khulasa" });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.crash(event.message ?? "the worker did not start");
    };
    worker.onmessageerror = () => this.crash("the worker's answer could not be read");
    return (this.worker = worker);
  }

  private hear(answer: Answer): void {
    const job = this.current;
    if (job?.id !== answer.id) return;
    if ("progress" in answer) return job.call.onProgress?.(answer.progress);
    this.current = undefined;
    if ("report" in answer) job.resolve(answer.report);
    else if ("dossier" in answer) job.resolve(answer.dossier);
    else if ("parts" in answer) job.resolve(answer.parts);
    else this.fail(job, new AnalysisError(answer.failure.code, answer.failure.message));
    this.next();
  }

  /** After a crash the engine's memory cannot be trusted: the next text gets a new worker. */
  private fail(job: Job, why: AnalysisError): void {
    if (why.code !== "optionsUnreadable") this.stopWorker();
    job.reject(why);
  }

  private crash(message: string): void {
    const job = this.current;
    this.stopWorker();
    job?.reject(new AnalysisError("crashed", message));
    this.next();
  }

  private cancel(job: Job): void {
    if (job === this.current) this.stopWorker();
    this.queue = this.queue.filter((other) => other !== job);
    job.reject(cancelled());
    this.next();
  }

  private stopWorker(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.current = undefined;
    this.gathered.forget();
    clearTimeout(this.idleTimer);
  }

  private rest(): void {
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.current ?? this.stopWorker(), this.options.idle ?? 60_000);
  }
}

function addresses({ wasm, model, dossier }: EngineFiles): Request["files"] {
  const given = Object.entries({ wasm, model, dossier }).filter(([, url]) => url !== undefined);
  return Object.fromEntries(given.map(([name, url]) => [name, url?.href]));
}
