import { ReadError } from "./read.ts";

/** A document from XML; entities of its own are refused, since a few lines of them grow without end. */
export function parseXml(text: string): Document {
  if (/<!ENTITY/i.test(text)) throw new ReadError("bomb");
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.querySelector("parsererror")) throw new ReadError("damaged");
  return document;
}

/** The elements inside, in the order of the text; of those that `skip` names nothing is seen. */
export function* elementsIn(root: Element, skip: ReadonlySet<string>): Generator<Element> {
  for (let element = root.firstElementChild; element; ) {
    const silent = skip.has(element.nodeName);
    if (!silent) yield element;
    let next: Element | null = silent ? null : element.firstElementChild;
    for (let at: Element | null = element; !next && at && at !== root; at = at.parentElement) next = at.nextElementSibling;
    element = next;
  }
}
