//! Plain text -> blocks.

use super::{Block, BlockRole, Frame, boilerplate};
use crate::{model::Lexicon, span::Span};

/// Cuts a plain text into blocks and reads its frame. Linear; cannot fail.
pub fn read(text: &str, lexicon: &Lexicon) -> (Vec<Block>, Frame) {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text, &[]);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block { span, role: BlockRole::Paragraph, rule: "block/line" });
        }
    }
    if let Some(first) = blocks.first_mut() {
        first.role = BlockRole::Headline;
    }
    boilerplate::mark(text, &mut blocks, lexicon);
    let title = blocks.first().map(|b| b.span);
    (blocks, Frame { title, ..Frame::default() })
}
