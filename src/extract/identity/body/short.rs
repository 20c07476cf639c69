//! When a body's name is a shorter one of another name.

use super::name::{Name, plain};
use crate::model::{Class, Lexicon};

/// Whether the first name is a shorter one of the second, and why.
pub(super) type Rule = fn(&Name<'_>, &Name<'_>, &Lexicon) -> Option<&'static str>;

/// In the order of trust.
pub(super) const RULES: &[Rule] =
    &[without_noun, without_end, parliament, without_unit, without_adjectives, without_field];

/// Whether a noun only says what kind of thing the name after it is: حركة حماس is حماس, but
/// مخابرات الجيش is not الجيش.
pub(super) fn is_naming(noun: &str, lexicon: &Lexicon) -> bool {
    let part = noun.starts_with("ال") || lexicon.says(Class::BodyNoun, noun, "part");
    lexicon.classes(noun).has(Class::BodyNoun) && !part
}

/// حماس of حركة حماس, شفق نيوز of وكالة شفق نيوز
fn without_noun(short: &Name<'_>, long: &Name<'_>, lexicon: &Lexicon) -> Option<&'static str> {
    let naming = is_naming(long.first(), lexicon);
    let rest = long.form.words.get(1..).filter(|rest| naming && !rest.is_empty())?;
    // كتائب حزب الله are not حزب الله.
    let body = rest.first().is_some_and(|w| lexicon.classes(w).has(Class::BodyNoun));
    let own = !body || rest.first().is_some_and(|w| w.starts_with("ال"));
    // الاحتياطي الاتحادي الأميركي of مجلس الاحتياطي الاتحادي: the country may stand on either.
    let words = &short.form.words;
    let (x, y) = (without_nation(rest, lexicon), without_nation(words, lexicon));
    // الميادين of شبكة الميادين الإعلامية
    let media = |w: &String| lexicon.says(Class::Context, w, "of-media");
    let shorter = rest.split_last().filter(|(last, _)| media(last));
    let one = rest == words
        || shorter.is_some_and(|(_, rest)| rest == words)
        || (x.len() > 1 && x == y && (x == rest || y == words));
    (own && one).then_some("identity/without-noun")
}

/// The words before a nationality at the end.
fn without_nation<'w>(words: &'w [String], lexicon: &Lexicon) -> &'w [String] {
    let nation = |w: &String| lexicon.classes(w).has(Class::Nationality);
    match words.split_last() {
        Some((last, rest)) if nation(last) => rest,
        _ => words,
    }
}

/// مجلس النواب of مجلس النواب العراقي, هيئة الاستثمار of هيئة استثمار الأنبار
fn without_end(short: &Name<'_>, long: &Name<'_>, _: &Lexicon) -> Option<&'static str> {
    let longer = long.plain.len() > short.plain.len() && long.plain.starts_with(&short.plain);
    // الهيئة العليا of هيئة عليا: only the noun of an annexation loses its article.
    let annexed = short.first() == long.first();
    (longer && annexed && short.plain.len() >= 2).then_some("identity/short-name")
}

/// البرلمان, البرلمان المصري: where the article has one house, that house.
fn parliament(short: &Name<'_>, long: &Name<'_>, lexicon: &Lexicon) -> Option<&'static str> {
    let generic = short.core() == ["برلمان"];
    let house = |n: usize| {
        let core = long.core().get(..n).map(|w| w.join(" "));
        core.is_some_and(|core| lexicon.says(Class::Context, &core, "parliament"))
    };
    let nations = match (&short.nation, &long.nation) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let one = generic && nations && (1..=3).any(house);
    one.then_some("identity/generic-name")
}

/// مجلس واسط of مجلس محافظة واسط, اتحاد كتاب الإمارات of اتحاد كتاب وأدباء الإمارات
fn without_unit(short: &Name<'_>, long: &Name<'_>, lexicon: &Lexicon) -> Option<&'static str> {
    let joined = |w: &str| w.starts_with('و') && !lexicon.classes(w).has(Class::Unsplit);
    let unit = |w: &str| lexicon.says(Class::PlaceHead, w, "unit");
    let kept = |drop: &dyn Fn(&str) -> bool| {
        let rest = long.words.iter().enumerate().filter(|(at, w)| *at == 0 || !drop(w));
        rest.map(|(_, w)| plain(w)).eq(short.plain.iter().map(String::as_str))
    };
    let fewer = short.plain.len() < long.plain.len() && short.plain.len() >= 2;
    let one = fewer && (kept(&unit) || short.plain.len() >= 3 && kept(&joined));
    one.then_some("identity/short-name")
}

/// هيئة الاستثمار of الهيئة الوطنية للاستثمار
fn without_adjectives(
    short: &Name<'_>,
    long: &Name<'_>,
    lexicon: &Lexicon,
) -> Option<&'static str> {
    let noun = lexicon.classes(plain(long.first())).has(Class::BodyNoun);
    let core = long.plain.iter().filter(|w| !is_adjective(w, lexicon));
    let fewer = short.plain.len() < long.plain.len() && short.plain.len() >= 2;
    (noun && fewer && core.eq(short.plain.iter())).then_some("identity/short-name")
}

/// لجنة النفط والغاز النيابية and لجنة النفط النيابية of لجنة النفط والغاز والثروات: the adjective
/// stands for what the other name goes on with.
fn without_field(short: &Name<'_>, long: &Name<'_>, lexicon: &Lexicon) -> Option<&'static str> {
    let noun = lexicon.classes(plain(long.first())).has(Class::BodyNoun);
    let head: Vec<&String> =
        short.words.iter().filter(|w| !is_adjective(plain(w), lexicon)).collect();
    let committee = short.first() == "لجنه" && head.len() == 2;
    let fields = (head.len() >= 3 || committee)
        && head.len() < short.words.len()
        && short.form.key != long.form.key
        && head.iter().zip(&long.words).all(|(a, b)| *a == b)
        && long.words.len() > head.len();
    (noun && fields).then_some("identity/short-name")
}

/// A second country is a second body, so a nationality is no adjective here.
fn is_adjective(bare: &str, lexicon: &Lexicon) -> bool {
    let nation = lexicon.classes(bare).has(Class::Nationality);
    let nisba = bare.ends_with('ي') || bare.ends_with("يه");
    !nation && (nisba || lexicon.says(Class::Context, bare, "adjective"))
}
