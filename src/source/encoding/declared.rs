//! The encoding that a page says it is in.

use super::Encoding;

/// How far into a file a declaration may stand.
const REACH: usize = 4_096;

/// Reads `<?xml … encoding="…"?>`, `<meta charset=…>` or `content="text/html; charset=…"`.
pub(super) fn read(bytes: &[u8]) -> Option<Encoding> {
    let head: String = bytes.iter().take(REACH).map(|b| char::from(*b)).collect();
    let head = head.to_ascii_lowercase();
    let xml =
        head.trim_start().starts_with("<?xml").then(|| value(&head, "encoding")).flatten();
    xml.or_else(|| value(&head, "charset")).and_then(Encoding::of)
}

fn value<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.match_indices(name).find_map(|(at, _)| {
        let rest = head.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let rest = rest.trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'));
        rest.get(..end.unwrap_or(rest.len())).filter(|v| !v.is_empty())
    })
}
