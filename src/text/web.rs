//! Addresses in running text: links, e-mail, handles, hashtags in Latin letters.

/// Bytes of the run of visible ASCII characters that `rest` begins with.
pub(super) fn run(rest: &str) -> usize {
    rest.bytes().take_while(u8::is_ascii_graphic).count()
}

/// Whether an address may begin with this character; a bracket before one is not part of it.
pub(super) fn may_open(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '@' | '#')
}

/// The bytes of the address that `rest` begins with, if it is one; a full stop or bracket after
/// it is left out.
pub(super) fn address(rest: &str) -> Option<usize> {
    let run = rest.get(..run(rest))?;
    let end =
        run.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '>']);
    is_address(end).then_some(end.len()).or_else(|| tag(end))
}

fn is_address(run: &str) -> bool {
    let (scheme, rest) = run.split_once("://").unwrap_or(("", run));
    if !scheme.is_empty() {
        return scheme.bytes().all(|b| b.is_ascii_alphabetic()) && !rest.is_empty();
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host = host.rsplit_once('@').map_or(host, |(user, host)| {
        if user.is_empty() || !user.bytes().all(in_user) { "" } else { host }
    });
    is_host(host)
}

/// `example.com`: labels joined by dots, the last one of two letters and more. The first must have
/// two as well, else U.S.A would be one.
fn is_host(host: &str) -> bool {
    let first = host.split('.').next().unwrap_or("");
    let last = host.rsplit('.').next().unwrap_or("");
    let label =
        |l: &str| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    first.len() >= 2
        && host.contains('.')
        && host.split('.').all(label)
        && (2..=12).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && host.bytes().any(|b| b.is_ascii_alphabetic())
}

/// `@name`, `#Tag`.
fn tag(run: &str) -> Option<usize> {
    let name = run.strip_prefix(['@', '#'])?;
    let len = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let lettered = name.bytes().take(len).any(|b| b.is_ascii_alphabetic());
    lettered.then_some(len + 1)
}

fn in_user(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+')
}
