//! Several articles in one text: where they may be cut apart.
//!
//! Digests and pages of briefs part their reports with a line of marks (---, ***), a form feed, a
//! headline over each dateline, or numbers before the headlines. Nothing is cut here: a reader sees
//! the parts and agrees first.

use super::{
    dateline, frame,
    line::{self, Line, lines},
};
use crate::{fold::trim, model::Lexicon, span::Span};

/// One article that a text seems to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// From its first line to its last, without white space around.
    pub span: Span,
    /// Its first line, where that reads as a headline.
    pub title: Option<Span>,
    /// What parts it from the one before: `split/separator`, `split/form-feed`, `split/dateline`,
    /// `split/number`.
    pub reason: &'static str,
}

/// Words that running text has and a headline has not.
const RUNNING: usize = 12;

/// The articles that a text seems to hold, in order; none where it seems to be one.
pub fn parts(text: &str, lexicon: &Lexicon) -> Vec<Part> {
    let lines = lines(text);
    let ways: [(&'static str, Vec<usize>); 4] = [
        ("split/separator", separators(text)),
        ("split/form-feed", form_feeds(text)),
        ("split/dateline", datelines(text, &lines, lexicon)),
        ("split/number", numbers(text, &lines)),
    ];
    let cut = |(reason, cuts): &(&'static str, Vec<usize>)| {
        let parts = between(text, &lines, cuts, reason);
        (parts.len() > 1).then_some(parts)
    };
    ways.iter().find_map(cut).unwrap_or_default()
}

/// The parts between cuts; one without running text belongs to its neighbour.
fn between(text: &str, lines: &[Line], cuts: &[usize], reason: &'static str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = 0;
    for end in cuts.iter().copied().filter(|c| *c > 0).chain([text.len()]) {
        let span = trim_marks(text, Span::new(start, end.max(start)));
        let first = lines.partition_point(|l| l.span.start < span.start);
        let after = lines.partition_point(|l| l.span.start < span.end);
        let own = lines.get(first..after).unwrap_or_default();
        if !own.iter().any(|l| l.words >= RUNNING) {
            // A digest's own headline stands before its first report; a foot after its last.
            if end == text.len()
                && let Some(last) = parts.last_mut()
            {
                last.span.end = span.end.max(last.span.end);
            }
            start = if parts.is_empty() { start } else { end };
            continue;
        }
        let title = own.first().filter(|l| frame::is_title(l, own.get(1))).map(|l| l.span);
        parts.push(Part { span, title, reason });
        start = end;
    }
    parts
}

/// White space and lines of marks off both ends.
fn trim_marks(text: &str, span: Span) -> Span {
    let mut span = trim(text, span);
    loop {
        let inner = span.of(text);
        let first = inner.lines().next().unwrap_or("");
        let last = inner.lines().next_back().unwrap_or("");
        let cut = if line::is_separator(first) {
            Span::new(span.start + first.len(), span.end)
        } else if line::is_separator(last) {
            Span::new(span.start, span.end - last.len())
        } else {
            return span;
        };
        span = trim(text, cut);
    }
}

/// Where lines of marks begin.
fn separators(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut cuts = Vec::new();
    for line in text.split_inclusive('\n') {
        if line::is_separator(line.trim()) {
            cuts.push(at);
        }
        at += line.len();
    }
    cuts
}

/// Form feeds after a full stop: others part the pages of one report.
fn form_feeds(text: &str) -> Vec<usize> {
    let ends = |at: usize| {
        let before = text.get(..at).unwrap_or("").trim_end();
        before.ends_with(['.', '!', '؟', '»', '"'])
    };
    text.match_indices('\u{c}').map(|(at, _)| at).filter(|at| ends(*at)).collect()
}

/// Where headlines begin that stand over a dateline, after the end of other text.
fn datelines(text: &str, lines: &[Line], lexicon: &Lexicon) -> Vec<usize> {
    let mut cuts = Vec::new();
    for (index, line) in lines.iter().enumerate().skip(1) {
        let Some(title) = lines.get(index - 1) else { continue };
        let over =
            index < 2 || lines.get(index - 2).is_some_and(Line::is_stopped) || title.apart;
        let headed = title.words < 2 * RUNNING && frame::is_title(title, Some(line));
        if over && headed && dateline::read(text, line.span, lexicon).is_some() {
            cuts.push(title.span.start);
        }
    }
    if cuts.len() > 1 { cuts } else { Vec::new() }
}

/// Where headlines begin that are numbered from one upwards, each over running text.
fn numbers(text: &str, lines: &[Line]) -> Vec<usize> {
    let mut cuts = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let over =
            lines.get(index + 1).is_some_and(|next| next.words >= RUNNING && !next.is_item());
        let short = line.numbered && line.words <= 2 * RUNNING && !line.is_full();
        if short && over && number(line.span.of(text)) == Some(cuts.len() + 1) {
            cuts.push(line.span.start);
        }
    }
    if cuts.len() > 1 { cuts } else { Vec::new() }
}

/// The number that a line begins with: '1.', '٢-', '(3)'.
fn number(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches('(');
    let digits: String = rest.chars().take_while(|c| c.is_numeric()).collect();
    let folded = crate::fold::Folded::new(&digits);
    folded.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::Model;

    const A: &str = "وزير النقل يعلن بدء العمل في الجسر";
    const A_TEXT: &str = "أعلن وزير النقل سامر الهادي أمس الجمعة بدء العمل في الجسر الجديد الذي يربط المدينة بالمطار.";
    const B: &str = "أمطار غزيرة في الشمال";
    const B_TEXT: &str = "هطلت أمطار غزيرة على المحافظات الشمالية مساء أمس وأغلقت ثلاثة طرق جبلية بحسب ما ذكرت هيئة الأرصاد.";

    fn titles(text: &str) -> (Vec<String>, &'static str) {
        let found = parts(text, &Model::bundled().unwrap().lexicon);
        let reason = found.first().map_or("", |p| p.reason);
        let first =
            |span: crate::span::Span| span.of(text).lines().next().unwrap_or("").to_string();
        (found.iter().map(|p| first(p.span)).collect(), reason)
    }

    #[test]
    fn digests_are_cut_where_their_reports_begin() {
        for (text, reason) in [
            (format!("{A}\n{A_TEXT}\n---\n{B}\n{B_TEXT}\n"), "split/separator"),
            (format!("{A}\n{A_TEXT}\n\n* * *\n\n{B}\n{B_TEXT}\n***\n"), "split/separator"),
            (format!("{A}\n{A_TEXT}\n\u{c}{B}\n{B_TEXT}\n"), "split/form-feed"),
            (
                format!("{A}\nدمشق - سانا\n{A_TEXT}\n\n{B}\nبيروت (رويترز) - {B_TEXT}\n"),
                "split/dateline",
            ),
        ] {
            assert_eq!(titles(&text), (vec![A.to_string(), B.to_string()], reason), "{text}");
        }
        let numbered = format!("1- {A}\n{A_TEXT}\n٢- {B}\n{B_TEXT}\n");
        let want = vec![format!("1- {A}"), format!("٢- {B}")];
        assert_eq!(titles(&numbered), (want, "split/number"));
    }

    #[test]
    fn a_digest_has_a_headline_of_its_own() {
        let text = format!(
            "نشرة الأخبار\n\n---\n{A}\n{A_TEXT}\n---\n{B}\n{B_TEXT}\n---\nانتهت النشرة\n"
        );
        let found = titles(&text).0;
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn one_article_stays_whole() {
        for text in [
            String::new(),
            A_TEXT.to_string(),
            format!("{A}\nدمشق - سانا\n{A_TEXT}\n{B_TEXT}\n"),
            format!("{A}\n{A_TEXT}\nثلاث مراحل\n{B_TEXT}\n1. بناء الجسر.\n2. تحديث المحطات.\n"),
            format!("{A}\n{A_TEXT}\n---\nتابعونا على تلغرام\n"),
            format!("{A}\n{A_TEXT} ثم قال إن\u{c}العمل بدأ.\n"),
        ] {
            assert_eq!(titles(&text).0, Vec::<String>::new(), "{text}");
        }
    }
}
