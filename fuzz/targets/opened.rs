//! What every file must give, whatever is in it: shared by the targets of the readers.

use khulasa::documents::{Article, Opening, Settings, Step};

/// Opens a file and checks that all that was found of it lies in its text.
pub fn open(bytes: Vec<u8>, name: &str) {
    for step in Opening::new(bytes, name, Settings::default()) {
        if let Step::Article(article) = step {
            check(&article);
        }
    }
}

/// Spans and pages lie in the text, in its order.
pub fn check(article: &Article) {
    assert!(!article.text.trim().is_empty());
    for hint in &article.hints {
        assert!(!hint.span.of(&article.text).is_empty());
    }
    assert!(article.pages.is_sorted());
    assert!(article.pages.iter().all(|at| article.text.is_char_boundary(*at)));
}
