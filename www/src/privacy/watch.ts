/** What the service worker tells of each request that it saw. */
export interface Seen {
  khulasa: "seen";
  /** It was going elsewhere, and was refused. */
  refused: number;
}

/**
 * Counts what the page asked of the network since it was opened: what went beyond its own origin,
 * what was stopped on its way there, and its own files. The page's own timeline tells of the page;
 * the service worker also of its workers.
 */
export class Watch {
  /** Requests beyond this origin that were made. */
  outside = 0;
  /** Requests beyond this origin that the page's policy or its service worker stopped. */
  refused = 0;
  /** The page's own files that were asked for. */
  own = 0;
  /** Everything is kept on this machine: no connection is needed any more. */
  offline = false;
  /** The page is a single file from the disk: there is nothing to be fetched at all. */
  readonly alone = location.protocol === "file:";
  private observer?: PerformanceObserver;

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.observer = new PerformanceObserver((list) => this.count(list.getEntries()));
    this.observer.observe({ type: "resource", buffered: true });
    document.addEventListener("securitypolicyviolation", this.violated);
    navigator.serviceWorker?.addEventListener("message", this.told);
    if (this.alone) this.ready();
    else void navigator.serviceWorker?.ready.then(() => this.ready());
  }

  stop(): void {
    this.observer?.disconnect();
    document.removeEventListener("securitypolicyviolation", this.violated);
    navigator.serviceWorker?.removeEventListener("message", this.told);
  }

  private ready(): void {
    this.offline = true;
    this.changed();
  }

  private count(entries: PerformanceEntryList): void {
    const here = [`${location.origin}/`, "file:", "data:", "blob:"];
    const own = entries.filter(({ name }) => here.some((start) => name.startsWith(start))).length;
    this.own += own;
    this.outside += entries.length - own;
    this.changed();
  }

  private readonly violated = (): void => {
    this.refused++;
    this.changed();
  };

  private readonly told = ({ data }: MessageEvent<Partial<Seen>>): void => {
    if (data?.khulasa !== "seen") return;
    this.refused += data.refused ?? 0;
    this.changed();
  };
}
