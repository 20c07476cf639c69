import { css, type CSSResult } from "lit";

/**
 * How marks look. Each has a channel of its own, so that they can lie over each other: names and
 * values are underlined (each type in its own style, not colour alone), quotes change the ink, the
 * summary is a marker pen behind the words. Nothing here takes room: padding, margin or border
 * would break the joining of Arabic letters between بـ and دمشق.
 */
export const marks: CSSResult = css`
  .mark { text-decoration-line: none; text-decoration-thickness: 2px; text-underline-offset: 0.42em; text-decoration-skip-ink: none; }
  .quote { color: var(--k-quote); }
  .quote.indirect { color: color-mix(in srgb, var(--k-quote) 55%, var(--k-ink)); }
  .summary { background-color: var(--k-summary); }
  .date, .quantity { text-decoration: underline dotted 1.5px var(--k-value); text-underline-offset: 0.42em; text-decoration-skip-ink: none; }
  .quantity { text-decoration-style: dashed; text-decoration-thickness: 1px; }
  .person, .organization, .place, .misc { --k-type: var(--k-person); background-image: linear-gradient(var(--k-tint), var(--k-tint)); --k-tint: color-mix(in srgb, var(--k-type) 10%, transparent); text-decoration: underline solid 2px var(--k-type); text-underline-offset: 0.42em; text-decoration-skip-ink: none; }
  .organization { --k-type: var(--k-organization); text-decoration-style: double; }
  .place { --k-type: var(--k-place); text-decoration-style: dotted; text-decoration-thickness: 3px; }
  .misc { --k-type: var(--k-misc); text-decoration-style: dashed; }
  .here { background-color: var(--k-here); }
`;
