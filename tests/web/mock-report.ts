import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entity, Report, TextSpan, TextSpanWithText } from "../../www/src/report.ts";

/** The bundled sample that the report below describes. */
export const TEXT = readFileSync(join(__dirname, "../../www/src/sample/water.txt"), "utf8");

function find(words: string, nth = 0): TextSpan {
  let start = -1;
  for (let seen = 0; seen <= nth; seen++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the sample has no ${nth + 1}. «${words}»`);
  return { start, end: start + words.length };
}

function words(text: string, nth = 0): TextSpanWithText {
  return { ...find(text, nth), text };
}

function entity(id: string, type: Entity["type"], name: string, latin: string, mentions: [string, number][], more: Partial<Entity> = {}): Entity {
  return {
    id, type, name, latin, aliases: [], roles: [], link: null, score: 0.9, reasons: [],
    mentions: mentions.map(([text, nth]) => ({ ...words(text, nth), score: 0.9, rule: "mock", boilerplate: false })),
    ...more,
  };
}

/** Blocks as the source layer would cut them: by blank lines, the list items and the tail apart. */
function blocks(): Report["documents"][0]["blocks"] {
  const tail = TEXT.indexOf("اقرأ أيضًا");
  const found: Report["documents"][0]["blocks"] = [];
  let start = 0;
  for (const line of TEXT.split("\n")) {
    const end = start + line.length;
    const role = start >= tail ? "boilerplate" : start === 0 ? "headline" : /^\d\./.test(line) ? "listItem" : line.length < 30 ? "subheading" : "paragraph";
    if (line.trim()) found.push({ start, end, role, rule: "mock" });
    start = end + 1;
  }
  return found;
}

/** A report in which every list is filled and spans lie inside and across each other. */
export const REPORT: Report = {
  schema: "khulasa/1",
  documents: [
    {
      id: "d1",
      language: "ar",
      title: find("وزير المياه يعلن خطة لمواجهة الجفاف في وادي السنديان"),
      outlet: "وكالة الينابيع",
      dateline: { place: "الرمّانة", outlet: "وكالة الينابيع" },
      published: { value: "2025-03-09", source: "text" },
      blocks: blocks(),
      sentences: blocks().map(({ start, end }) => ({ start, end })),
      entities: [
        entity("e1", "place", "وادي السنديان", "Wadi al-Sindiyan", [["وادي السنديان", 0], ["وادي السنديان", 1], ["وادي السنديان", 2]]),
        entity("e2", "place", "الرمّانة", "al-Rummana", [["الرمّانة", 0], ["الرمّانة", 1]], { link: { wikidata: null, geonames: 250441, lat: 31.95, lon: 35.93, country: "JO", score: 0.8, alternatives: [] } }),
        entity("e3", "organization", "وكالة الينابيع", "Wikalat al-Yanabi", [["وكالة الينابيع", 0]]),
        entity("e4", "person", "سالم الحوراني", "Salim al-Hawrani", [["سالم الحوراني", 0], ["الحوراني", 1], ["الحوراني", 2]], {
          aliases: ["الحوراني"],
          roles: [{ title: words("وزير المياه والري"), organization: "e7", place: null, rule: "role/before", score: 0.9 }],
        }),
        entity("e5", "person", "ليلى القاضي", "Layla al-Qadi", [["ليلى القاضي", 0]], {
          roles: [{ title: words("مديرة مركز بحوث المياه في جامعة الرمّانة"), organization: "e6", place: null, rule: "role/before", score: 0.8 }],
        }),
        entity("e6", "organization", "جامعة الرمّانة", "Jamiat al-Rummana", [["جامعة الرمّانة", 0]]),
        entity("e7", "organization", "وزارة المياه", "Wizarat al-Miyah", [["وزارة المياه", 0]]),
        entity("e8", "organization", "البنك الدولي", "al-Bank al-Duwali", [["البنك الدولي", 0]]),
        entity("e9", "person", "مروان العكّاري", "Marwan al-Akkari", [["مروان العكّاري", 0], ["العكّاري", 1]], { aliases: ["العكّاري"] }),
        entity("e10", "place", "الأردن", "Jordan", [["الأردن", 0]]),
        entity("e11", "place", "العراق", "Iraq", [["العراق", 0]]),
        entity("e12", "misc", "الصندوق العربي للإنماء", "al-Sunduq al-Arabi lil-Inma", [["الصندوق العربي للإنماء", 0]]),
        entity("e13", "organization", "برنامج الأمم المتحدة الإنمائي", "UNDP", [["برنامج الأمم المتحدة الإنمائي", 0]]),
      ],
      quotes: [
        { ...find("لن نترك مزارعًا واحدًا يهجر أرضه بسبب العطش"), kind: "direct", polarity: "neutral", medium: null, cue: words("وقال"), speaker: words("الحوراني", 1), speakerEntity: "e4", rule: "quote/direct", score: 0.9 },
        { ...find("الخطة جيدة على الورق، لكنّ أهل الوادي يريدون ماءً لا مؤتمرات"), kind: "direct", polarity: "claim", medium: null, cue: words("وقال", 1), speaker: words("العكّاري", 1), speakerEntity: "e9", rule: "quote/direct", score: 0.9 },
        { ...find("أن الموسم الماضي كان الأشد جفافًا منذ عام 1998"), kind: "indirect", polarity: "affirm", medium: words("مؤتمر صحفي"), cue: words("مضيفًا"), speaker: null, speakerEntity: "e4", rule: "quote/that", score: 0.7 },
      ],
      dates: [
        { ...words("اليوم الأحد 9 آذار 2025"), value: "2025-03-09", precision: "day", anchor: "text", calendar: "gregorian", rule: "date/full" },
        { ...words("منذ عام 1998"), value: "1998", precision: "year", anchor: "none", calendar: "gregorian", rule: "date/year" },
        { ...words("يوم الخميس المقبل"), value: "2025-03-13", precision: "day", anchor: "published", calendar: "gregorian", rule: "date/relative" },
      ],
      quantities: [
        { ...words("14.5 مليون دولار"), kind: "money", value: 14_500_000, upper: null, unit: "USD", of: words("خطة طارئة"), rule: "quantity/money" },
        { ...words("32 بئرًا"), kind: "count", value: 32, upper: null, unit: "بئر", of: null, rule: "quantity/count" },
        { ...words("37 في المئة"), kind: "percent", value: 37, upper: null, unit: "%", of: null, rule: "quantity/percent" },
      ],
      events: [
        { type: "announce", trigger: words("أعلن"), agent: "e4", target: null, agentText: null, targetText: null, place: "e2", date: "2025-03-09", sentence: 1, negated: false, planned: false, rule: "event/verb", score: 0.8 },
        { type: "visit", trigger: words("يزور"), agent: "e13", target: null, agentText: null, targetText: null, place: "e1", date: null, sentence: 12, negated: false, planned: true, rule: "event/verb", score: 0.8 },
      ],
      keyphrases: [
        { text: "خطة لمواجهة الجفاف", score: 1, mentions: [find("خطة لمواجهة الجفاف")] },
        { text: "وادي السنديان", score: 0.8, mentions: [find("وادي السنديان"), find("وادي السنديان", 1)] },
      ],
      summary: { sentences: summary() },
      headline: { missing: [words("وزير المياه")] },
      notes: [],
    },
  ],
};

function summary(): Report["documents"][0]["summary"]["sentences"] {
  const paragraphs = blocks().filter(({ role }) => role === "paragraph");
  return paragraphs.map(({ start, end }, index) => ({ start, end, score: 1 - index / 10, why: index ? ["names"] : ["lead", "title"], speaker: null, speakerEntity: null }));
}
