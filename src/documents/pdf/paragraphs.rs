//! Lines -> paragraphs.

use super::{
    geometry::bounds,
    letters::is_digit,
    page::{Line, PageLines},
};

/// A paragraph, and the page on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// It belongs to the one above: no empty line parts them.
    pub(super) tight: bool,
    pub(super) page: usize,
}

/// The line before, and the column that it stands in.
struct Last<'p> {
    line: &'p Line,
    edge: f64,
    pitch: f64,
}

/// Lines as paragraphs; one that goes on in the next column or on the next page is joined.
pub(super) fn paragraphs_of(pages: &[PageLines]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<Last<'_>> = None;
    for page in pages {
        for column in &page.columns {
            let (edge, pitch) = (end_edge(column), pitch_of(column));
            for (n, line) in column.iter().enumerate() {
                let goes_on = last.as_ref().is_some_and(|last| last.goes_on(line, n > 0));
                match paragraphs.last_mut().filter(|_| goes_on) {
                    Some(open) => {
                        open.text.push(' ');
                        open.text.push_str(&line.text);
                    }
                    None => {
                        let tight = is_item(&line.text)
                            && paragraphs.last().is_some_and(|open| is_item(&open.text));
                        let text = line.text.clone();
                        paragraphs.push(Paragraph { text, tight, page: page.number });
                    }
                }
                last = Some(Last { line, edge, pitch });
            }
        }
    }
    paragraphs
}

/// Where full lines of a column end: left, where they run right to left.
fn end_edge(lines: &[Line]) -> f64 {
    let from_right = lines.iter().filter(|line| line.right_to_left).count();
    if from_right * 2 >= lines.len() {
        bounds(lines.iter().map(|line| line.left)).0
    } else {
        bounds(lines.iter().map(|line| line.right)).1
    }
}

/// The usual distance from line to line, in sizes of their letters.
fn pitch_of(lines: &[Line]) -> f64 {
    let steps = lines.windows(2).filter_map(|pair| match pair {
        [above, line] => Some((line.y - above.y) / line.size),
        _ => None,
    });
    let mut steps: Vec<f64> = steps.filter(|step| *step > 0.0).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() * 3 / 10).copied().unwrap_or(f64::INFINITY)
}

impl Last<'_> {
    fn goes_on(&self, line: &Line, same_column: bool) -> bool {
        let before = self.line;
        if is_item(&line.text) || (line.size - before.size).abs() > before.size * 0.12 {
            return false;
        }
        let room = if before.right_to_left {
            before.left - self.edge
        } else {
            self.edge - before.right
        };
        // The first word of this line would have fitted on the line above: the break was meant.
        let full = room < line.first + before.size * 0.3;
        if !same_column {
            return full && !has_ended(&before.text);
        }
        let step = (line.y - before.y) / line.size;
        let far = step > self.pitch * 1.35 && step > 1.2;
        !far && (full || is_centred(before, line))
    }
}

/// A headline on several lines is set on its middle; its lines are as long as they like.
fn is_centred(before: &Line, line: &Line) -> bool {
    let middle = (before.left + before.right - line.left - line.right).abs() / 2.0;
    middle < before.size * 0.5
        && (before.left - line.left).abs() > before.size
        && !has_ended(&before.text)
}

/// '• ...', '- ...', '3. ...'.
fn is_item(text: &str) -> bool {
    let bullet =
        |c| matches!(c, '•' | '▪' | '●' | '◦' | '○' | '■' | '□' | '–' | '—' | '*' | '-');
    let numbered = || {
        let rest = text.trim_start_matches(is_digit);
        let digits = text.chars().take_while(|c| is_digit(*c)).count();
        (1..=2).contains(&digits).then(|| rest.strip_prefix(['.', ')', '-'])).flatten()
    };
    let rest = text.strip_prefix(bullet).or_else(numbered);
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// A sign that ends a sentence ends the line.
fn has_ended(text: &str) -> bool {
    text.trim_end().ends_with(['.', '؟', '!', '?', '…', ':', '»', '"', '”', ')', ']'])
}

#[cfg(test)]
mod tests {
    use super::{has_ended, is_item};

    #[test]
    fn items_and_ends_are_told() {
        for text in ["• بند", "- بند", "3. بند", "١٢) بند", "— قال"] {
            assert!(is_item(text), "{text}");
        }
        for text in ["", "•", "-5 درجات", "2025. عام", "3 أيام", "بند"] {
            assert!(!is_item(text), "{text}");
        }
        assert!(has_ended("قال: «نعم». ") && !has_ended("قال،"));
    }
}
