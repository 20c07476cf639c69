//! Markdown's marks -> lines, each with what its marks say it is.

use crate::documents::blocks::{BULLET, Block, CELL, from_html};
use crate::source::BlockRole;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The lines of a text, as GitHub reads it.
pub(super) fn read(text: &str) -> Vec<Block> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::default();
    for event in Parser::new_ext(text, options) {
        writer.event(event);
    }
    writer.end(None);
    writer.blocks
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    line: String,
    /// The number of the next item of each list that stands open; none for lists of bullets.
    lists: Vec<Option<u64>>,
    /// What opens the item whose first line is to come.
    mark: String,
    quotes: usize,
    /// Pictures that stand open: what describes them is no text of the article.
    pictures: usize,
    /// A piece of HTML, whole.
    html: String,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) if is_break(&tag) => self.words("\n"),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.pictures == 0 {
            self.line.push_str(words);
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.pictures += 1,
            Tag::TableCell if !self.line.is_empty() => self.line.push_str(CELL),
            Tag::List(first) => {
                self.end(None);
                self.lists.push(*first);
            }
            Tag::Item => {
                self.end(None);
                self.mark = self.next_mark();
            }
            Tag::BlockQuote(_) => {
                self.end(None);
                self.quotes += 1;
            }
            Tag::Paragraph | Tag::Heading { .. } | Tag::Table(_) | Tag::CodeBlock(_) => {
                self.end(None);
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::Heading(_) => self.end(Some(BlockRole::Subheading)),
            TagEnd::TableHead => self.row(false),
            TagEnd::TableRow => self.row(true),
            TagEnd::HtmlBlock => self.html(),
            TagEnd::List(_) => {
                self.end(None);
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end(None);
                self.mark.clear();
            }
            TagEnd::BlockQuote(_) => {
                self.end(None);
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.end(None),
            _ => {}
        }
    }

    fn next_mark(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number = number.saturating_add(1);
                mark
            }
            _ => BULLET.to_string(),
        }
    }

    /// Ends a line; items of a list stand together.
    fn end(&mut self, role: Option<BlockRole>) {
        if self.line.trim().is_empty() {
            self.line.clear();
            return;
        }
        let around = if !self.lists.is_empty() {
            Some(BlockRole::ListItem)
        } else {
            (self.quotes > 0).then_some(BlockRole::Quote)
        };
        let role = role.or(around);
        let item = role == Some(BlockRole::ListItem);
        let tight = item && self.blocks.last().is_some_and(|above| above.role == role);
        let text = std::mem::take(&mut self.mark) + self.line.trim();
        self.line.clear();
        self.blocks.push(Block { text, tight, role });
    }

    fn row(&mut self, tight: bool) {
        let text = std::mem::take(&mut self.line);
        self.blocks.push(Block { text, tight, role: None });
    }

    fn html(&mut self) {
        self.end(None);
        let html = std::mem::take(&mut self.html);
        self.blocks.extend(from_html(&html));
    }
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}
