import type { Article, Kept, Session } from "../session.ts";
import { Database } from "./database.ts";
import { engine } from "./engine.ts";
import { keptOf, usable } from "./saved.ts";

const FLAG = "khulasa-keep";
/** Milliseconds of quiet before a change is written. */
const QUIET = 300;

/**
 * Keeps the desk in this browser, where the reader asked for it, and brings it back. `off` is the
 * usual state; `elsewhere`: another tab keeps its desk, and two would overwrite each other;
 * `refused`: the browser keeps nothing, or has no room left.
 */
export type Keeping = "off" | "on" | "elsewhere" | "refused";

/** Watches a session and keeps it. Tells of every change of its state by a `change` event. */
export class Keeper extends EventTarget {
  private now: Keeping = "off";
  private database?: Database;
  private written = new Map<string, Pick<Article, "found">>();
  private timer?: ReturnType<typeof setTimeout>;
  private writing?: Promise<void>;
  private release?: () => void;

  constructor(private readonly session: Session) {
    super();
    session.addEventListener("change", () => this.later());
    addEventListener("pagehide", () => void this.write());
    document.addEventListener("visibilitychange", () => document.hidden && void this.write());
  }

  get state(): Keeping {
    return this.now;
  }

  /** Brings back what was kept, where keeping was asked for on an earlier visit. */
  async resume(): Promise<void> {
    if (!asked()) return;
    await this.start(async (database) => {
      const kept = await database.load();
      if (!kept) return;
      this.session.restore(usable({ articles: kept.articles, engine: kept.desk.engine }), kept.desk.corrections);
    });
  }

  /** Keeps the desk from now on. */
  async keep(): Promise<void> {
    await this.start(async () => localStorage.setItem(FLAG, "1"));
    if (this.now === "on") await this.write();
  }

  /** Forgets all that was kept and keeps nothing more; the desk itself stays as it is. */
  async wipe(): Promise<void> {
    clearTimeout(this.timer);
    localStorage.removeItem(FLAG);
    await this.writing?.catch(() => undefined);
    this.stop("off");
    await Database.wipe();
  }

  private async start(first: (database: Database) => Promise<void>): Promise<void> {
    if (this.now === "on") return;
    if (!(await this.alone())) return this.stop("elsewhere");
    try {
      this.database = await Database.open();
      await first(this.database);
      this.turn("on");
    } catch {
      this.stop("refused");
    }
  }

  /** One tab alone keeps its desk. */
  private alone(): Promise<boolean> {
    if (!("locks" in navigator)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        resolve(lock !== null);
        return lock ? new Promise<void>((release) => (this.release = release)) : undefined;
      };
      navigator.locks.request("khulasa-desk", { ifAvailable: true }, hold).catch(() => resolve(true));
    });
  }

  private stop(state: Keeping): void {
    this.database?.close();
    this.database = undefined;
    this.written = new Map();
    this.release?.();
    this.turn(state);
  }

  private turn(state: Keeping): void {
    this.now = state;
    this.dispatchEvent(new Event("change"));
  }

  private later(): void {
    clearTimeout(this.timer);
    if (this.now === "on") this.timer = setTimeout(() => void this.write(), QUIET);
  }

  private async write(): Promise<void> {
    if (!this.database || this.now !== "on") return;
    const { articles, corrections } = this.session;
    const changed = articles.filter((article) => this.written.get(article.id)?.found !== article.found || !this.written.has(article.id));
    const here = new Set(articles.map(({ id }) => id));
    const gone = [...this.written.keys()].filter((id) => !here.has(id));
    this.written = new Map(articles.map(({ id, found }) => [id, { found }]));
    const desk = { engine, order: [...here], corrections };
    this.writing = this.database.save(desk, changed.map<Kept>(keptOf), gone);
    await this.writing.catch(() => this.stop("refused"));
  }
}

function asked(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}
