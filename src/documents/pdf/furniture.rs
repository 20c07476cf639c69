//! What stands on every page beside its text: running heads and page numbers.

use super::{
    letters::is_digit,
    page::{Line, PageLines},
};
use std::collections::{BTreeMap, BTreeSet};

/// Lines from the edge that may be running heads.
const EDGE: usize = 3;
/// How far a running head may move from page to page, in points.
const DRIFT: f64 = 8.0;

/// A line near an edge of its page, and where it is kept.
#[derive(Clone, Copy)]
struct Edge<'p> {
    line: &'p Line,
    page: usize,
    at: (usize, usize),
}

/// Takes off what repeats over the pages at their edges, and page numbers.
pub(super) fn without_furniture(pages: Vec<PageLines>) -> Vec<PageLines> {
    let found = furniture_of(&pages);
    let clear = |(number, mut page): (usize, PageLines)| {
        for (n, column) in page.columns.iter_mut().enumerate() {
            let mut at = 0..;
            column.retain(|_| !found.contains(&(number, n, at.next().unwrap_or_default())));
        }
        page
    };
    pages.into_iter().enumerate().map(clear).collect()
}

/// Page, column and place of each line that goes.
fn furniture_of(pages: &[PageLines]) -> BTreeSet<(usize, usize, usize)> {
    let edges: Vec<Vec<Edge<'_>>> =
        pages.iter().enumerate().map(|(number, page)| edges_of(number, page)).collect();
    let heads = Heads::of(&edges, pages.len());
    let mut found = BTreeSet::new();
    for lines in &edges {
        let backwards: Vec<Edge<'_>> = lines.iter().rev().copied().collect();
        let mut gone: BTreeSet<(usize, usize)> = BTreeSet::new();
        // From the edge inwards, up to the first line that is the page's own.
        gone.extend(heads.set_apart(lines).iter().map(|edge| edge.at));
        gone.extend(heads.set_apart(&backwards).iter().map(|edge| edge.at));
        let own: Vec<&Edge<'_>> =
            lines.iter().filter(|edge| !gone.contains(&edge.at)).collect();
        let outermost = own.first().into_iter().chain(own.last());
        gone.extend(
            outermost.filter(|edge| is_page_number(&edge.line.text)).map(|edge| edge.at),
        );
        let page = lines.first().map_or(0, |edge| edge.page);
        found.extend(gone.into_iter().map(|(column, line)| (page, column, line)));
    }
    found
}

/// The lines near both edges, from above.
fn edges_of(page: usize, lines: &PageLines) -> Vec<Edge<'_>> {
    let mut edges = Vec::new();
    for (n, column) in lines.columns.iter().enumerate() {
        edges.extend(column.iter().enumerate().map(|(at, line)| Edge {
            line,
            page,
            at: (n, at),
        }));
    }
    edges.sort_by(|a, b| a.line.y.total_cmp(&b.line.y));
    if edges.len() > EDGE * 2 {
        edges.drain(EDGE..edges.len() - EDGE);
    }
    edges
}

/// The lines near edges by what they say, but for their numbers.
struct Heads<'p> {
    seen: BTreeMap<String, Vec<Edge<'p>>>,
    pages: usize,
}

impl<'p> Heads<'p> {
    fn of(edges: &[Vec<Edge<'p>>], pages: usize) -> Self {
        let mut seen: BTreeMap<String, Vec<Edge<'p>>> = BTreeMap::new();
        for edge in edges.iter().flatten() {
            seen.entry(key_of(&edge.line.text)).or_default().push(*edge);
        }
        Self { seen, pages }
    }

    /// The running heads among lines from an edge inwards: a wide gap or another size parts them
    /// from the text.
    fn set_apart<'l>(&self, lines: &'l [Edge<'p>]) -> &'l [Edge<'p>] {
        let repeated = lines.iter().take_while(|edge| self.is_repeated(edge.line)).count();
        let is_last = |end: &usize| {
            let (before, after) = (lines.get(*end - 1), lines.get(*end));
            before.zip(after).is_none_or(|(line, inner)| is_apart(line.line, inner.line))
        };
        let end = (1..=repeated).rev().find(is_last).unwrap_or(0);
        lines.get(..end).unwrap_or_default()
    }

    /// On nearly every page, or nearly every right or left one; a first page often goes without.
    fn is_repeated(&self, line: &Line) -> bool {
        let alike = self.seen.get(&key_of(&line.text)).map(Vec::as_slice).unwrap_or_default();
        let is_there = |other: &&Edge<'_>| (other.line.y - line.y).abs() < DRIFT;
        let mut on: Vec<usize> =
            alike.iter().filter(is_there).map(|other| other.page).collect();
        on.dedup();
        if self.pages < 3 {
            return on.len() >= 2;
        }
        if is_enough(on.len(), self.pages) && on.len() * 2 > self.pages {
            return true;
        }
        self.pages >= 6
            && [0, 1].into_iter().any(|side| {
                let hits = on.iter().filter(|page| *page % 2 == side).count();
                is_enough(hits, (self.pages + 1 - side) / 2)
            })
    }
}

/// Nearly all.
fn is_enough(hits: usize, of: usize) -> bool {
    hits >= (of * 4 / 5).saturating_sub(1).max(2)
}

fn is_apart(line: &Line, inner: &Line) -> bool {
    (line.y - inner.y).abs() > 2.2 * line.size.max(inner.size)
        || (line.size - inner.size).abs() > inner.size * 0.12
}

/// The same but for its numbers.
fn key_of(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if !is_digit(c) => key.push(c),
            _ if !key.ends_with('#') => key.push('#'),
            _ => {}
        }
    }
    key
}

/// '12', '- 12 -', 'صفحة 12 من 40', 'Page 3/8'.
fn is_page_number(text: &str) -> bool {
    let is_rule = |c: char| matches!(c, '-' | '–' | '—' | '|') || c.is_whitespace();
    let text = text.trim_matches(is_rule).to_ascii_lowercase();
    let bare = ["الصفحة", "صفحة", "ص", "page", "p"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text)
        .trim_start_matches(|c: char| c == '.' || c.is_whitespace());
    let Some(rest) = after_number(bare) else { return false };
    if rest.is_empty() {
        return true;
    }
    let rest = rest.trim_start();
    let total = ["من", "of", "/", "-"].iter().find_map(|word| rest.strip_prefix(word));
    total.and_then(|total| after_number(total.trim_start())).is_some_and(str::is_empty)
}

/// What follows a number of up to four digits.
fn after_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_digit);
    let digits = text.chars().count() - rest.chars().count();
    (1..=4).contains(&digits).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn numbers_of_pages_are_told() {
        for text in ["3", "٣", "- 12 -", "صفحة 12 من 40", "ص. 4", "Page 3/8", "3 / 8", "| 7 |"]
        {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["", "12345", "عام 2025", "الفصل 3", "3 أيام", "صفحة", "1 من"]
        {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
