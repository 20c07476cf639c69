//! The name of a body as its rules compare it: metonyms written out, the country told apart.

use super::super::form::Form;
use crate::model::{Class, Lexicon};

/// Most words of a country's name (المملكة العربية السعودية).
const LONGEST_COUNTRY: usize = 3;

/// A name of a body.
pub(super) struct Name<'f> {
    /// A mention that has it.
    pub(super) at: usize,
    pub(super) form: &'f Form,
    /// Its words; of a metonym those that it stands for (الداخلية -> وزارة الداخلية).
    pub(super) words: Vec<String>,
    /// The words without their articles.
    pub(super) plain: Vec<String>,
    /// The ISO code of the country that the name ends with.
    pub(super) nation: Option<String>,
    /// How many words stand before the country.
    core: usize,
}

impl<'f> Name<'f> {
    pub(super) fn read(at: usize, form: &'f Form, lexicon: &Lexicon) -> Self {
        let words: Vec<String> =
            written_out(&form.key, lexicon).split(' ').map(String::from).collect();
        let plain: Vec<String> = words.iter().map(|w| plain(w).to_string()).collect();
        let nation = nation(&words, lexicon);
        let core = nation.as_ref().map_or(words.len(), |n| n.0);
        Self { at, form, words, plain, nation: nation.map(|n| n.1), core }
    }

    /// The words before the country, without their articles.
    pub(super) fn core(&self) -> &[String] {
        self.plain.get(..self.core).unwrap_or(&self.plain)
    }

    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

/// A word without the article and what is written onto it.
pub(super) fn plain(word: &str) -> &str {
    let rest = word.strip_prefix("لل").or(word.strip_prefix("ال"));
    rest.filter(|rest| rest.chars().count() >= 2).unwrap_or(word)
}

/// A metonym as the name that it stands for.
fn written_out(name: &str, lexicon: &Lexicon) -> String {
    committee(name, lexicon).unwrap_or_else(|| ministry(name, lexicon))
}

/// الداخلية السورية is وزارة الداخلية السورية; الدفاع المدني is no ministry.
pub(crate) fn ministry(name: &str, lexicon: &Lexicon) -> String {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let field = lexicon.says(Class::Context, first, "ministry");
    let own = rest.is_empty() || lexicon.classes(rest).has(Class::Nationality);
    if field && own { format!("وزاره {name}") } else { name.to_string() }
}

/// النفط النيابية is لجنة النفط النيابية.
fn committee(name: &str, lexicon: &Lexicon) -> Option<String> {
    let (first, last) = (name.split(' ').next()?, name.rsplit(' ').next()?);
    let noun = lexicon.classes(plain(first)).has(Class::BodyNoun);
    let own = first.starts_with("ال") && first != last && !noun;
    (own && matches!(last, "النيابيه" | "البرلمانيه")).then(|| format!("لجنه {name}"))
}

/// Where the country at the end of a name begins, and its code: الجيش [السوري], المقاومة الإسلامية
/// [في العراق], منتخب [تشيكيا].
fn nation(words: &[String], lexicon: &Lexicon) -> Option<(usize, String)> {
    let last = words.last().filter(|_| words.len() >= 2)?;
    let adjective = [last.as_str(), plain(last)]
        .into_iter()
        .find_map(|w| lexicon.attribute(Class::Nationality, w));
    if let Some(code) = adjective {
        return Some((words.len() - 1, code.to_string()));
    }
    (1..=LONGEST_COUNTRY.min(words.len() - 1)).find_map(|n| {
        let at = words.len() - n;
        let code = lexicon.attribute(Class::Country, &words.get(at..)?.join(" "))?;
        let within = words.get(at.checked_sub(1)?).is_some_and(|w| w == "في");
        let core = at - usize::from(within && at > 1);
        Some((core, code.to_string()))
    })
}
