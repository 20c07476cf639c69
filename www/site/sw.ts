/**
 * Keeps the whole page after the first visit. Each build has its own store; a new build waits until
 * no page of the old one is open, so that a reading never meets a worker of another version.
 *
 * Nothing goes out either: a request to anywhere else is refused, whether the page asked for it or
 * one of its workers, and the page is told, so that it can say so.
 */
declare const FILES: string[];
declare const BUILD: string;

interface Lifecycle extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lifecycle {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = self as unknown as {
  registration: { scope: string };
  clients: { claim(): Promise<void>; matchAll(): Promise<{ postMessage(message: unknown): void }[]> };
  addEventListener<E extends Event>(type: string, listener: (event: E) => void): void;
};

const STORE = `khulasa-${BUILD}`;

worker.addEventListener<Lifecycle>("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener<Lifecycle>("activate", (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener<Fetching>("fetch", (event) => {
  const url = new URL(event.request.url);
  if (/^https?:$/.test(url.protocol) && url.origin !== new URL(worker.registration.scope).origin) return event.respondWith(refuse());
  if (event.request.method === "GET" && url.href.startsWith(worker.registration.scope)) event.respondWith(answer(event.request));
});

async function keepAll(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function dropOthers(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith("khulasa-") && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const kept = await store.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

async function refuse(): Promise<Response> {
  for (const page of await worker.clients.matchAll()) page.postMessage({ khulasa: "seen", refused: 1 });
  return Response.error();
}
