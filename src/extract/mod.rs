//! Layer 3: mentions -> facts. One file a fact, each with the type first, then `find`.

mod event;
mod headline;
pub(crate) mod identity;
mod index;
mod keyphrase;
mod latin;
mod link;
mod quote;
mod rank;
mod role;
mod summary;
mod term;
#[cfg(test)]
mod testing;
mod work;

pub use event::{Event, find as find_events};
pub use headline::{HeadlineCheck, find as check_headline};
pub use identity::{Entity, find as find_entities};
pub use keyphrase::{Keyphrase, find as find_keyphrases};
pub use latin::{find as find_latin, latin};
pub use link::{Link, find as find_links};
pub use quote::{Quote, QuoteKind, find as find_quotes};
pub use role::{Role, find as find_roles};
pub use summary::{
    Features, KeySentence, KeySpeaker, Length, find as find_summary, sentence_features,
};
pub(crate) use term::{log2, term};

use crate::{
    annotate::{DateMention, Mention, QuantityMention},
    text::Document,
};

/// What layer 2 found in a document: what every extractor reads.
pub struct Annotated<'d, 't> {
    /// The text, cut.
    pub document: &'d Document<'t>,
    /// Names, in order, without overlaps.
    pub mentions: Vec<Mention>,
    /// Dates, in order.
    pub dates: Vec<DateMention>,
    /// Figures, in order.
    pub quantities: Vec<QuantityMention>,
}
