/** Elements within elements beyond this are none of an article's. */
const DEEPEST = 300;

/** Elements that close each other, or hold nothing: any number of them may stand open in old pages. */
const FLAT = /^(p|li|td|th|tr|dt|dd|option|tbody|thead|tfoot|colgroup|br|hr|img|input|meta|link|wbr|source|area|col|embed|base|param|track|body|html|head)$/i;

/** HTML without the tags beyond that depth: parsers take the square of the depth in time. */
export function shallow(html: string): string {
  let depth = 0;
  let dropped = 0;
  return html.replace(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi, (tag, end: string, name: string) => {
    if (FLAT.test(name) || tag.endsWith("/>")) return tag;
    if (end) {
      if (dropped > 0) {
        dropped--;
        return "";
      }
      depth = Math.max(0, depth - 1);
      return tag;
    }
    if (depth < DEEPEST) {
      depth++;
      return tag;
    }
    dropped++;
    return "";
  });
}
