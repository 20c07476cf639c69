//! Numbers in digits: `5.25`, `1,234,567`, `٥٫٢٥`, `١٬٢٣٤`.

use super::{Kind, Numeral, Pieces};
use crate::model::Class;

/// The number in digits that begins at a piece; its separators are part of it.
pub(in crate::annotate) fn digits(pieces: &Pieces<'_>, at: usize) -> Option<Numeral> {
    let first = run(pieces, at).filter(|r| r.len() <= 15)?;
    let mut text = first.to_string();
    let mut end = at + 1;
    while let Some(group) =
        group(pieces, end, end == at + 1 && first.len() <= 3).filter(|_| end < at + 9)
    {
        text.push_str(group);
        end += 2;
    }
    if let Some(fraction) = fraction(pieces, end) {
        // '25.000 جندي' are thousands: people come in wholes.
        let thousands = fraction == "000"
            || (fraction.len() == 3 && pieces.entry(end + 2, Class::Counted).is_some());
        if !thousands || end != at + 1 || first.len() > 3 {
            text.push('.');
        }
        text.push_str(fraction);
        end += 2;
    }
    Some(Numeral { end, value: text.parse().ok()?, vague: false, digits: true })
}

/// Three more digits after a thousands mark; the first mark needs a short run before it.
fn group<'p>(pieces: &'p Pieces<'_>, at: usize, first: bool) -> Option<&'p str> {
    let two_back = at.checked_sub(2).and_then(|at| pieces.get(at));
    let again = two_back.is_some_and(|p| p.kind == Kind::Mark);
    let mark = pieces.is(at, &[",", "،", "٬"]) && (first || again);
    let digits = glued(pieces, at + 1)?;
    (mark && glued_mark(pieces, at) && digits.len() == 3).then_some(digits)
}

fn fraction<'p>(pieces: &'p Pieces<'_>, at: usize) -> Option<&'p str> {
    let mark = pieces.is(at, &[".", "٫", ",", "،"]) && glued_mark(pieces, at);
    // '1.2.2024' and '10.20.30' are no fractions.
    let more = pieces.is(at + 2, &["."]) && glued(pieces, at + 3).is_some();
    if mark && !more { glued(pieces, at + 1) } else { None }
}

fn glued_mark(pieces: &Pieces<'_>, at: usize) -> bool {
    pieces.get(at).is_some_and(|p| p.glued)
}

fn glued<'p>(pieces: &'p Pieces<'_>, at: usize) -> Option<&'p str> {
    glued_mark(pieces, at).then(|| run(pieces, at)).flatten()
}

fn run<'p>(pieces: &'p Pieces<'_>, at: usize) -> Option<&'p str> {
    pieces.get(at).filter(|p| p.kind == Kind::Digits).map(|p| p.word.as_ref())
}
