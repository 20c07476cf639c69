//! Paragraphs, headings, items and rows -> a plain text, and what each line of it is.

use crate::{
    source::{BlockRole, Hint, html},
    span::Span,
};

/// What opens an item of a list.
pub(super) const BULLET: &str = "• ";
/// What stands between the cells of a row.
pub(super) const CELL: &str = " | ";

/// A line of the text to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) text: String,
    /// It belongs to the one above: no empty line parts them.
    pub(super) tight: bool,
    /// What the file says it is; nothing for a paragraph.
    pub(super) role: Option<BlockRole>,
}

impl Block {
    pub(super) fn paragraph(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The blocks of a piece of HTML; items stand together.
pub(super) fn from_html(fragment: &str) -> Vec<Block> {
    let mut items = false;
    let block = |(text, role): (String, Option<BlockRole>)| {
        let item = role == Some(BlockRole::ListItem);
        let tight = std::mem::replace(&mut items, item) && item;
        Block { text, tight, role }
    };
    html::blocks(fragment).into_iter().map(block).collect()
}

/// Blocks as a plain text, with what the file says of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) hints: Vec<Hint>,
}

impl Body {
    /// The blocks' text: one a line, an empty line between those that stand apart. White space is
    /// made single; blocks without words are left out.
    pub(super) fn of(blocks: &[Block]) -> Self {
        let mut body = Self::default();
        for block in blocks {
            body.push(block);
        }
        body
    }

    pub(super) fn push(&mut self, block: &Block) {
        let line = tidy(&block.text);
        if line.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if block.tight { "\n" } else { "\n\n" });
        }
        let start = self.text.len();
        self.text.push_str(&line);
        // A role is one line's: a heading over two lines is left to the rules.
        if let Some(role) = block.role.filter(|_| !line.contains('\n')) {
            self.hints.push(Hint { span: Span::new(start, self.text.len()), role });
        }
    }

    /// The title on top of the text, unless the text opens with it anyway.
    pub(super) fn titled(self, title: Option<&str>) -> Self {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = words(title.unwrap_or_default());
        let reach = title.chars().count() * 2 + 200;
        let opening: String = self.text.chars().take(reach).collect();
        if title.is_empty() || self.text.is_empty() || words(&opening).contains(&title) {
            return self;
        }
        let moved = |hint: Hint| {
            let by = title.len() + 2;
            let span = Span::new(hint.span.start + by, hint.span.end + by);
            Hint { span, role: hint.role }
        };
        let headline = Hint { span: Span::new(0, title.len()), role: BlockRole::Headline };
        let hints =
            std::iter::once(headline).chain(self.hints.into_iter().map(moved)).collect();
        Self { text: format!("{title}\n\n{}", self.text), hints }
    }
}

/// Single spaces, and no space at the ends of lines.
fn tidy(text: &str) -> String {
    let lines = text.trim().split('\n').map(|line| {
        let words = line.split(|c: char| c.is_whitespace() && c != '\u{a0}');
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Block, BlockRole, Body};

    #[test]
    fn blocks_stand_apart_unless_they_belong_together() {
        let item = |text: &str| Block {
            text: format!("• {text}"),
            tight: true,
            role: Some(BlockRole::ListItem),
        };
        let blocks =
            [Block::paragraph("  أول \t سطر \n  تتمة "), Block::paragraph(" "), item("بند")];
        let body = Body::of(&blocks);
        assert_eq!(body.text, "أول سطر\nتتمة\n• بند");
        assert_eq!(body.hints.len(), 1);
        let titled = body.clone().titled(Some("عنوان  جديد"));
        assert_eq!(titled.text, format!("عنوان جديد\n\n{}", body.text));
        assert_eq!(titled.hints[1].span.of(&titled.text), "• بند");
        assert_eq!(body.clone().titled(Some("أول سطر")), body);
    }
}
