/** The page's own web components, for other pages. Load `khulasa/tokens.css` for their colours. */
export { KhulasaApp } from "./khulasa-app.ts";
export { KhulasaArticle } from "./khulasa-article.ts";
export { KhulasaArticles } from "./khulasa-articles.ts";
export { KhulasaEntities } from "./khulasa-entities.ts";
export { KhulasaExport } from "./khulasa-export.ts";
export { KhulasaFacts } from "./khulasa-facts.ts";
export { KhulasaIntake } from "./khulasa-intake.ts";
export { KhulasaLegend } from "./khulasa-legend.ts";
export { KhulasaNotes } from "./khulasa-notes.ts";
export { KhulasaPrivacy } from "./khulasa-privacy.ts";
export { KhulasaProgress } from "./khulasa-progress.ts";
export { KhulasaReading } from "./khulasa-reading.ts";
export { KhulasaSummary } from "./khulasa-summary.ts";
export { KhulasaWalker } from "./khulasa-walker.ts";
export { setLanguage } from "../strings/index.ts";
export type { KhulasaEvents } from "./events.ts";
