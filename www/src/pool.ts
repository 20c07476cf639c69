import type { AnalyzeCall, AnalyzerClient, DossierArticle } from "./analyzer.ts";
import { WorkerAnalyzer, type WorkerOptions } from "./client.ts";
import { cancelled } from "./errors.ts";
import type { AnalyzeOptions, ArticlePart, Dossier, Report } from "./report.ts";

/** Each worker holds an engine and a model: more than these would cost memory that phones have not. */
const MOST = 4;
/** Texts given to one worker at a time: one is read, the next is there when it is done. */
const AHEAD = 2;
/** Texts that wait before another worker is worth its start. */
const CROWD = 3;

/** How a `PoolAnalyzer` is set up. */
export interface PoolOptions extends WorkerOptions {
  /** Workers at most; as many as the machine has cores, up to four, where nothing is said. */
  workers?: number;
}

interface Seat {
  analyzer: WorkerAnalyzer;
  /** Texts that it was given and has not answered. */
  open: number;
}

/**
 * Reads many texts at once, in as many workers as the work is worth. One text, or a few, are read by
 * one worker; the dossier is always the first one's.
 */
export class PoolAnalyzer implements AnalyzerClient {
  private readonly seats: Seat[] = [];
  private readonly most: number;
  private waiting: ((seat: Seat) => void)[] = [];

  constructor(private readonly options: PoolOptions = {}) {
    this.most = Math.max(1, options.workers ?? Math.min(MOST, globalThis.navigator?.hardwareConcurrency ?? 1));
  }

  analyze(text: string, options?: AnalyzeOptions, call: AnalyzeCall = {}): Promise<Report> {
    return this.inTurn(call, ({ analyzer }) => analyzer.analyze(text, options, call));
  }

  parts(text: string, call: AnalyzeCall = {}): Promise<ArticlePart[]> {
    return this.inTurn(call, ({ analyzer }) => analyzer.parts(text, call));
  }

  dossier(articles: readonly DossierArticle[], call?: AnalyzeCall): Promise<Dossier> {
    return (this.seats[0] ?? this.grow()).analyzer.dossier(articles, call);
  }

  close(): void {
    for (const { analyzer } of this.seats) analyzer.close();
  }

  private async inTurn<Result>({ signal }: AnalyzeCall, work: (seat: Seat) => Promise<Result>): Promise<Result> {
    const seat = await this.turn(signal);
    try {
      return await work(seat);
    } finally {
      seat.open--;
      this.serve();
    }
  }

  /** Waits for a worker that has room; the first to come is the first to be served. */
  private turn(signal?: AbortSignal): Promise<Seat> {
    return new Promise((resolve, reject) => {
      this.waiting.push(resolve);
      signal?.addEventListener("abort", () => {
        this.waiting = this.waiting.filter((one) => one !== resolve);
        // Says nothing where its turn has come: then the worker's own cancelling counts.
        reject(cancelled());
      }, { once: true });
      this.serve();
    });
  }

  private serve(): void {
    for (let seat = this.free(); seat && this.waiting.length; seat = this.free()) {
      seat.open++;
      this.waiting.shift()?.(seat);
    }
  }

  private free(): Seat | undefined {
    const least = this.seats.reduce<Seat | undefined>((best, seat) => (best && best.open <= seat.open ? best : seat), undefined);
    if (least && least.open < AHEAD) return least;
    const crowded = !least || this.waiting.length >= CROWD;
    return crowded && this.seats.length < this.most ? this.grow() : undefined;
  }

  private grow(): Seat {
    const seat = { analyzer: new WorkerAnalyzer(this.options), open: 0 };
    this.seats.push(seat);
    return seat;
  }
}
