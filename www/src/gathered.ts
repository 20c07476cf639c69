import type { DossierArticle } from "./analyzer.ts";
import type { ArticleReport } from "./report.ts";

/** What an engine has to be told for its dossier to hold these articles and no others. */
export interface Change {
  /** Ids of all articles that stay or come. */
  ids: string[];
  /** Those that are new or have changed. */
  add: DossierArticle[];
}

/** The articles that an engine's dossier holds, known by their reports. */
export class Gathered {
  private held = new Map<string, ArticleReport>();

  /** What has to change; from then on it counts as done. */
  changeTo(articles: readonly DossierArticle[]): Change {
    const add = articles.filter(({ id, report }) => this.held.get(id) !== report);
    this.held = new Map(articles.map(({ id, report }) => [id, report]));
    return { ids: articles.map(({ id }) => id), add };
  }

  /** The engine is gone, and with it what it held. */
  forget(): void {
    this.held.clear();
  }
}
