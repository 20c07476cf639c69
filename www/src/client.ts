import type { AnalyzeCall, AnalyzerClient } from "./analyzer.ts";
import { AnalysisError } from "./errors.ts";
import type { Answer, Request } from "./protocol.ts";
import type { AnalyzeOptions, Report } from "./report.ts";

/** How a `WorkerAnalyzer` is set up; the package's own files where nothing is said. */
export interface WorkerOptions {
  worker?: URL;
  wasm?: URL;
  model?: URL;
  /** Milliseconds without work after which the worker's memory is given back. */
  idle?: number;
}

interface Job {
  request: Request;
  call: AnalyzeCall;
  resolve: (report: Report) => void;
  reject: (why: AnalysisError) => void;
}

/**
 * Reads in a worker, one text after the other, so that a page stays alive.
 *
 * A text that is being read cannot be asked to stop: cancelling it ends the worker, and the next
 * text in the queue starts a new one. A worker that crashed is replaced likewise.
 */
export class WorkerAnalyzer implements AnalyzerClient {
  private worker?: Worker;
  private current?: Job;
  private queue: Job[] = [];
  private nextId = 1;
  private idleTimer?: ReturnType<typeof setTimeout>;

  constructor(private readonly options: WorkerOptions = {}) {}

  analyze(text: string, options?: AnalyzeOptions, call: AnalyzeCall = {}): Promise<Report> {
    return new Promise((resolve, reject) => {
      const request = { id: this.nextId++, text, options, wasm: this.options.wasm?.href, model: this.options.model?.href };
      const job: Job = { request, call, resolve, reject };
      if (call.signal?.aborted) return reject(cancelled());
      call.signal?.addEventListener("abort", () => this.cancel(job), { once: true });
      this.queue.push(job);
      this.next();
    });
  }

  close(): void {
    const open = this.current ? [this.current, ...this.queue] : this.queue;
    this.queue = [];
    this.stopWorker();
    for (const job of open) job.reject(cancelled());
  }

  private next(): void {
    if (this.current) return;
    const job = this.queue.shift();
    if (!job) return this.rest();
    clearTimeout(this.idleTimer);
    this.current = job;
    this.running().postMessage(job.request);
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
    if (job?.request.id !== answer.id) return;
    if ("progress" in answer) return job.call.onProgress?.(answer.progress);
    this.current = undefined;
    if ("report" in answer) job.resolve(answer.report);
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
    clearTimeout(this.idleTimer);
  }

  private rest(): void {
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.current ?? this.stopWorker(), this.options.idle ?? 60_000);
  }
}

function cancelled(): AnalysisError {
  return new AnalysisError("cancelled", "cancelled by the caller");
}
