//! Weights: what each feature of a sentence is worth, by the kind of text.

use super::Features;

/// What a summary is chosen by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    /// What each feature is worth.
    pub(super) features: Features,
    /// What a full repetition of a chosen sentence costs.
    pub(super) redundancy: f32,
    /// What standing in the same paragraph as a chosen sentence costs.
    pub(super) same_block: f32,
    /// How much of a sentence's score is its paragraph's, 0 to 1.
    pub(super) paragraph: f32,
}

/// The weights for a text with a headline (news) or without (a running essay).
pub(super) fn of(running: bool) -> &'static Weights {
    if running { &RUNNING } else { &NEWS }
}

/// For news.
///
/// Origin: the cross-entropy method over two sets of articles together, judged by how many of the
/// three key paragraphs of each are among the first three sentences: 25 annotated articles, and 38
/// others whose key paragraphs were chosen for this purpose (`training/summary/tune.py`,
/// `keys.tsv`); `list_item`, `dependent`, `background` and `question` are set by hand, since a
/// summary must be understood alone.
const NEWS: Weights = Weights {
    features: Features {
        lead: 0.52,
        early: 0.86,
        position: 0.31,
        opens_block: 0.37,
        list_item: -0.3,
        title: 0.68,
        names: 0.30,
        central: 0.32,
        figures: 0.44,
        quote: 0.06,
        length: 0.28,
        dependent: -0.9,
        continued: -0.08,
        background: -0.2,
        question: -0.9,
        echoed: -2.17,
        ..Features::NONE
    },
    redundancy: 0.72,
    same_block: 0.36,
    paragraph: 0.0,
};

/// For a text without a headline: the weights that news had before, tuned on the 25 articles
/// alone. Where an essay breaks its lines, a thought ends; what the whole of it says tells more
/// than what a half of it says. Nothing here was fitted to the summaries that it is measured on
/// (`training/summary/RESULTS.md`).
const RUNNING: Weights = Weights {
    features: Features {
        lead: 0.52,
        early: 1.0,
        position: 0.81,
        opens_block: 0.28,
        list_item: -0.3,
        title: 0.44,
        names: 0.32,
        central: 0.31,
        figures: 0.16,
        quote: 0.17,
        length: 0.39,
        dependent: -0.9,
        continued: -0.15,
        background: -0.2,
        question: -0.9,
        echoed: -2.2,
        ..Features::NONE
    },
    redundancy: 0.67,
    same_block: 0.31,
    paragraph: 0.7,
};
