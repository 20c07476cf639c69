//! The frame of an article: its headline, and the lines that say whose report it is.

use super::{BlockRole, Frame, dateline, line::Line, published};
use crate::{fold::Folded, model::Lexicon};

/// What the first lines hold.
#[derive(Debug, Default)]
pub(super) struct Opening {
    pub(super) frame: Frame,
    /// The line of the headline.
    pub(super) title: Option<usize>,
    /// Lines of their own for dateline, outlet, byline, date, with the rule that read them.
    pub(super) credits: Vec<(usize, &'static str)>,
}

/// How many lines may stand before the report begins.
const REACH: usize = 8;

/// Reads the first lines up to the first that is running text.
pub(super) fn read(
    text: &str,
    lines: &[Line],
    hints: &[Option<BlockRole>],
    boiler: &[Option<&'static str>],
    lexicon: &Lexicon,
) -> Opening {
    let mut opening = Opening::default();
    let told = |i: usize| hints.get(i).copied().flatten();
    let mut begun = false;
    let article = |i: &usize| boiler.get(*i).is_some_and(Option::is_none);
    for index in (0..lines.len()).filter(article).take(REACH) {
        let Some(line) = lines.get(index) else { break };
        if opening.title.is_none() && told(index) == Some(BlockRole::Headline) {
            opening.title = Some(index);
            opening.frame.title = Some(line.span);
            continue;
        }
        if let Some(rule) = opening.credit(text, line, lexicon) {
            begun |= rule == "dateline/line";
            opening.credits.push((index, rule));
            continue;
        }
        let next = lines.get(index + 1..).and_then(|rest| rest.first());
        if opening.title.is_none() && !begun && told(index).is_none() && is_title(line, next) {
            opening.title = Some(index);
            opening.frame.title = Some(line.span);
        } else if line.words >= 12 || begun {
            opening.dateline(text, line, lexicon);
            break;
        }
        begun |= opening.title != Some(index);
    }
    opening
}

impl Opening {
    /// The rule that reads a line as one of credits, its values kept.
    fn credit(&mut self, text: &str, line: &Line, lexicon: &Lexicon) -> Option<&'static str> {
        if line.words > 9 || line.is_item() {
            return None;
        }
        if self.frame.published.is_none()
            && let Some(day) = published::read(line.span.of(text), lexicon)
        {
            self.frame.published = Some((day, line.span));
            return Some("date/line");
        }
        if let Some(found) = dateline::read(text, line.span, lexicon).filter(|d| d.alone) {
            self.keep(found);
            return Some(if found.place.is_some() { "dateline/line" } else { "outlet/line" });
        }
        is_byline(text, line).then_some("byline/line")
    }

    fn dateline(&mut self, text: &str, line: &Line, lexicon: &Lexicon) {
        if let Some(found) = dateline::read(text, line.span, lexicon) {
            self.keep(found);
        }
    }

    fn keep(&mut self, found: dateline::Dateline) {
        self.frame.outlet = self.frame.outlet.or(found.outlet);
        self.frame.dateline_place = self.frame.dateline_place.or(found.place);
    }
}

/// A line of a title's length that ends as titles do and has something under it.
pub(super) fn is_title(line: &Line, next: Option<&Line>) -> bool {
    let Some(next) = next else { return false };
    let fits = (2..=32).contains(&line.words) && !line.is_item() && line.last != ':';
    // A title with a full stop is short and has running text under it.
    let stopped = line.is_full() && (line.words > 14 || next.words < 2 * line.words);
    fits && !stopped
}

/// 'كتب: …', 'إعداد …', 'بقلم …'
fn is_byline(text: &str, line: &Line) -> bool {
    let words = line.folded_words(text, 1);
    let first = words.first().map_or("", String::as_str);
    let inner = Folded::new(line.span.of(text));
    let marked = inner.as_str().contains([':', '/', '-']);
    let short = (2..=7).contains(&line.words) && !line.is_stopped();
    short
        && (matches!(first, "بقلم" | "اعداد")
            || marked
                && matches!(
                    first,
                    "كتب"
                        | "كتبت"
                        | "ترجمه"
                        | "تحرير"
                        | "تقرير"
                        | "حاوره"
                        | "حاورته"
                        | "مراسل"
                        | "المحرر"
                ))
}
