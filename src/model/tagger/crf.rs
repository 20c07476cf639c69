//! The output layer: which sequence of labels is best, and how sure each mention is.

use super::{
    numeric::exp,
    weights::{Weights, wrong_shape},
};
use crate::model::ModelError;

/// Labels: 0 outside, then begin and inside of person, place, organization, misc.
pub(super) const LABELS: usize = 9;

/// Colder than any calibration; nearer to 0 the weights below would not stay finite.
const LEAST_TEMPERATURE: f32 = 0.01;

/// Scores of one token's labels.
pub(super) type Scores = [f32; LABELS];

/// Scores of the first label, and of each step from a label to the next.
pub(super) struct Crf {
    start: Scores,
    steps: [Scores; LABELS],
    /// `exp` of the above over the temperature that calibrates the confidences.
    start_weights: Scores,
    step_weights: [Scores; LABELS],
    temperature: f32,
}

/// A mention in a label sequence: tokens `start..end`, and the label of its first token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) begin: usize,
}

impl Crf {
    /// Reads `start.<head>`, `step.<head>` (from, to) and `temperature.<head>`.
    pub(super) fn read(weights: &Weights, head: &str) -> Result<Self, ModelError> {
        let start: Scores = weights.array(&format!("start.{head}"))?;
        let flat: [f32; LABELS * LABELS] = weights.array(&format!("step.{head}"))?;
        let [temperature] = weights.array(&format!("temperature.{head}"))?;
        if temperature < LEAST_TEMPERATURE {
            return Err(wrong_shape("temperature"));
        }
        let (rows, _) = flat.as_chunks::<LABELS>();
        let steps: [Scores; LABELS] =
            std::array::from_fn(|i| rows.get(i).copied().unwrap_or_default());
        let weigh = |scores: Scores| scores.map(|x| exp(x / temperature));
        Ok(Self {
            start,
            steps,
            start_weights: weigh(start),
            step_weights: steps.map(weigh),
            temperature,
        })
    }

    /// The best label of each token (Viterbi); ties go to the lower label.
    pub(super) fn decode(&self, emissions: &[Scores]) -> Vec<usize> {
        let Some((first, rest)) = emissions.split_first() else { return Vec::new() };
        let mut scores: Scores = std::array::from_fn(|j| self.start[j] + first[j]);
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(rest.len());
        for emission in rest {
            let mut from = [0u8; LABELS];
            scores = std::array::from_fn(|to| {
                let mut best = scores[0] + self.steps[0][to];
                for (label, score) in scores.iter().enumerate().skip(1) {
                    let score = score + self.steps[label][to];
                    if score > best {
                        (best, from[to]) = (score, label as u8);
                    }
                }
                best + emission[to]
            });
            back.push(from);
        }
        let mut label = (1..LABELS).fold(0, |b, l| if scores[l] > scores[b] { l } else { b });
        let mut labels = vec![label];
        for from in back.iter().rev() {
            label = usize::from(from[label]);
            labels.push(label);
        }
        labels.reverse();
        labels
    }

    /// The probability of each segment with exactly these borders and this type, under the
    /// calibrated model (forward-backward).
    pub(super) fn confidences(&self, emissions: &[Scores], segments: &[Segment]) -> Vec<f32> {
        if segments.is_empty() {
            return Vec::new();
        }
        let local: Vec<Scores> = emissions.iter().map(|e| self.local(e)).collect();
        let (forward, norms) = self.forward(&local);
        let backward = self.backward(&local, &norms);
        segments.iter().map(|s| self.segment(*s, &local, &norms, &forward, &backward)).collect()
    }

    /// The chance of each label at each token, under the calibrated model.
    pub(super) fn chances(&self, emissions: &[Scores]) -> Vec<Scores> {
        let local: Vec<Scores> = emissions.iter().map(|e| self.local(e)).collect();
        let (forward, norms) = self.forward(&local);
        let backward = self.backward(&local, &norms);
        let product =
            |(f, b): (&Scores, &Scores)| std::array::from_fn(|label| f[label] * b[label]);
        forward.iter().zip(&backward).map(product).collect()
    }

    fn local(&self, emission: &Scores) -> Scores {
        let top = emission.iter().fold(f32::MIN, |top, x| if *x > top { *x } else { top });
        emission.map(|x| exp((x - top) / self.temperature))
    }

    /// Probability of each label given the tokens so far, and each token's normaliser.
    fn forward(&self, local: &[Scores]) -> (Vec<Scores>, Vec<f32>) {
        let (mut rows, mut norms) = (Vec::with_capacity(local.len()), Vec::new());
        let mut last: Option<Scores> = None;
        for now in local {
            let mut row: Scores = std::array::from_fn(|to| match &last {
                None => self.start_weights[to] * now[to],
                Some(last) => self.reach(last, to) * now[to],
            });
            let norm = row.iter().fold(0.0, |sum, x| sum + x);
            row.iter_mut().for_each(|x| *x /= norm);
            rows.push(row);
            norms.push(norm);
            last = Some(row);
        }
        (rows, norms)
    }

    fn reach(&self, last: &Scores, to: usize) -> f32 {
        (0..LABELS).fold(0.0, |sum, from| sum + last[from] * self.step_weights[from][to])
    }

    fn backward(&self, local: &[Scores], norms: &[f32]) -> Vec<Scores> {
        let mut rows = vec![[1.0; LABELS]; local.len()];
        let mut next = [1.0; LABELS];
        for (at, row) in rows.iter_mut().enumerate().rev() {
            if let (Some(after), Some(norm)) = (local.get(at + 1), norms.get(at + 1)) {
                *row = std::array::from_fn(|from| {
                    let sum = (0..LABELS).fold(0.0, |sum, to| {
                        sum + self.step_weights[from][to] * after[to] * next[to]
                    });
                    sum / norm
                });
            }
            next = *row;
        }
        rows
    }

    fn segment(
        &self,
        segment: Segment,
        local: &[Scores],
        norms: &[f32],
        forward: &[Scores],
        backward: &[Scores],
    ) -> f32 {
        let inside = segment.begin + 1;
        let mut label = segment.begin;
        let mut chance = forward.get(segment.start).map_or(0.0, |row| row[label]);
        for at in segment.start + 1..segment.end {
            let (Some(now), Some(norm)) = (local.get(at), norms.get(at)) else { return 0.0 };
            chance *= self.step_weights[label][inside] * now[inside] / norm;
            label = inside;
        }
        // What follows must not carry the mention on.
        if let (Some(now), Some(norm), Some(after)) =
            (local.get(segment.end), norms.get(segment.end), backward.get(segment.end))
        {
            let rest = (0..LABELS).filter(|to| *to != inside);
            let sum = rest
                .fold(0.0, |sum, to| sum + self.step_weights[label][to] * now[to] * after[to]);
            chance *= sum / norm;
        }
        if chance < 1.0 { chance } else { 1.0 }
    }
}

/// Mentions of a label sequence by conlleval's rules: an inside label after another type, or
/// after none, begins a mention.
pub(super) fn segments(labels: &[usize]) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    for (at, label) in labels.iter().enumerate().filter(|(_, label)| **label != 0) {
        let begin = if label % 2 == 1 { *label } else { label - 1 };
        match found.last_mut() {
            Some(last) if last.end == at && last.begin == begin && label % 2 == 0 => {
                last.end = at + 1;
            }
            _ => found.push(Segment { start: at, end: at + 1, begin }),
        }
    }
    found
}
