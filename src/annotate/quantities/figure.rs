//! A number and what it is of.

use super::{QuantityKind, casualty, range, unit};
use crate::{
    annotate::{
        dates::{about, definite_count},
        numerals::{Kind, Pieces, numeral},
    },
    model::{Class, Lexicon},
};

/// Reads the figures of one block.
pub(super) struct Reader<'p, 'a> {
    /// The block.
    pub pieces: &'p Pieces<'a>,
    /// The lists.
    pub lexicon: &'a Lexicon,
}

/// A figure that was read.
pub(super) struct Figure {
    /// One past its last piece.
    pub end: usize,
    /// What it is.
    pub kind: QuantityKind,
    /// The number, or the lower end.
    pub value: f64,
    /// The upper end.
    pub upper: Option<f64>,
    /// Code, symbol or noun.
    pub unit: String,
    /// The pieces of what it is of.
    pub of: Option<(usize, usize)>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// Clitics that stand alone before digits: 'و15', 'لـ20', 'الـ5'.
const BEFORE_DIGITS: &[&str] = &["و", "ب", "ل", "ف", "ال", "لل", "وال", "بال", "ول", "وب", "ك"];

impl Reader<'_, '_> {
    /// The figure that begins at a piece.
    pub(super) fn read(&self, at: usize) -> Option<Figure> {
        let start = about(self.pieces, at);
        range::read(self, start)
            .or_else(|| self.symbol_first(start))
            .or_else(|| self.single(start))
            .or_else(|| self.dual(start))
            .or_else(|| self.definite(start))
            .map(|figure| self.told(figure))
    }

    /// A number on its own feet: no label, no part of a name or telephone number.
    pub(super) fn number(&self, at: usize) -> Option<crate::annotate::numerals::Numeral> {
        let number = numeral(self.pieces, at)?;
        (self.free(at, number.digits) && !self.list_number(at, number.end)).then_some(number)
    }

    fn free(&self, at: usize, digits: bool) -> bool {
        let Some(piece) = self.pieces.get(at) else { return false };
        let Some(before) = at.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return true;
        };
        let word = before.word.as_ref();
        // 'إف-16', 'COVID-19', '+963…', '3-2'.
        let stuck = piece.glued
            && match before.kind {
                Kind::Word => !BEFORE_DIGITS.contains(&word),
                Kind::Foreign => true,
                Kind::Mark => {
                    matches!(word, "-" | "/" | "." | ":" | "+" | "#" | "_" | "–" | "،" | ",")
                }
                Kind::Digits => true,
            };
        let long = digits && piece.word.len() >= 7 && piece.word.starts_with('0');
        // 'الذكرى الـ54' is an ordinal.
        let ordinal = digits && matches!(word, "ال" | "لل" | "وال" | "بال");
        !stuck && !long && !ordinal && !before.says("label")
    }

    /// `1.`, `2)`, `3-` at the start of a block.
    fn list_number(&self, at: usize, end: usize) -> bool {
        at == 0 && self.pieces.is(end, &[".", ")", "-", "–", "_"])
    }

    fn single(&self, at: usize) -> Option<Figure> {
        let number = self.number(at)?;
        let exact = (!number.vague).then_some(number.value);
        let unit = unit::after(self, number.end, exact);
        let Some(unit) = unit else { return self.victims(at, number.end, number.value) };
        let (mut end, mut value) = (unit.end, number.value);
        // 'مليون دولار ونصف المليون'
        if self.pieces.is(end, &["نصف"]) && self.pieces.joined(end) && value >= 1000.0 {
            (end, value) = (end + 1, value + scale_below(value) / 2.0);
        }
        let rule = if number.vague { "quantity/vague" } else { unit.rule };
        Some(
            Figure {
                end,
                kind: unit.kind,
                value,
                upper: None,
                unit: unit.name,
                of: None,
                rule,
            }
            .with_people(unit.people, self, at),
        )
    }

    /// `مقتل 5 وإصابة 12`: nobody says who.
    fn victims(&self, at: usize, end: usize, value: f64) -> Option<Figure> {
        let fate = at.checked_sub(1).and_then(|at| casualty::befell(self.pieces.get(at)?))?;
        let kind = QuantityKind::Count;
        let rule = "quantity/victims";
        Some(Figure { end, kind, value, upper: None, unit: fate.into(), of: None, rule })
    }

    /// `$5 ملايين`.
    fn symbol_first(&self, at: usize) -> Option<Figure> {
        let code = unit::symbol(self.pieces.word(at))?;
        let number = numeral(self.pieces, at + 1)?;
        let (kind, rule) = (QuantityKind::Money, "quantity/money-symbol");
        let (end, value) = (number.end, number.value);
        Some(Figure { end, kind, value, upper: None, unit: code.into(), of: None, rule })
    }

    /// `شخصين`, `كيلومترين`.
    fn dual(&self, at: usize) -> Option<Figure> {
        let unit =
            unit::listed(self, at).or_else(|| self.joined_dual(at)).filter(|u| u.dual)?;
        let (kind, rule, end) = (unit.kind, "quantity/dual", unit.end);
        let figure =
            Figure { end, kind, value: 2.0, upper: None, unit: unit.name, of: None, rule };
        Some(figure.with_people(unit.people, self, at))
    }

    /// `وجريحين`, `لشخصين`.
    fn joined_dual(&self, at: usize) -> Option<unit::Unit> {
        let (end, attribute) = self.pieces.entry(at, Class::Counted)?;
        Some(unit::counted(end, attribute))
    }

    /// `الدول الخمس`.
    fn definite(&self, at: usize) -> Option<Figure> {
        let bare = self.pieces.word(at).strip_prefix("ال")?;
        let attribute = self.lexicon.attribute(Class::Counted, bare)?;
        let (end, Some(count)) = definite_count(self.pieces, at + 1) else { return None };
        let unit = unit::counted(end, attribute);
        let (value, rule) = (f64::from(count), "quantity/definite");
        Some(Figure {
            end,
            kind: unit.kind,
            value,
            upper: None,
            unit: unit.name,
            of: None,
            rule,
        })
    }

    /// Adds what the figure is of: `46 مليون متر مكعب من المياه`, `5% من السكان`.
    fn told(&self, figure: Figure) -> Figure {
        let whole = matches!(figure.kind, QuantityKind::Measure | QuantityKind::Percent);
        let noun = self.pieces.get(figure.end + 1).filter(|p| p.kind == Kind::Word);
        let of = whole && self.pieces.is(figure.end, &["من"]) && noun.is_some();
        Figure { of: of.then_some((figure.end + 1, figure.end + 2)), ..figure }
    }
}

impl Figure {
    /// What befell the people counted, where the word before says so.
    pub(super) fn with_people(self, people: bool, reader: &Reader<'_, '_>, at: usize) -> Self {
        let neutral =
            !matches!(self.unit.as_str(), "killed" | "injured" | "arrested" | "missing");
        let before = skipped(reader, at);
        let fate = before
            .checked_sub(1)
            .and_then(|at| casualty::befell(reader.pieces.get(at)?))
            .filter(|_| people && neutral);
        match fate {
            Some(fate) => Self { unit: fate.into(), ..self },
            None => self,
        }
    }
}

/// Back over 'نحو', 'أكثر من': where the word before a figure ends.
fn skipped(reader: &Reader<'_, '_>, at: usize) -> usize {
    let about = ["نحو", "حوالي", "قرابه", "من", "اكثر"];
    let back = (0..3)
        .take_while(|n| at.checked_sub(n + 1).is_some_and(|at| reader.pieces.is(at, &about)));
    at - back.count()
}

/// The scale that closed a number: a million of 2,000,000.
fn scale_below(value: f64) -> f64 {
    [1e12, 1e9, 1e6, 1e3].into_iter().find(|s| value >= *s).unwrap_or(1.0)
}
