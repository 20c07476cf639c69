//! Files of several articles without fields: cut apart where that was asked for, else told.

use super::Article;
use crate::arguments::Analyze;
use khulasa::{
    model::Lexicon,
    source::{Hint, Part, parts},
    span::Span,
};

/// The article, or those that it is a digest of.
pub(super) fn cut(article: Article, job: &Analyze, lexicon: &Lexicon) -> Vec<Article> {
    let parts = parts(&article.text, lexicon);
    if parts.is_empty() {
        return vec![article];
    }
    if !job.split {
        tell(&article, &parts, job);
        return vec![article];
    }
    parts.iter().enumerate().map(|(at, part)| piece(&article, at + 1, part)).collect()
}

fn tell(article: &Article, parts: &[Part], job: &Analyze) {
    if !job.json {
        eprintln!(
            "khulasa: {}: seems to hold {} articles; --split reads them apart",
            article.name,
            parts.len()
        );
    }
}

fn piece(article: &Article, number: usize, part: &Part) -> Article {
    let inside =
        |hint: &&Hint| part.span.start <= hint.span.start && hint.span.end <= part.span.end;
    let moved = |hint: &Hint| {
        let Span { start, end } = hint.span;
        Hint {
            span: Span::new(start - part.span.start, end - part.span.start),
            role: hint.role,
        }
    };
    let mut metadata = article.metadata.clone();
    metadata.title = part.title.map(|title| title.of(&article.text).to_string());
    Article {
        name: format!("{}#{number}", article.name),
        text: part.span.of(&article.text).to_string(),
        hints: article.hints.iter().filter(inside).map(moved).collect(),
        metadata,
        format: article.format,
        letters: article.letters.clone(),
        pages: pages(&article.pages, part.span),
        found: article.found.iter().copied().chain([part.reason]).collect(),
        remarks: article.remarks.clone(),
    }
}

/// Where the pages begin inside a part: those before it begin with it, those behind it at its end.
fn pages(starts: &[usize], part: Span) -> Vec<usize> {
    starts.iter().map(|at| (*at).clamp(part.start, part.end) - part.start).collect()
}
