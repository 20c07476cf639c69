//! Who holds an office that is named without its holder: 'وزير الداخلية التركي', 'المتحدث'.

use super::{Phrase, Role};
use crate::{
    extract::{index::Index, work},
    span::Span,
};

/// Most titles compared with an office: an article has a few dozen, a hostile text any number.
const MANY: usize = 200;

/// The person, as an index into the entities; the holder named last before wins.
pub(in crate::extract) fn holder(
    index: &Index<'_, '_, '_>,
    roles: &[Role],
    phrase: &Phrase,
) -> Option<usize> {
    let place = phrase.tokens.clone().rev().find_map(|at| index.nation_code(at));
    let words: Vec<&str> = phrase
        .tokens
        .clone()
        .filter(|at| index.is_word(*at) && index.nation_code(*at).is_none())
        .map(|at| index.bare(at))
        .collect();
    if !phrase.definite && !phrase.complete {
        return None;
    }
    let fits = |role: &&Role| fits(index, role, &words, place);
    let start = index.span(phrase.tokens.clone()).start;
    let known = roles.partition_point(|r| r.title.start < start);
    let earlier = roles.get(..known).unwrap_or(&[]);
    let held = earlier.iter().rev().take(MANY).find(fits);
    held.or_else(|| roles.iter().take(MANY).find(fits)).map(|r| r.person)
}

fn fits(index: &Index<'_, '_, '_>, role: &Role, words: &[&str], place: Option<&str>) -> bool {
    work::step();
    let document = index.document();
    let tokens = |span: Span| {
        let from = document.tokens.partition_point(|t| t.span.end <= span.start);
        let to = document.tokens.partition_point(|t| t.span.start < span.end);
        from..to
    };
    let nation = tokens(role.title).rev().find_map(|at| index.nation_code(at));
    // 'الوزير التركي' is not 'وزير الداخلية السوري'; an office without a country fits any.
    let fit = place.is_none() || nation.is_none() || nation == place;
    let title: Vec<&str> = tokens(role.office).map(|at| index.bare(at)).collect();
    fit && !words.is_empty() && words.iter().all(|w| title.contains(w))
}
