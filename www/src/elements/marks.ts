import { css, type CSSResult } from "lit";

/**
 * How marks look. Each has a channel of its own, so that they can lie over each other: names and
 * values are underlined (each type in its own style, not colour alone), quotes change the ink, the
 * summary is a marker pen behind the words. Nothing here takes room: padding, margin or border
 * would break the joining of Arabic letters between بـ and دمشق.
 */
export const marks: CSSResult = css`
  .mark { text-decoration-line: none; text-underline-offset: 0.4em; text-decoration-skip-ink: none; }
  .quote { color: var(--k-quote); }
  .quote.indirect { color: color-mix(in srgb, var(--k-quote) 50%, var(--k-ink)); }
  .summary { background-color: var(--k-summary); }
  .date, .quantity { text-decoration: underline dotted 1.5px var(--k-value); text-underline-offset: 0.4em; text-decoration-skip-ink: none; }
  .quantity { text-decoration-style: dashed; text-decoration-thickness: 1px; }
  .person, .organization, .place, .misc { --k-type: var(--k-person); --k-tint: transparent; text-decoration: underline solid 2px color-mix(in srgb, var(--k-type) 75%, transparent); text-underline-offset: 0.4em; text-decoration-skip-ink: none; background-image: linear-gradient(var(--k-tint), var(--k-tint)); }
  .organization { --k-type: var(--k-organization); text-decoration-style: double; text-decoration-thickness: 1.5px; }
  .place { --k-type: var(--k-place); text-decoration-style: dotted; text-decoration-thickness: 2.5px; }
  .misc { --k-type: var(--k-misc); text-decoration-style: dashed; text-decoration-thickness: 1.5px; }
  .found { background-color: color-mix(in srgb, var(--k-here) 45%, transparent); }
  .here { background-color: var(--k-here); }
  @media print {
    .summary { background: none; }
    .mark { text-decoration-color: #999; }
  }
`;
