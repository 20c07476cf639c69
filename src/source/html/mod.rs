//! Saved web pages -> the article's text, what its markup says of each line, and what the page tells
//! of the article.
//!
//! ```text
//! page ─ screen (bounded, no scripts) ─ tree ─ metadata
//!                                            └ prune ─ content ─ lines ─ text and hints
//! ```
//!
//! Nothing of a page ever runs or loads: it is only parsed. The text is then read as any pasted text
//! is; what no markup tells from the article (lines such as 'تابعنا على …') is the rules' work there.

mod content;
mod day;
mod fragment;
mod json_ld;
mod lines;
mod metadata;
mod prune;
mod screen;
mod tag;
mod tree;

pub use metadata::Metadata;

use super::{BlockRole, Hint};
use crate::{fold::Folded, span::Span};
use lines::Line;

/// An article that was taken out of a page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The article, one block a line, its headline first: what all spans point into.
    pub text: String,
    /// What the markup says of lines: headline, subheadings, items, quotes, captions.
    pub hints: Vec<Hint>,
    /// What the page tells of the article.
    pub metadata: Metadata,
    /// How the article was found (`html/article-body`, `html/readability`, `html/article`, `html/json-ld`,
    /// `html/whole-page`), and `html/cut` where the page was longer than is read, `html/empty` where
    /// it shows no text.
    pub notes: Vec<&'static str>,
    /// Whether running text has begun: a line with the day alone stands above it.
    begun: bool,
}

/// Takes the article out of a page. Any text gives a page; time and memory are bounded by its length.
pub fn read(html: &str) -> Page {
    let screened = screen::screen(html);
    let document = dom_query::Document::from(screened.html);
    let (metadata, body) = metadata::read(&document, &screened.json);
    prune::prune(&document);
    let found = content::find(document, body.as_deref());

    let mut page = Page { metadata, ..Page::default() };
    page.notes.push(found.how);
    page.headline();
    for line in &found.lines {
        page.line(line);
    }
    if screened.cut {
        page.notes.push("html/cut");
    }
    if page.text.is_empty() {
        page.notes = vec!["html/empty"];
    }
    page
}

/// All text of a piece of HTML that is an article as a whole (a mail, a chapter, a cell of a table),
/// a line each, with what its markup says it is; items of lists open with their mark. Nothing hidden
/// is read; time and memory are bounded by its length.
pub fn blocks(fragment: &str) -> Vec<(String, Option<BlockRole>)> {
    fragment::read(fragment)
}

/// The day of a date as machines and readers write it, ISO 8601: '2025-05-01T20:30:00Z', '1 مايو 2025'.
pub fn day(text: &str) -> Option<String> {
    day::read(text)
}

/// Whether a text is a web page: its first mark says so.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head: String = start.chars().take(2_000).collect::<String>().to_ascii_lowercase();
    let opens = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<!--",
        "<meta",
        "<div",
        "<article",
        "<title",
        "<p>",
        "<table",
    ];
    let xml = head.starts_with("<?xml") && head.contains("<html");
    xml || opens.iter().any(|o| head.starts_with(o)) && head.contains('>')
}

impl Page {
    fn headline(&mut self) {
        if let Some(title) = self.metadata.title.clone() {
            self.push(&title, Some(BlockRole::Headline));
        }
    }

    /// Adds a line of the article; the headline once, related links not at all.
    fn line(&mut self, line: &Line) {
        let heading = line.role == Some(BlockRole::Subheading);
        let repeats =
            self.metadata.title.as_deref().is_some_and(|title| is_same(title, &line.text));
        // A line that is one link leads away from the article: a name of one or two words may not.
        let words = line.text.split_whitespace().count();
        let leads_away = line.linked && words >= 3;
        let dates = !self.begun && day::line(&line.text).is_some();
        if repeats || leads_away || dates {
            return;
        }
        self.begun |= line.role.is_none() && words >= 12;
        let first = heading && self.text.is_empty();
        self.push(&line.text, if first { Some(BlockRole::Headline) } else { line.role });
    }

    fn push(&mut self, words: &str, role: Option<BlockRole>) {
        // A list that is read as plain text must still be one.
        if role == Some(BlockRole::ListItem) {
            self.text.push_str("• ");
        }
        let mark = if role == Some(BlockRole::ListItem) { "• ".len() } else { 0 };
        let start = self.text.len() - mark;
        self.text.push_str(words);
        self.hints
            .extend(role.map(|role| Hint { span: Span::new(start, self.text.len()), role }));
        self.text.push('\n');
    }
}

fn is_same(title: &str, line: &str) -> bool {
    let words = |text: &str| {
        let folded = Folded::new(text);
        let kept: String = folded.as_str().chars().filter(|c| c.is_alphanumeric()).collect();
        kept
    };
    line.len() <= title.len() * 2 && words(title) == words(line)
}

#[cfg(test)]
mod tests;
