//! Numbers in words: `ثلاثة عشر`, `مئة وخمسة وعشرون`, `سبعة آلاف`, ordinals.

use super::{Numeral, Pieces};
use crate::model::Class;

/// No number takes more words: what goes on longer is a list.
const LONGEST: usize = 24;

/// How a number word composes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sense {
    /// Adds its value.
    Plain(f64),
    /// Only inside a teen: `أحد عشر`.
    Teen(f64),
    /// Multiplies what stands before it, or counts once: `مئة، ألف، مليون`.
    Scale(f64),
    /// Multiplies what stands before it; alone it is vague: `آلاف، عشرات`.
    Vague(f64),
    /// One part of so many: `نصف`.
    Part(f64),
    /// `الثالث`.
    Ordinal(f64),
    /// `بضع، عدة`.
    Some,
}

fn sense(pieces: &Pieces<'_>, at: usize) -> Option<Sense> {
    let (_, attribute) = pieces.entry(at, Class::NumberWord)?;
    let value = |rest: &str| rest.parse::<f64>().ok();
    let rest = attribute.get(1..).unwrap_or_default();
    match attribute.chars().next()? {
        't' => Some(Sense::Teen(value(rest)?)),
        '*' => Some(Sense::Scale(value(rest)?)),
        '~' => Some(Sense::Vague(value(rest)?)),
        'f' => Some(Sense::Part(value(rest)?)),
        'o' => Some(Sense::Ordinal(value(rest)?)),
        'v' => Some(Sense::Some),
        _ => Some(Sense::Plain(value(attribute)?)),
    }
}

/// What has been read of a number in words.
#[derive(Default)]
struct Sum {
    /// Groups that are closed by a scale of a thousand or more.
    total: f64,
    /// The group that is open, below a thousand.
    open: f64,
    /// The scale that closed the last group: the next one must be smaller.
    scale: Option<f64>,
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.open
    }

    /// Takes a word in; `joined` tells whether و stands before it. False where it does not fit.
    fn take(&mut self, sense: Sense, joined: bool, first: bool) -> bool {
        match sense {
            Sense::Plain(10.0) if !first && !joined => self.teen(),
            Sense::Plain(value) => (first || joined && self.fits(value)) && self.add(value),
            Sense::Scale(scale) | Sense::Vague(scale) if scale < 1000.0 => {
                self.hundred(scale, joined, first)
            }
            Sense::Scale(scale) | Sense::Vague(scale) => self.close(scale, joined, first),
            Sense::Teen(value) => (first || joined) && self.add(value),
            _ => false,
        }
    }

    /// `مئتان وخمسة وعشرون`: units may precede tens, all else descends.
    fn fits(&self, value: f64) -> bool {
        if value >= 1000.0 {
            return false;
        }
        let below_hundred = self.open % 100.0;
        let tens = (20.0..100.0).contains(&value) && below_hundred < 10.0;
        self.open == 0.0 || tens || (value < 100.0 && below_hundred == 0.0)
    }

    fn add(&mut self, value: f64) -> bool {
        if value >= 1000.0 {
            self.total += value
        } else {
            self.open += value
        }
        true
    }

    /// `ثلاثة عشر`.
    fn teen(&mut self) -> bool {
        let unit = self.open % 100.0;
        let fits = (1.0..10.0).contains(&unit);
        self.open += if fits { 10.0 } else { 0.0 };
        fits
    }

    /// `ثلاث مئة`, `ألف ومئة`.
    fn hundred(&mut self, scale: f64, joined: bool, first: bool) -> bool {
        let times = (3.0..10.0).contains(&self.open) && !joined && scale == 100.0;
        let adds = first || (joined && self.open == 0.0);
        self.open = match (times, adds) {
            (true, _) => self.open * scale,
            (_, true) => scale,
            _ => return false,
        };
        true
    }

    /// `سبعة آلاف`, `مليون وألف`.
    fn close(&mut self, scale: f64, joined: bool, first: bool) -> bool {
        let smaller = self.scale.is_none_or(|last| scale < last);
        let times = !joined && self.open > 0.0;
        // 'ألف مليون', 'مئة ألف مليار': a scale of a scale.
        let stacked = !joined && !first && self.open == 0.0;
        if stacked {
            self.total *= scale;
        } else if !smaller || !(first || joined || times) {
            return false;
        } else if joined {
            self.total += self.open;
            self.total += scale;
        } else {
            self.total += self.open.max(1.0) * scale;
        }
        self.open = 0.0;
        self.scale = Some(scale);
        true
    }
}

/// The number in words that begins at a piece.
pub(super) fn spelled(pieces: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let first = sense(pieces, at)?;
    let plain = Numeral { end: at + 1, value: 1.0, vague: true, digits: false };
    match first {
        Sense::Some => return Some(Numeral { value: 3.0, ..tail_vague(pieces, plain) }),
        Sense::Part(parts) => {
            let half = Numeral { value: 1.0 / parts, vague: false, ..plain };
            return Some(scaled(pieces, half)).filter(|n| n.end > half.end);
        }
        Sense::Ordinal(_) => return None,
        // 'أحد' alone is 'someone'.
        Sense::Teen(_) if !pieces.is(at + 1, &["عشر", "عشره"]) => return None,
        Sense::Vague(scale) => return Some(vague(pieces, plain, scale)),
        _ => {}
    }
    Some(sum(pieces, Sum::default(), at, true))
}

/// Goes on with the words that fit.
fn sum(pieces: &Pieces<'_>, mut sum: Sum, at: usize, words: bool) -> Numeral {
    let mut end = at;
    let mut first = words;
    while let Some(sense) = sense(pieces, end).filter(|_| end < at + LONGEST) {
        // 'وأحد (عشر)' folds to 'واحد'.
        let one = !first && pieces.is(end, &["واحد", "واحده"]);
        let clitic = if one { "و" } else { pieces.get(end).map_or("", |p| p.clitic) };
        // 'ثلاثة لألف': a preposition begins something else.
        if !(first || clitic.is_empty() || clitic == "و")
            || !sum.take(sense, clitic == "و", first)
        {
            break;
        }
        end += 1;
        first = false;
    }
    if let Some((next, half)) = and_a_half(pieces, end) {
        sum.total += half * sum.scale.unwrap_or(1.0);
        end = next;
    }
    Numeral { end, value: sum.value(), vague: false, digits: false }
}

/// `مليون ونصف`, `مليونين ونصف المليون`.
fn and_a_half(pieces: &Pieces<'_>, at: usize) -> Option<(usize, f64)> {
    let Some(Sense::Part(parts)) = sense(pieces, at) else { return None };
    pieces.joined(at).then_some((at + 1, 1.0 / parts))
}

/// Digits with what scales them: `3.5 مليون`, `5 آلاف`, `5 آلاف و300`.
pub(super) fn scaled(pieces: &Pieces<'_>, number: Numeral) -> Numeral {
    let Some(scale) = scale(pieces, number.end) else { return number };
    let start = Sum { total: number.value * scale, open: 0.0, scale: Some(scale) };
    let rest = sum(pieces, start, number.end + 1, false);
    Numeral { vague: number.vague, ..rest }
}

fn scale(pieces: &Pieces<'_>, at: usize) -> Option<f64> {
    let (Sense::Scale(scale) | Sense::Vague(scale)) = sense(pieces, at)? else { return None };
    let alone = pieces.get(at).is_some_and(|p| p.clitic.is_empty());
    (alone && scale >= 1000.0).then_some(scale)
}

/// `مئات الآلاف`, `عشرات الملايين`.
fn vague(pieces: &Pieces<'_>, plain: Numeral, scale: f64) -> Numeral {
    let more = match pieces.word(plain.end) {
        "الاف" | "الالاف" => 1000.0,
        "الملايين" | "ملايين" => 1_000_000.0,
        "المليارات" | "مليارات" => 1_000_000_000.0,
        _ => return Numeral { value: scale, ..plain },
    };
    Numeral { value: scale * more, end: plain.end + 1, ..plain }
}

/// `بضعة آلاف`, `عدة ملايين`.
fn tail_vague(pieces: &Pieces<'_>, plain: Numeral) -> Numeral {
    let end = plain.end + usize::from(scale(pieces, plain.end).is_some());
    Numeral { end, ..plain }
}

/// The ordinal that begins at a piece (`الحادي والعشرين` is 21): one past its end, its value.
pub(in crate::annotate) fn ordinal(pieces: &Pieces<'_>, at: usize) -> Option<(usize, u32)> {
    let Some(Sense::Ordinal(first)) = sense(pieces, at) else { return None };
    let first = first as u32;
    if first < 10 && pieces.is(at + 1, &["عشر", "عشره"]) {
        return Some((at + 2, first + 10));
    }
    let tens = match pieces.word(at + 1) {
        "العشرون" | "العشرين" => 20,
        "الثلاثون" | "الثلاثين" => 30,
        _ => 0,
    };
    let compound = first < 10 && tens > 0 && pieces.joined(at + 1);
    Some(if compound { (at + 2, first + tens) } else { (at + 1, first) })
}
