/** Puts a box inside `sheet` beside what it is about: below it, or above where there is more room. */
export function placeBeside(over: HTMLElement, box: DOMRect, sheet: DOMRect): void {
  const GAP = 8;
  const rtl = document.documentElement.dir === "rtl";
  const fromStart = rtl ? sheet.right - box.right : box.left - sheet.left;
  const start = Math.max(GAP, Math.min(fromStart, sheet.width - over.offsetWidth - GAP));
  const below = innerHeight - box.bottom;
  const above = box.top > below && below < 380;
  const room = Math.max(220, (above ? box.top : below) - GAP * 3);
  // Style attributes are against the page's policy; its scripts' own settings are not.
  over.style.insetBlockStart = above ? "auto" : `${Math.round(box.bottom - sheet.top + GAP)}px`;
  over.style.insetBlockEnd = above ? `${Math.round(sheet.bottom - box.top + GAP)}px` : "auto";
  over.style.insetInlineStart = `${Math.round(start)}px`;
  over.style.maxBlockSize = `min(34rem, ${Math.round(room)}px)`;
}

/** On a phone what lies over the text is a sheet from below, and the mention must stay in view above it. */
export function isPhone(): boolean {
  return matchMedia("(max-width: 40rem)").matches;
}
