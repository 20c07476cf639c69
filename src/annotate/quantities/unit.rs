//! What a number is of: a currency, a unit, per cent, a noun.

use super::{QuantityKind, casualty::befell, figure::Reader};
use crate::{annotate::numerals::Kind, model::Class};

/// What stands after a number.
pub(super) struct Unit {
    /// One past it.
    pub end: usize,
    /// What the figure is.
    pub kind: QuantityKind,
    /// Its code, symbol or noun; `?` before a currency noun that several countries share.
    pub name: String,
    /// The noun counts people.
    pub people: bool,
    /// The noun itself says two.
    pub dual: bool,
    /// The rule that read it.
    pub rule: &'static str,
}

impl Unit {
    fn new(
        end: usize,
        kind: QuantityKind,
        name: impl Into<String>,
        rule: &'static str,
    ) -> Self {
        Self { end, kind, name: name.into(), people: false, dual: false, rule }
    }
}

/// What the number that ends before a piece is of; `value` is the number, if it is exact.
pub(super) fn after(reader: &Reader<'_, '_>, at: usize, value: Option<f64>) -> Option<Unit> {
    percent(reader, at)
        .or_else(|| listed(reader, at))
        .or_else(|| definite(reader, at, value))
        .or_else(|| noun(reader, at, value))
}

/// `%`, `بالمئة`, `في المائة`.
fn percent(reader: &Reader<'_, '_>, at: usize) -> Option<Unit> {
    let pieces = reader.pieces;
    let hundred = ["المئه", "المائه", "الميه", "الميئه"];
    let end = match pieces.word(at) {
        "%" | "٪" | "بالمئه" | "بالمائه" | "بالميه" => at + 1,
        "في" if pieces.is(at + 1, &hundred) => at + 2,
        "ب" if pieces.is(at + 1, &hundred) => at + 2,
        _ => return None,
    };
    Some(Unit::new(end, QuantityKind::Percent, "%", "quantity/percent"))
}

/// `$`, `€`.
pub(super) fn symbol(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "₺" => "TRY",
        _ => return None,
    })
}

/// A word of the lists.
pub(super) fn listed(reader: &Reader<'_, '_>, at: usize) -> Option<Unit> {
    let pieces = reader.pieces;
    if let Some(code) = symbol(pieces.word(at)) {
        return Some(Unit::new(at + 1, QuantityKind::Money, code, "quantity/money-symbol"));
    }
    pieces.get(at).filter(|p| p.clitic.is_empty())?;
    let dual = dual_form(pieces.word(at));
    if let Some((end, code)) = pieces.entry(at, Class::Currency) {
        let open = code == "?";
        let name = if open { format!("?{}", pieces.word(at)) } else { code.to_string() };
        // A bare dollar is taken for the one of the United States, and the rule says so.
        let assumed = code == "USD" && end == at + 1;
        let rule = if assumed { "quantity/money-dollar" } else { "quantity/money" };
        return Some(Unit { dual, ..Unit::new(end, QuantityKind::Money, name, rule) });
    }
    if let Some((end, name)) = pieces.entry(at, Class::Unit) {
        let measure = Unit::new(end, QuantityKind::Measure, name, "quantity/measure");
        return Some(Unit { dual, ..measure });
    }
    let (end, attribute) = pieces.entry(at, Class::Counted)?;
    Some(counted(end, attribute))
}

/// A counted noun by its attribute.
pub(super) fn counted(end: usize, attribute: &str) -> Unit {
    let mut parts = attribute.split(' ');
    let name = parts.next().unwrap_or_default();
    let mut unit = Unit::new(end, QuantityKind::Count, name, "quantity/count");
    for mark in parts {
        unit.people |= mark == "p";
        unit.dual |= mark == "2";
    }
    unit
}

/// `كيلومترين`, `دولاران`; not `فدان`, `يوان`, `تومان`.
fn dual_form(word: &str) -> bool {
    let stem = word.strip_suffix("ين").or_else(|| word.strip_suffix("ان"));
    stem.is_some_and(|s| s.chars().count() >= 3) && word != "تومان"
}

/// `مئات المستوطنين`, `3 من الجنود`: the noun has its article.
fn definite(reader: &Reader<'_, '_>, at: usize, value: Option<f64>) -> Option<Unit> {
    let pieces = reader.pieces;
    let from = usize::from(pieces.is(at, &["من"]));
    let word = pieces.word(at + from);
    let bare = word.strip_prefix("ال")?;
    if let Some(attribute) = reader.lexicon.attribute(Class::Counted, bare) {
        return Some(Unit { dual: false, ..counted(at + from + 1, attribute) });
    }
    // After 'مئات' whatever follows is counted; after '5 من' it need not be.
    let vague = value.is_none() && bare.chars().count() > 2;
    vague.then(|| Unit::new(at + from + 1, QuantityKind::Count, bare, "quantity/count-noun"))
}

/// A noun of no list: after a number its form shows that it is counted.
fn noun(reader: &Reader<'_, '_>, at: usize, value: Option<f64>) -> Option<Unit> {
    let pieces = reader.pieces;
    let piece = pieces.get(at).filter(|p| p.kind == Kind::Word && p.clitic.is_empty())?;
    let word = piece.word.as_ref();
    let classes = reader.lexicon.classes(word);
    let other = classes.any(&[
        Class::Function,
        Class::TimeWord,
        Class::Month,
        Class::NumberWord,
        Class::GivenName,
        Class::Country,
        Class::Place,
        Class::Saying,
    ]);
    let known = other || piece.glued || word.starts_with("ال") || befell(piece).is_some();
    (!known && fits(word, value?)).then(|| {
        let stem = word.strip_suffix('ا').filter(|_| tens(value)).unwrap_or(word);
        Unit::new(at + 1, QuantityKind::Count, stem, "quantity/count-noun")
    })
}

fn tens(value: Option<f64>) -> bool {
    value.is_some_and(|v| (11.0..100.0).contains(&(v % 100.0)))
}

/// After 11 to 99 the noun is in the accusative ('46 نصبا', '20 خيمة'); after 3 to 10 it is a
/// plural; whole hundreds and thousands take a singular.
fn fits(word: &str, value: f64) -> bool {
    let letters = word.chars().count();
    let rest = value % 100.0;
    let accusative = word.ends_with(['ا', 'ه']);
    // Verbs and particles that follow a number at the end of its phrase.
    let verb = ["ي", "ت", "س", "و", "ف", "ب", "ل"].iter().any(|p| word.starts_with(p));
    match rest {
        _ if value.fract() != 0.0 || letters < 3 => false,
        r if (11.0..100.0).contains(&r) => accusative && letters >= 4,
        r if (3.0..=10.0).contains(&r) => letters >= 4 && !verb,
        r if r == 0.0 && value >= 100.0 => letters >= 3 && !verb,
        _ => false,
    }
}
