//! Sentences that are read together.

use std::{collections::BTreeMap, ops::Range};

/// Words of a batch, unless its first piece alone has more: enough to fill the places of
/// [`super::lstm`] and to meet many forms twice, few enough to hold the memory down.
const WORDS: usize = 1024;

/// Sentences are read in pieces of at most this many words.
pub(super) const LONGEST: usize = 160;

/// A piece of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Piece<'t> {
    /// Which sentence.
    pub(super) sentence: usize,
    /// Words of the sentence before it.
    pub(super) offset: usize,
    words: &'t [&'t str],
}

/// Pieces whose words are read together, numbered through, longest piece first.
#[derive(Default)]
pub(super) struct Batch<'t> {
    /// With the numbers of its words.
    pub(super) pieces: Vec<(Piece<'t>, Range<usize>)>,
    /// Forms as written, each once.
    pub(super) forms: Vec<&'t str>,
    /// The form of each word.
    pub(super) form_of: Vec<usize>,
}

/// Cuts sentences into batches.
pub(super) fn batches<'t>(sentences: &'t [Vec<&'t str>]) -> Vec<Batch<'t>> {
    let pieces = sentences.iter().enumerate().flat_map(|(sentence, words)| {
        let offsets = (0..).step_by(LONGEST);
        let pieces = words.chunks(LONGEST).zip(offsets);
        pieces.map(move |(words, offset)| Piece { sentence, offset, words })
    });
    let mut groups: Vec<(usize, Vec<Piece<'t>>)> = Vec::new();
    for piece in pieces {
        match groups.last_mut() {
            Some((words, group)) if *words + piece.words.len() <= WORDS => {
                *words += piece.words.len();
                group.push(piece);
            }
            _ => groups.push((piece.words.len(), vec![piece])),
        }
    }
    groups.into_iter().map(|(_, group)| Batch::new(group)).collect()
}

impl<'t> Batch<'t> {
    fn new(mut group: Vec<Piece<'t>>) -> Self {
        group.sort_by_key(|piece| std::cmp::Reverse(piece.words.len()));
        let mut batch = Self::default();
        let mut known = BTreeMap::new();
        for piece in group {
            let start = batch.form_of.len();
            for word in piece.words {
                let next = batch.forms.len();
                let form = *known.entry(*word).or_insert(next);
                if form == next {
                    batch.forms.push(*word);
                }
                batch.form_of.push(form);
            }
            batch.pieces.push((piece, start..batch.form_of.len()));
        }
        batch
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.form_of.len()
    }
}
