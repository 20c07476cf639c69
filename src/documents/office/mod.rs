//! Word and OpenDocument texts.

pub(super) mod docx;
pub(super) mod odt;

use super::blocks::{BULLET, Block};
use crate::source::BlockRole;

/// The longest that is believed to be a heading, in characters: some set whole paragraphs as one.
const HEADING: usize = 200;

/// A heading's role: the first words of a document are its headline.
fn heading(text: &str, first: bool) -> Option<BlockRole> {
    let short = text.chars().count() <= HEADING;
    let role = if first { BlockRole::Headline } else { BlockRole::Subheading };
    Some(role).filter(|_| short)
}

/// Whether the block before is an item too: items stand together.
fn follows_item(blocks: &[Block]) -> bool {
    blocks.last().is_some_and(|last| last.text.starts_with(BULLET))
}
