//! Weights: what each feature of a sentence is worth.

use super::Features;

/// For news.
///
/// Origin: set by hand.
pub(super) const NEWS: Features = Features {
    lead: 0.9,
    early: 0.8,
    opens_block: 0.15,
    list_item: -0.3,
    title: 0.8,
    names: 0.4,
    central: 0.9,
    figures: 0.2,
    quote: 0.0,
    length: 0.7,
    dependent: -0.5,
    background: -0.5,
    question: -0.9,
    echoed: -0.9,
};
