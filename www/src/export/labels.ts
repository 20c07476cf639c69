import type { Purpose } from "./format.ts";

/** What the export menu says. */
export interface Labels {
  open: string;
  scope: string;
  article: string;
  dossier: string;
  writing: string;
  done: (file: string) => string;
  failed: (format: string) => string;
  purposes: Record<Purpose, string>;
  /** By a format's id: its name, and whom it is for. */
  formats: Record<string, { name: string; hint: string }>;
}

const AR: Labels = {
  open: "تصدير",
  scope: "ما يُصدَّر",
  article: "هذه المقالة",
  dossier: "الملف كله",
  writing: "جارٍ الكتابة…",
  done: (file) => `حُفظ ${file}`,
  failed: (format) => `تعذّر التصدير بصيغة ${format}`,
  purposes: { reading: "للقراءة", tables: "جداول", single: "جدول واحد (CSV)", data: "بيانات", language: "نص موسوم" },
  formats: {
    html: { name: "ملف للطباعة", hint: "صفحة HTML قائمة بذاتها" },
    markdown: { name: "Markdown", hint: "لأوبسيديان وتطبيقات الملاحظات" },
    ics: { name: "تقويم ICS", hint: "التسلسل الزمني في أي تقويم" },
    xlsx: { name: "Excel ‏(XLSX)", hint: "ورقة لكل جدول" },
    csv: { name: "CSV ‏(ZIP)", hint: "كل الجداول معًا" },
    "csv-documents": { name: "المقالات", hint: "CSV" },
    "csv-entities": { name: "الأسماء", hint: "CSV" },
    "csv-mentions": { name: "المواضع", hint: "CSV" },
    "csv-roles": { name: "الصفات", hint: "CSV" },
    "csv-quotes": { name: "الأقوال", hint: "CSV" },
    "csv-dates": { name: "التواريخ", hint: "CSV" },
    "csv-figures": { name: "الأرقام", hint: "CSV" },
    "csv-events": { name: "الأحداث", hint: "CSV" },
    "csv-stories": { name: "الأخبار", hint: "CSV" },
    "csv-timeline": { name: "الخط الزمني", hint: "CSV" },
    "csv-statements": { name: "من قال ماذا", hint: "CSV" },
    "csv-agreement": { name: "المشترك والمنفرد", hint: "CSV" },
    "csv-conflicts": { name: "التعارض", hint: "CSV" },
    "csv-passages": { name: "المنقول", hint: "CSV" },
    "csv-ties": { name: "الصلات", hint: "CSV" },
    json: { name: "JSON", hint: "التقرير كاملًا مع النصوص" },
    "json-ld": { name: "JSON-LD", hint: "schema.org" },
    "follow-the-money": { name: "FollowTheMoney", hint: "لأليف وأدواته" },
    graphml: { name: "GraphML", hint: "الشبكة في Gephi وغيره" },
    "web-annotation": { name: "Web Annotation", hint: "حواشٍ بمواضعها (W3C)" },
    conll: { name: "CoNLL", hint: "كلمات موسومة (BIO)" },
  },
};

const EN: Labels = {
  open: "Export",
  scope: "What to export",
  article: "This article",
  dossier: "The whole dossier",
  writing: "Writing…",
  done: (file) => `${file} saved`,
  failed: (format) => `${format} could not be written`,
  purposes: { reading: "For reading", tables: "Tables", single: "One table (CSV)", data: "Data", language: "Annotated text" },
  formats: {
    html: { name: "Dossier for print", hint: "one HTML page" },
    markdown: { name: "Markdown", hint: "for Obsidian and other notes" },
    ics: { name: "Calendar (ICS)", hint: "the timeline in any calendar" },
    xlsx: { name: "Excel (XLSX)", hint: "a sheet for each table" },
    csv: { name: "CSV (ZIP)", hint: "all tables together" },
    "csv-documents": { name: "Articles", hint: "CSV" },
    "csv-entities": { name: "Names", hint: "CSV" },
    "csv-mentions": { name: "Mentions", hint: "CSV" },
    "csv-roles": { name: "Roles", hint: "CSV" },
    "csv-quotes": { name: "Quotes", hint: "CSV" },
    "csv-dates": { name: "Dates", hint: "CSV" },
    "csv-figures": { name: "Figures", hint: "CSV" },
    "csv-events": { name: "Events", hint: "CSV" },
    "csv-stories": { name: "Stories", hint: "CSV" },
    "csv-timeline": { name: "Timeline", hint: "CSV" },
    "csv-statements": { name: "Who said what", hint: "CSV" },
    "csv-agreement": { name: "Shared and alone", hint: "CSV" },
    "csv-conflicts": { name: "Conflicts", hint: "CSV" },
    "csv-passages": { name: "Taken over", hint: "CSV" },
    "csv-ties": { name: "Ties", hint: "CSV" },
    json: { name: "JSON", hint: "the whole report with its texts" },
    "json-ld": { name: "JSON-LD", hint: "schema.org" },
    "follow-the-money": { name: "FollowTheMoney", hint: "for Aleph and its tools" },
    graphml: { name: "GraphML", hint: "the network, for Gephi and others" },
    "web-annotation": { name: "Web Annotation", hint: "notes at their places (W3C)" },
    conll: { name: "CoNLL", hint: "tagged words (BIO)" },
  },
};

/** The menu's words in a language. */
export function labelsIn(language: "ar" | "en"): Labels {
  return language === "en" ? EN : AR;
}
