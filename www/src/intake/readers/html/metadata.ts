import { isoDay } from "../days.ts";

/** What a page says of itself. */
export interface Metadata {
  title?: string;
  outlet?: string;
  published?: string;
  address?: string;
}

/** Kinds of schema.org that are an article. */
const ARTICLE = /(Article|BlogPosting|Report|Review)$/;

/** A page's own statements: JSON-LD first, then OpenGraph and its like, then what the page shows. */
export function metadataOf(document: Document): Metadata {
  const linked = linkedData(document);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`)?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  return {
    title: linked.title ?? meta("og:title", "twitter:title", "DC.title") ?? (headline(document) || pageTitle(document)),
    outlet: linked.outlet ?? meta("og:site_name", "application-name", "DC.publisher", "publisher"),
    published: linked.published ?? isoDay(meta("article:published_time", "datePublished", "DC.date.issued", "DC.date", "date", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date")) ?? shownDay(document),
    address: linked.address ?? document.querySelector('link[rel="canonical" i]')?.getAttribute("href") ?? meta("og:url"),
  };
}

function headline(document: Document): string | undefined {
  const all = [...document.querySelectorAll("h1")].map((element) => element.textContent?.replace(/\s+/g, " ").trim() ?? "");
  return all.length === 1 ? all[0] : undefined;
}

/** Titles of pages end in the site's name: 'عنوان - صحيفة'. */
function pageTitle(document: Document): string | undefined {
  return document.title.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, "").replace(/\s+/g, " ").trim() || undefined;
}

function shownDay(document: Document): string | undefined {
  const times = [...document.querySelectorAll("time[datetime]")];
  const best = times.find((time) => time.hasAttribute("pubdate") || time.getAttribute("itemprop") === "datePublished") ?? times[0];
  return isoDay(best?.getAttribute("datetime") ?? undefined);
}

type Linked = Record<string, unknown>;

function linkedData(document: Document): Metadata {
  const things: Linked[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      collect(JSON.parse(script.textContent ?? ""), things, 0);
    } catch {
      // Half of the web's JSON-LD is broken; a page without it is read all the same.
    }
  }
  const article = things.find((thing) => [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type)));
  if (!article) return {};
  return {
    title: word(article["headline"]),
    outlet: word((article["publisher"] as Linked | undefined)?.["name"]),
    published: isoDay(word(article["datePublished"])),
    address: word(article["url"]) ?? word((article["mainEntityOfPage"] as Linked | undefined)?.["@id"] ?? article["mainEntityOfPage"]),
  };
}

function collect(value: unknown, things: Linked[], depth: number): void {
  if (depth > 6 || typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) things.push(value as Linked);
  for (const inner of Object.values(value)) collect(inner, things, depth + 1);
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.replace(/\s+/g, " ").trim() : undefined;
}
