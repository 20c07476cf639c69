import type { Entity } from "../report.ts";
import type { Options } from "./given.ts";
import type { TableId } from "./tables.ts";

/** What an export for people says of its own. */
export interface Words {
  direction: "rtl" | "ltr";
  untitled: string;
  madeBy: string;
  outlet: string;
  published: string;
  inShort: string;
  names: string;
  name: string;
  offices: string;
  latin: string;
  mentions: string;
  quotes: string;
  unknownSpeaker: string;
  timeline: string;
  date: string;
  figures: string;
  figure: string;
  events: string;
  what: string;
  text: string;
  stories: string;
  conflicts: string;
  shared: string;
  articles: string;
  denied: string;
  planned: string;
  corrected: string;
  page: (page: number) => string;
  types: Record<Entity["type"], string>;
  tables: Record<TableId, string>;
}

const AR: Words = {
  direction: "rtl",
  untitled: "بلا عنوان",
  madeBy: "استُخرج آليًا بأداة خلاصة؛ يُراجع على النص.",
  outlet: "الناشر",
  published: "تاريخ النشر",
  inShort: "الخلاصة",
  names: "الأسماء",
  name: "الاسم",
  offices: "الصفة",
  latin: "بالحروف اللاتينية",
  mentions: "مرات الذكر",
  quotes: "الأقوال",
  unknownSpeaker: "قائل غير مسمّى",
  timeline: "التسلسل الزمني",
  date: "التاريخ",
  figures: "الأرقام",
  figure: "الرقم",
  events: "الأحداث",
  what: "السياق",
  text: "النص",
  stories: "القصص",
  conflicts: "ما لا يتفق",
  shared: "ما تتفق عليه المقالات",
  articles: "المقالات",
  denied: "منفي",
  planned: "مخطط له",
  corrected: "صُحّح يدويًا",
  page: (page) => `ص ${page}`,
  types: { person: "أشخاص", organization: "هيئات", place: "أماكن", misc: "أسماء أخرى" },
  tables: {
    documents: "المقالات", entities: "الأسماء", mentions: "المواضع", roles: "الصفات",
    quotes: "الأقوال", dates: "التواريخ", figures: "الأرقام", events: "الأحداث",
    stories: "الأخبار", timeline: "الخط الزمني", statements: "من قال ماذا", agreement: "المشترك والمنفرد", conflicts: "التعارض", passages: "المنقول", ties: "الصلات",
  },
};

const EN: Words = {
  direction: "ltr",
  untitled: "Untitled",
  madeBy: "Extracted by machine with Khulasa; check it against the text.",
  outlet: "Outlet",
  published: "Published",
  inShort: "In short",
  names: "Names",
  name: "Name",
  offices: "Roles",
  latin: "In Latin letters",
  mentions: "Mentions",
  quotes: "Quotes",
  unknownSpeaker: "A speaker without a name",
  timeline: "Timeline",
  date: "Date",
  figures: "Figures",
  figure: "Figure",
  events: "Events",
  what: "Context",
  text: "Text",
  stories: "Stories",
  conflicts: "What disagrees",
  shared: "What the articles agree on",
  articles: "Articles",
  denied: "denied",
  planned: "planned",
  corrected: "corrected by hand",
  page: (page) => `p. ${page}`,
  types: { person: "People", organization: "Organizations", place: "Places", misc: "Other names" },
  tables: {
    documents: "Articles", entities: "Names", mentions: "Mentions", roles: "Roles",
    quotes: "Quotes", dates: "Dates", figures: "Figures", events: "Events",
    stories: "Stories", timeline: "Timeline", statements: "Who said what", agreement: "Shared and alone", conflicts: "Conflicts", passages: "Taken over", ties: "Ties",
  },
};

/** An export's own words in a language. */
export function wordsIn(language: Options["language"]): Words {
  return language === "en" ? EN : AR;
}
