//! Recurrent layers over many sentences at once, on fixed-point activations.

use super::{
    lanes::{Floats, Ints, WIDTH, fixed},
    matrix::{HALVES, Matrix, Panel, Scale},
    numeric::{sigmoid, tanh},
    rows::{Rows, TOGETHER},
    weights::{Weights, wrong_shape},
};
use crate::model::ModelError;
use std::ops::Range;

/// One direction of an LSTM; gates in the order input, forget, output, candidate.
///
/// Its input is what the word form alone decides, then what the words around it decide.
pub(super) struct Direction {
    form: Matrix,
    context: Matrix,
    input: Scale,
    recurrent: Matrix,
    step: Scale,
    reverse: bool,
}

/// What a layer reads: forms, each once, and words, one sentence after the other.
pub(super) struct Input<'a> {
    /// Features of each form.
    pub(super) forms: &'a Rows,
    /// The form of each word.
    pub(super) form_of: &'a [usize],
    /// The context of each word, if the layer takes one.
    pub(super) context: &'a Rows,
    /// The words of each sentence; the longest first, so that places rarely stay empty.
    pub(super) sentences: &'a [Range<usize>],
}

/// Working memory of a direction.
#[derive(Default)]
pub(super) struct Scratch {
    forms: Vec<Panel>,
    gates: Vec<[Floats; HALVES]>,
    slots: [Slot; TOGETHER],
    /// State of each slot after the last word read.
    states: Rows,
}

/// A place for one sentence that is being read.
#[derive(Default)]
struct Slot {
    /// Still to be read.
    words: Range<usize>,
    cell: Vec<[Floats; HALVES]>,
    gates: Vec<[Floats; HALVES]>,
}

impl Direction {
    /// Reads `<name>x` (4H, inputs; the first `form` inputs are of the word form), `<name>h`
    /// (4H, H), `<name>b` (4H).
    pub(super) fn read(
        weights: &Weights,
        name: &str,
        form: usize,
        reverse: bool,
    ) -> Result<Self, ModelError> {
        let input = weights.matrix(&format!("{name}x"))?;
        let recurrent = weights.matrix(&format!("{name}h"))?;
        let bias = weights.floats(&format!("{name}b"))?;
        let gates = recurrent.inputs() * 4;
        let fits = [input.scales.len(), recurrent.scales.len(), bias.len()] == [gates; 3];
        if !fits || form > input.inputs() || !form.is_multiple_of(WIDTH) {
            return Err(wrong_shape(name));
        }
        Ok(Self {
            form: input.columns(0..form),
            context: input.columns(form..input.inputs()),
            input: Scale::new(&input.scales, &bias),
            recurrent: recurrent.matrix(),
            step: Scale::new(&recurrent.scales, &[]),
            reverse,
        })
    }

    /// Numbers that it takes of each word beside those of its form.
    pub(super) fn context_width(&self) -> usize {
        self.context.inputs()
    }

    /// Numbers of its state.
    pub(super) fn units(&self) -> usize {
        self.recurrent.inputs()
    }

    /// Reads all sentences; the state after word w goes to row w of `out`, from number `at` on.
    pub(super) fn run(
        &self,
        input: &Input<'_>,
        out: &mut Rows,
        at: usize,
        scratch: &mut Scratch,
    ) {
        self.project(input, scratch);
        let Scratch { slots, .. } = scratch;
        let mut waiting = input.sentences.iter().cloned();
        scratch.states.reset(TOGETHER, self.units());
        slots.iter_mut().for_each(|slot| slot.words = Range::default());
        while let Some((busy, steps)) = self.fill(&mut waiting, scratch) {
            for _ in 0..steps {
                match busy {
                    1 => self.step::<1>(out, at, scratch),
                    2 => self.step::<2>(out, at, scratch),
                    3 => self.step::<3>(out, at, scratch),
                    _ => self.step::<TOGETHER>(out, at, scratch),
                }
            }
        }
    }

    /// Gives waiting sentences to the slots that are done, and moves slots with work to the
    /// front; how many these are, and for how many words all of them have work.
    fn fill(
        &self,
        waiting: &mut impl Iterator<Item = Range<usize>>,
        scratch: &mut Scratch,
    ) -> Option<(usize, usize)> {
        let Scratch { slots, states, .. } = scratch;
        for (place, slot) in slots.iter_mut().enumerate() {
            if slot.words.is_empty()
                && let Some(words) = waiting.next()
            {
                slot.begin(words, self.units());
                states.clear(place);
            }
        }
        let mut busy = 0;
        for place in 0..TOGETHER {
            if !slots[place].words.is_empty() {
                slots.swap(busy, place);
                states.swap(busy, place);
                busy += 1;
            }
        }
        let steps = slots.iter().take(busy).map(|slot| slot.words.len()).min()?;
        Some((busy, steps))
    }

    /// Fills `scratch.gates` with what the input adds to each word's gates.
    fn project(&self, input: &Input<'_>, scratch: &mut Scratch) {
        let Scratch { forms, gates, .. } = scratch;
        let (panels, count) = (self.form.panels(), input.form_of.len());
        self.form.products(input.forms, forms);
        gates.clear();
        gates.resize(count * panels, Default::default());
        let take = |word: usize, panel: usize, sums: Panel| {
            let form = input.form_of.get(word).map_or(0, |form| form * panels);
            let own = forms.get(form + panel).copied().unwrap_or_default();
            if let Some(to) = gates.get_mut(word * panels + panel) {
                *to = self.input.apply(panel, std::array::from_fn(|i| sums[i] + own[i]));
            }
        };
        self.context.for_panels(input.context, count, take);
    }

    /// Reads the next word of each sentence in the first `N` slots.
    fn step<const N: usize>(&self, out: &mut Rows, at: usize, scratch: &mut Scratch) {
        let Scratch { slots, states, gates, .. } = scratch;
        let panels = self.recurrent.panels();
        let words: [usize; N] = std::array::from_fn(|i| slots[i].next_word(self.reverse));
        let (four, _) = states.four(0);
        for panel in 0..panels {
            let sums = self.recurrent.add_products(panel, four, [Panel::default(); N]);
            for ((slot, sums), word) in slots.iter_mut().zip(sums).zip(words) {
                let before = gates.get(word * panels + panel).copied().unwrap_or_default();
                if let Some(to) = slot.gates.get_mut(panel) {
                    *to = self.step.add(panel, sums, before);
                }
            }
        }
        for ((place, slot), word) in slots.iter_mut().enumerate().zip(words) {
            slot.advance(|unit, state| {
                states.put(place, unit, state);
                out.put(word, at + unit, state);
            });
        }
    }
}

impl Slot {
    fn begin(&mut self, words: Range<usize>, units: usize) {
        self.words = words;
        let values = units / WIDTH;
        self.cell.clear();
        self.cell.resize(values, Default::default());
        self.gates.resize(values * 4, Default::default());
    }

    fn next_word(&mut self, reverse: bool) -> usize {
        let word = if reverse { self.words.next_back() } else { self.words.next() };
        word.unwrap_or_default()
    }

    /// Moves the cell on by one word; gives the new state, eight units at a time.
    fn advance(&mut self, mut take: impl FnMut(usize, Ints)) {
        let values = self.cell.len();
        let (input, rest) = self.gates.split_at(values);
        let (forget, rest) = rest.split_at(values);
        let (output, candidate) = rest.split_at(values);
        let opens = input.iter().zip(forget).zip(output.iter().zip(candidate));
        let cells = self.cell.iter_mut().zip((0..).step_by(WIDTH));
        for ((cell, unit), ((input, forget), (output, candidate))) in cells.zip(opens) {
            let new: [Floats; HALVES] = std::array::from_fn(|i| {
                cell[i] = sigmoid(forget[i]) * cell[i] + sigmoid(input[i]) * tanh(candidate[i]);
                sigmoid(output[i]) * tanh(cell[i])
            });
            take(unit, fixed(new[0], new[1]));
        }
    }
}
