import { html, type TemplateResult } from "lit";

/**
 * A file's name with the archives that it lay in before it and its number in a table after it. Each
 * part runs its own way: else `csv · 1` is one run from left to right, and the number stands amid the name.
 */
export function fileName(name: string): TemplateResult {
  return html`<span class="file">${name.split(/(?<= [›·] )/u).map((part) => {
    const [, own, between = ""] = /^(.*?)( [›·] )?$/su.exec(part) ?? [];
    return html`<bdi>${own}</bdi>${between}`;
  })}</span>`;
}
