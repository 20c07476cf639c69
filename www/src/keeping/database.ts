import type { History } from "../corrections/index.ts";
import type { Kept } from "../session.ts";

const NAME = "khulasa";

/** What is kept of the desk beside its articles. */
export interface Desk {
  engine: string;
  /** Ids of the articles in their order. */
  order: string[];
  corrections: History;
}

/** The desk in the browser's own database, on this machine alone. */
export class Database {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws {DOMException} where the browser keeps nothing, as in some private windows. */
  static async open(): Promise<Database> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("articles", { keyPath: "id" });
      request.result.createObjectStore("desk");
    };
    return new Database(await settled(request));
  }

  /** Removes it from the machine, with all that is in it. */
  static async wipe(): Promise<void> {
    await settled(indexedDB.deleteDatabase(NAME));
  }

  /** Everything kept; nothing where nothing was. */
  async load(): Promise<{ desk: Desk; articles: Kept[] } | undefined> {
    const reading = this.database.transaction(["articles", "desk"]);
    const [desk, articles] = await Promise.all([
      settled<Desk | undefined>(reading.objectStore("desk").get("desk")),
      settled<Kept[]>(reading.objectStore("articles").getAll()),
    ]);
    if (!desk) return undefined;
    const byId = new Map(articles.map((article) => [article.id, article]));
    return { desk, articles: desk.order.flatMap((id) => byId.get(id) ?? []) };
  }

  /** Writes the desk and the articles that changed, drops those that are gone: all or nothing. */
  async save(desk: Desk, changed: Kept[], gone: string[]): Promise<void> {
    const writing = this.database.transaction(["articles", "desk"], "readwrite");
    const articles = writing.objectStore("articles");
    for (const article of changed) articles.put(article);
    for (const id of gone) articles.delete(id);
    writing.objectStore("desk").put(desk, "desk");
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = writing.onerror = () => reject(writing.error);
    });
  }

  close(): void {
    this.database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
