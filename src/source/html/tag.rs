//! One tag of a page as it is written, and what becomes of its element.

/// A start or end tag.
#[derive(Debug, Clone)]
pub(super) struct Tag<'p> {
    pub(super) name: &'p str,
    /// The attributes as they are written.
    attributes: &'p str,
    pub(super) closes: bool,
}

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It goes with all that it holds.
    Skipped(&'static str),
    /// The tag goes, what it holds stays: bold type and its like.
    Dropped,
    /// It has no end tag: a break, a line, a meta field.
    Void,
    /// Its end tag may be missing (p, li, td); it does not nest in its own kind without another.
    Loose,
    /// Any other element.
    Counted,
}

/// Elements that hold no text of an article. A form is none: old pages are one form as a whole.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select",
    "textarea", "canvas", "audio", "video", "noframes", "noembed", "xmp", "map", "datalist",
];
/// Inside these nothing is a tag, as browsers read them.
const RAW: &[&str] = &["script", "style", "textarea", "xmp", "noframes", "noembed", "iframe"];
const DROPPED: &[&str] = &[
    "b",
    "i",
    "u",
    "s",
    "em",
    "strong",
    "font",
    "big",
    "small",
    "tt",
    "code",
    "strike",
    "nobr",
    "img",
    "input",
    "embed",
    "source",
    "track",
    "wbr",
    "area",
    "base",
    "col",
    "param",
    "frame",
    "frameset",
    "picture",
    "colgroup",
    "marquee",
    "applet",
    "plaintext",
    "bgsound",
    "keygen",
    "image",
    "isindex",
    "rb",
    "rt",
    "rtc",
    "rp",
    "ruby",
    "optgroup",
    "option",
];
const VOID: &[&str] = &["br", "hr", "meta", "link"];
const LOOSE: &[&str] = &[
    "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "html", "head", "body",
    "title",
];
/// The attributes that say something of an article.
const KEPT: &[&str] = &[
    "class",
    "id",
    "role",
    "itemprop",
    "itemtype",
    "property",
    "name",
    "content",
    "datetime",
    "pubdate",
    "rel",
    "href",
    "hidden",
    "aria-hidden",
    "lang",
    "dir",
    "style",
];
/// Longest attribute that is kept, in bytes.
const LONGEST: usize = 4_000;
/// Most attributes of one tag that are looked at.
const MOST: usize = 60;

/// Reads the tag that a text begins with and its length in bytes; none where '<' is but a sign.
pub(super) fn read(text: &str) -> Option<(Tag<'_>, usize)> {
    let closes = text.starts_with("</");
    let from = if closes { 2 } else { 1 };
    let rest = text.get(from..)?;
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
    let name = rest.get(..rest.find(is_end).unwrap_or(rest.len()))?;
    let after = rest.get(name.len()..)?;
    // A tag that is never closed holds the rest of the page, as browsers read it.
    let inner = tag_end(after).unwrap_or(after.len());
    let attributes = if closes { "" } else { after.get(..inner)? };
    let length = (from + name.len() + inner + 1).min(text.len());
    Some((Tag { name, attributes, closes }, length))
}

/// Where the '>' stands that is in no quoted value.
fn tag_end(attributes: &str) -> Option<usize> {
    let mut quote = None;
    let mut value = false;
    for (at, c) in attributes.bytes().enumerate() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at),
            // A quote counts only where a value begins: <p title=it's>.
            (None, b'"' | b'\'') if value => (quote, value) = (Some(c), false),
            (None, b'=') => value = true,
            (None, c) if c.is_ascii_whitespace() => {}
            (None, _) => value = false,
        }
    }
    None
}

/// Where the end tag of that name begins and ends.
pub(super) fn end_of(text: &str, name: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("</")?;
        let rest = text.get(at + 2..)?;
        let named = rest.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
        let after = rest.get(name.len()..).unwrap_or("");
        if named
            && after.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
        {
            let end = after.find('>').map_or(text.len(), |e| at + 2 + name.len() + e + 1);
            return Some((at, end));
        }
        from = at + 2;
    }
}

pub(super) fn is_raw(name: &str) -> bool {
    RAW.contains(&name)
}

impl<'p> Tag<'p> {
    pub(super) fn kind(&self) -> Kind {
        let lower = self.name.to_ascii_lowercase();
        let name = lower.as_str();
        if let Some(known) = SKIPPED.iter().find(|s| **s == name) {
            return Kind::Skipped(known);
        }
        match name {
            name if DROPPED.contains(&name) => Kind::Dropped,
            name if VOID.contains(&name) => Kind::Void,
            name if LOOSE.contains(&name) => Kind::Loose,
            _ => Kind::Counted,
        }
    }

    /// A span that says nothing of what it holds.
    pub(super) fn is_bare_span(&self) -> bool {
        self.name.eq_ignore_ascii_case("span")
            && !self.attributes().any(|(name, _)| is_kept(&name))
    }

    pub(super) fn is_json_ld(&self) -> bool {
        self.attributes().any(|(name, value)| {
            name == "type" && value.trim().eq_ignore_ascii_case("application/ld+json")
        })
    }

    /// The attributes: names in small letters, values as they are written.
    fn attributes(&self) -> impl Iterator<Item = (String, &'p str)> {
        Attributes { rest: self.attributes }.take(MOST)
    }

    /// Writes the tag with what says something of an article.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(if self.closes { "</" } else { "<" });
        // A form is removed by the library; here it is as good as any other element.
        let form = self.name.eq_ignore_ascii_case("form");
        out.push_str(if form { "div" } else { self.name });
        for (name, value) in self.attributes().filter(|(n, v)| is_kept(n) && v.len() <= LONGEST)
        {
            write_attribute(&name, value, out);
        }
        out.push('>');
    }
}

fn is_kept(name: &str) -> bool {
    KEPT.contains(&name)
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    if name == "style" {
        // Of a style only this matters: it hides what it is on.
        let plain: String = value.chars().filter(|c| !c.is_whitespace()).collect();
        let plain = plain.to_ascii_lowercase();
        if plain.contains("display:none") || plain.contains("visibility:hidden") {
            out.push_str(" hidden");
        }
        return;
    }
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    out.push_str(&value.replace('"', "&quot;"));
    out.push('"');
}

struct Attributes<'p> {
    rest: &'p str,
}

impl<'p> Iterator for Attributes<'p> {
    type Item = (String, &'p str);

    fn next(&mut self) -> Option<Self::Item> {
        let gap = |c: char| c.is_ascii_whitespace() || c == '/';
        self.rest = self.rest.trim_start_matches(gap);
        let name_end = self
            .rest
            .char_indices()
            .find(|(at, c)| gap(*c) || *c == '=' && *at > 0)
            .map_or(self.rest.len(), |(at, _)| at);
        let name = self.rest.get(..name_end).filter(|n| !n.is_empty())?;
        self.rest = self.rest.get(name_end..)?;
        let after = self.rest.trim_start();
        let Some(value) = after.strip_prefix('=') else {
            return Some((name.to_ascii_lowercase(), ""));
        };
        let (value, rest) = value_of(value.trim_start());
        self.rest = rest;
        Some((name.to_ascii_lowercase(), value))
    }
}

/// A value and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (inner, end) = match quote {
        Some(quote) => {
            let inner = text.get(1..).unwrap_or("");
            (inner, inner.find(quote))
        }
        None => (text, text.find(|c: char| c.is_ascii_whitespace())),
    };
    let end = end.unwrap_or(inner.len());
    let after = if quote.is_some() { end + 1 } else { end };
    (inner.get(..end).unwrap_or(""), inner.get(after..).unwrap_or(""))
}
