// Articles written for the tests of the exports, and the package's own reports on them.

import { readFileSync } from "node:fs";

const www = new URL("../../www/", import.meta.url);

/** Two reports of one event, by invented people in invented bodies, with all that breaks a careless writer. */
export const TEXTS = [
  `وزير الطاقة يفتتح محطة "النور، الجديدة" في عمّان 🌞

عمّان - وكالة السنابل

افتتح وزير الطاقة الأردني سامر العبدالله يوم الأحد 9 مارس 2025 محطة للطاقة الشمسية 🌞 في عمّان بكلفة 14.5 مليون دولار.
وقال العبدالله للصحفيين: «المحطة، كما وعدنا، ستنير 32 ألف منزل؛ ولن نتوقف هنا». وأضاف أن العمل سيكتمل في أبريل 2025.
وبحسب مديرة البنك الدولي ليلى الحدّاد فإن 37% من التمويل جاء قرضًا. والتقت الحدّاد بالعبدالله في عمّان.
وذكرت شركة "=HYPERLINK(1)" أن الرمز 𐤀𐤁 سيُطبع على الألواح، وأن خالد المنصور زار عمّان في 2024.

- بند أول: 12 ميغاواط
- بند ثانٍ: انتهى العمل بين 2023 و2024.`,
  `افتتاح محطة شمسية في عمّان بكلفة 15 مليون دولار

أفاد موقع الضحى بأن وزير الطاقة سامر العبدالله افتتح يوم الأحد 9 مارس 2025 محطة للطاقة الشمسية في عمّان.
وبلغت الكلفة 15 مليون دولار. ونفى العبدالله أن تكون شركة الأفق قد تأخرت.
وقالت ليلى الحدّاد إن البنك الدولي "راضٍ عن التنفيذ".`,
];

/** Names as a reader may write them when correcting. */
export const ODD = ["=cmd|' /C calc'!A0", 'الاسم "المقتبس"، وفاصلة, وأخرى', "سطر\nوسطر", "🌞𐤀 عَبْدُ\u0640\u0640 الله", "نصف \uD83C زوج", "<script>alert(1)</script> & ]]>", "+1 | *نجمة* _خط_ [رابط](x) `رمز`", "\u200Fعلامة\u202E معكوسة\u0007"];

/** Reports on the articles, alone and side by side. */
export async function reports() {
  const { Analyzer } = await part("khulasa");
  const { DossierBuilder } = await part("khulasa_dossier");
  const analyzer = new Analyzer(readFileSync(new URL("pkg/khulasa.model", www)));
  const documents = TEXTS.map((text, at) => ({ ...analyzer.analyze(text, { published: "2025-03-10" }).documents[0], id: `d${at + 1}` }));
  const builder = new DossierBuilder(analyzer.lexicon());
  documents.forEach((document, at) => builder.add(document.id, TEXTS[at], document));
  const report = { schema: "khulasa/1", documents, dossier: builder.build() };
  const article = { report: { schema: "khulasa/1", documents: [{ ...documents[0], id: "d1" }] }, texts: [TEXTS[0]] };
  const pages = [[0, TEXTS[0].indexOf("وبحسب"), TEXTS[0].indexOf("- بند")], undefined];
  return { article, dossier: { report, texts: TEXTS }, paged: { report, texts: TEXTS, pages }, odd: odd(article), empty: { report: analyzer.analyze("", {}), texts: [""] } };
}

/** A part of the engine, ready to use. */
async function part(name) {
  const face = await import(new URL(`pkg/${name}.js`, www));
  await face.default({ module_or_path: readFileSync(new URL(`pkg/${name}_bg.wasm`, www)) });
  return face;
}

/** The article as if a reader had given its names other, odd ones. */
function odd({ report, texts }) {
  const [document] = report.documents;
  const entities = document.entities.map((entity, at) => ({ ...entity, name: ODD[at % ODD.length], reasons: [...entity.reasons, "correction/rename"] }));
  const mentions = entities.map((entity) => ({ ...entity, mentions: entity.mentions.map((mention) => ({ ...mention, rule: "correction/mark" })) }));
  const corrections = [{ kind: "rename", entity: { type: "person", name: "سامر" }, name: ODD[0] }];
  return { report: { ...report, documents: [{ ...document, entities: mentions }] }, texts, corrections };
}
