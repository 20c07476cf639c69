//! What the reader of an article should know of how its file was read.

use super::Article;
use crate::arguments::Analyze;
use khulasa::documents::{Letters, Note, NoteCode};

/// Says it, unless the output is for a program.
pub(super) fn tell(article: &Article, job: &Analyze) {
    if job.json {
        return;
    }
    let letters = article.letters.as_ref().and_then(guess);
    for told in letters.into_iter().chain(article.remarks.iter().map(remark)) {
        eprintln!("khulasa: {}: {told}", article.name);
    }
}

/// Which encoding a file was taken to be in, where its bytes do not prove it.
fn guess(letters: &Letters) -> Option<String> {
    let proven = matches!(letters.how, "valid" | "mark" | "asked") && letters.sureness == 100;
    let others: Vec<_> = letters.alternatives.iter().map(|e| e.label()).collect();
    (!proven).then(|| {
        format!(
            "read as {} ({}, {}% sure); --encoding takes another: {}",
            letters.encoding.label(),
            reason(letters.how),
            letters.sureness,
            others.join(", ")
        )
    })
}

fn reason(how: &str) -> &str {
    match how {
        "declared" => "as it says itself",
        "letters" => "by its letters",
        "bytes" => "by its bytes",
        "twice" => "encoded twice",
        _ => "partly broken",
    }
}

fn remark(note: &Note) -> String {
    let count = note.count.map_or_else(String::new, |count| format!("{count} "));
    match note.code {
        NoteCode::OtherFormat => "its name says another format than its content".into(),
        NoteCode::Unscrambled => {
            "Arabic that was saved as Western letters was put right".into()
        }
        NoteCode::BrokenLetters => format!("{count}letters could not be read"),
        NoteCode::Distrusted => {
            "the letters that the PDF gives are not those that it shows: do not trust them"
                .into()
        }
        NoteCode::PicturePages => {
            format!("{count}of its pages are pictures: their words are not read")
        }
        NoteCode::Skipped => format!("{count}rows in which no text was found were passed over"),
        NoteCode::Cut => {
            format!("{count}pages, rows or chapters more than are read were left out")
        }
    }
}
