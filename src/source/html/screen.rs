//! The first pass over a page: what can hold no article falls away before anything is built, and
//! what is left is bounded, so that no page costs more than its length.
//!
//! Scripts, styles, comments, pictures, event handlers and bold type go; JSON-LD is kept apart;
//! elements deeper than any real page has are opened no more. Every byte is looked at a fixed
//! number of times and nothing recurs: 100,000 nested elements are as cheap as a paragraph.

use super::tag::{self, Tag};

/// Deepest nesting that is kept: browsers themselves stop at 512.
const DEPTH: usize = 200;
/// Most elements that are kept; a long live blog has 20,000.
const ELEMENTS: usize = 60_000;
/// Most bytes that are kept.
const BYTES: usize = 4 << 20;
/// Most bytes of one JSON-LD block.
const JSON: usize = 512 << 10;

/// A page without what holds no article.
#[derive(Debug, Default)]
pub(super) struct Screened {
    /// What is left, to be parsed.
    pub(super) html: String,
    /// The JSON-LD blocks as they stand.
    pub(super) json: Vec<String>,
    /// Whether the page was longer than is read.
    pub(super) cut: bool,
}

/// Reads a page once from its first to its last byte.
pub(super) fn screen(page: &str) -> Screened {
    let mut pass = Pass {
        page,
        at: 0,
        out: Screened::default(),
        open: Vec::new(),
        over: 0,
        elements: 0,
        unclosed: Vec::new(),
    };
    while pass.step() {}
    pass.out
}

/// An element that stands open: its name, and whether its tag was written.
type Open<'p> = (&'p str, bool);

struct Pass<'p> {
    page: &'p str,
    at: usize,
    out: Screened,
    open: Vec<Open<'p>>,
    /// Elements open beyond the deepest that is kept.
    over: usize,
    elements: usize,
    /// Names whose end tag was looked for in vain: not to be looked for again.
    unclosed: Vec<&'static str>,
}

impl<'p> Pass<'p> {
    /// Copies the text up to the next tag and reads that; false at the end.
    fn step(&mut self) -> bool {
        let Some(rest) = self.page.get(self.at..).filter(|r| !r.is_empty()) else {
            return false;
        };
        if self.out.html.len() > BYTES || self.elements > ELEMENTS {
            self.out.cut = true;
            return false;
        }
        let text = rest.find('<').unwrap_or(rest.len());
        self.out.html.push_str(rest.get(..text).unwrap_or(""));
        self.at += text;
        if let Some(rest) = rest.get(text..).filter(|r| !r.is_empty()) {
            self.markup(rest);
        }
        true
    }

    fn markup(&mut self, rest: &'p str) {
        if let Some(inner) = rest.strip_prefix("<!--") {
            // '<!-->' is an empty comment.
            let end =
                if inner.starts_with('>') { Some(1) } else { inner.find("-->").map(|e| e + 3) };
            self.at += end.map_or(rest.len(), |e| e + 4);
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            self.at += rest.find('>').map_or(rest.len(), |e| e + 1);
        } else if let Some((tag, length)) = tag::read(rest) {
            self.at += length;
            if tag.closes { self.close(&tag) } else { self.start(&tag) }
        } else {
            self.out.html.push_str("&lt;");
            self.at += 1;
        }
    }

    fn start(&mut self, tag: &Tag<'p>) {
        match tag.kind() {
            tag::Kind::Skipped(name) => self.skip(tag, name),
            tag::Kind::Dropped => {}
            tag::Kind::Void | tag::Kind::Loose => self.write(tag),
            tag::Kind::Counted if tag.is_bare_span() => self.enter(tag, false),
            tag::Kind::Counted => self.enter(tag, true),
        }
    }

    fn enter(&mut self, tag: &Tag<'p>, written: bool) {
        if self.over > 0 || self.open.len() >= DEPTH {
            self.over += 1;
            // Their texts must not run together.
            self.out.html.push_str(if written { "<br>" } else { "" });
            return;
        }
        self.open.push((tag.name, written));
        if written {
            self.write(tag);
        }
    }

    fn write(&mut self, tag: &Tag<'_>) {
        self.elements += 1;
        tag.write(&mut self.out.html);
    }

    fn close(&mut self, tag: &Tag<'_>) {
        match tag.kind() {
            tag::Kind::Loose => self.write(tag),
            tag::Kind::Counted if self.over > 0 => self.over -= 1,
            tag::Kind::Counted => self.leave(tag),
            _ => {}
        }
    }

    /// Closes the innermost open element of that name; an end tag without one says nothing.
    fn leave(&mut self, tag: &Tag<'_>) {
        let same = |open: &Open<'_>| open.0.eq_ignore_ascii_case(tag.name);
        let Some(depth) = self.open.iter().rposition(same) else { return };
        let written = self.open.get(depth).is_some_and(|o| o.1);
        self.open.truncate(depth);
        if written {
            tag.write(&mut self.out.html);
        }
    }

    /// Leaves out an element with all that it holds; JSON-LD is kept apart.
    fn skip(&mut self, tag: &Tag<'_>, name: &'static str) {
        let rest = self.page.get(self.at..).unwrap_or("");
        let known = !self.unclosed.contains(&name);
        let end = known.then(|| tag::end_of(rest, name)).flatten();
        let Some((inner, length)) = end else {
            // A script without an end holds the rest of the page, as browsers read it; of anything
            // else the tag alone is wrong.
            self.unclosed.push(name);
            self.at += if tag::is_raw(name) { rest.len() } else { 0 };
            return;
        };
        self.at += length;
        let content = rest.get(..inner).unwrap_or("");
        if name == "script"
            && tag.is_json_ld()
            && content.len() <= JSON
            && self.out.json.len() < 16
        {
            self.out.json.push(content.to_string());
        }
    }
}
