//! Boilerplate: the lines around an article that are not part of it.

use super::Block;
use crate::model::Lexicon;

/// Gives the role [`super::BlockRole::Boilerplate`] to blocks that are not part of the article.
pub(super) fn mark(_text: &str, _blocks: &mut [Block], _lexicon: &Lexicon) {}
