import { findWords } from "../reading/find.ts";
import type { Entity, Mention, TextSpan } from "../report.ts";
import type { Applied, Corrected, Page, Which } from "./edit.ts";
import { keeping } from "./remove.ts";
import { aliasesOf, byHand, entityOf, replaced } from "./which.ts";

/** Adds a name that was not found: at one place, or wherever its words stand. */
export const mark: Applied<"mark"> = (report, { place, words, as, everywhere }, page) => {
  const here = place.article === page.article ? [{ start: place.start, end: place.end }] : [];
  const room = here.reduce((all, span) => cleared(all, span, as), report);
  const others = everywhere ? findWords(page.text, words).filter((span) => !isTaken(room, span) && !here.some((one) => crosses(one, span))) : [];
  const mentions = [...here, ...others].map((span) => mentionAt(span, report, page));
  return mentions.length ? withMentions(room, as, mentions) : report;
};

/** Gives mentions to an entity, which is made where there is none. */
export function withMentions(report: Corrected, as: Which, mentions: Mention[]): Corrected {
  const known = entityOf(report, as);
  const all = [...(known?.mentions ?? []), ...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const aliases = aliasesOf(known?.name ?? as.name, [...all.map(({ text }) => text), ...(known?.aliases ?? [])]);
  if (known) return replaced(report, known, { ...known, mentions: all, aliases, reasons: byHand(known, "mark") });
  const made: Entity = { id: freshId(report), ...as, latin: "", aliases, mentions: all, roles: [], link: null, score: 1, reasons: ["correction/mark"] };
  return { ...report, entities: [...report.entities, made] };
}

function mentionAt({ start, end }: TextSpan, { blocks }: Corrected, { text }: Page): Mention {
  const boilerplate = blocks.some((block) => block.role === "boilerplate" && block.start <= start && end <= block.end);
  return { start, end, text: text.slice(start, end), score: 1, rule: "correction/mark", boilerplate };
}

/** A new mention takes the place of those that it crosses, and of a shorter or longer one of its own. */
function cleared(report: Corrected, span: TextSpan, as: Which): Corrected {
  const own = entityOf(report, as)?.id;
  return report.entities.reduce((all, { id }) => {
    const entity = all.entities.find((one) => one.id === id);
    if (!entity) return all;
    return keeping(all, entity, entity.mentions.filter((mention) => !crosses(mention, span) || (id !== own && isNested(mention, span))), "mark");
  }, report);
}

function isTaken({ entities }: Corrected, span: TextSpan): boolean {
  return entities.some(({ mentions }) => mentions.some((mention) => crosses(mention, span)));
}

function crosses(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** One lies wholly inside the other and is shorter. */
function isNested(a: TextSpan, b: TextSpan): boolean {
  const inside = (inner: TextSpan, outer: TextSpan) => outer.start <= inner.start && inner.end <= outer.end;
  return inside(a, b) !== inside(b, a);
}

function freshId({ entities }: Corrected): string {
  const taken = new Set(entities.map(({ id }) => id));
  let count = 1;
  while (taken.has(`c${count}`)) count++;
  return `c${count}`;
}
