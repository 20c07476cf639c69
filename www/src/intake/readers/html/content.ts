/** Parts of a page that are never its article. */
const ASIDE = "nav, aside, footer, form, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog]";

/** Class names and ids of what surrounds an article. */
const AROUND = /(^|[-_ ])(related|share|sharing|social|comments?|breadcrumbs?|sidebar|newsletter|cookies?|menu|promo|advert(isement)?|ads?|banner|most-?read|trending|tags?|recommend(ed|ations)?|subscribe|popup|pagination)([-_ ]|$)/i;

/**
 * Where the article of a page is: the element that the page itself calls so, else the one whose own
 * paragraphs hold most words outside links. A page without paragraphs is taken whole.
 */
export function mainOf(document: Document): Element {
  const named = [...document.querySelectorAll("[itemprop~=articleBody], article, main, [role=main]")].filter((element) => !element.parentElement?.closest(ASIDE));
  const paragraphs = [...document.querySelectorAll("p")].filter((paragraph) => !isAside(paragraph));
  const all = sum(paragraphs);
  const body = document.body ?? document.documentElement;
  if (!all) return body;
  // The smallest of them that holds most of the page's running text.
  const holding = named.filter((element) => sum(paragraphs.filter((paragraph) => element.contains(paragraph))) > all * 0.6);
  return holding.at(-1) ?? densest(paragraphs) ?? body;
}

/** Whether an element inside the article is not of it. */
export function isAside(element: Element): boolean {
  if (element.closest(ASIDE)) return true;
  for (let around: Element | null = element; around && around.nodeName !== "BODY"; around = around.parentElement) if (isSurrounding(around)) return true;
  return false;
}

/** Whether this very element is no part of the article; its ancestors have been asked before. */
export function isSurrounding(element: Element): boolean {
  if (element.matches(ASIDE)) return true;
  if (/^(BODY|HTML|ARTICLE|MAIN)$/.test(element.nodeName)) return false;
  if (AROUND.test(`${element.getAttribute("class") ?? ""} ${element.id}`)) return linkShare(element) > 0.25 || (element.textContent ?? "").trim().length < 200;
  return false;
}

function linkShare(element: Element): number {
  const all = (element.textContent ?? "").trim().length;
  const linked = [...element.querySelectorAll("a")].reduce((letters, link) => letters + (link.textContent ?? "").trim().length, 0);
  return all ? linked / all : 1;
}

function densest(paragraphs: readonly Element[]): Element | undefined {
  const held = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    const letters = running(paragraph);
    const [parent, grandparent] = [paragraph.parentElement, paragraph.parentElement?.parentElement];
    if (parent) held.set(parent, (held.get(parent) ?? 0) + letters);
    // Articles that are cut by pictures and boxes have their paragraphs one level deeper.
    if (grandparent) held.set(grandparent, (held.get(grandparent) ?? 0) + letters * 0.6);
  }
  return [...held].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function sum(paragraphs: readonly Element[]): number {
  return paragraphs.reduce((letters, paragraph) => letters + running(paragraph), 0);
}

/** Letters of running text: links and one-word lines are none. */
function running(paragraph: Element): number {
  const letters = (paragraph.textContent ?? "").trim().length;
  return letters < 25 ? 0 : letters * (1 - linkShare(paragraph));
}
