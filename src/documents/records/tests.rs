//! Tables and lists as tools write them and people fill them.

use super::{read_json, read_table};
use crate::documents::{Article, Failure, Note, NoteCode, limits};
use crate::source::BlockRole;

const TITLE: &str = "افتتاح مكتبة الميناء";
const LEAD: &str = "قالت مديرة المكتبة سلمى الريحاني إن الأبواب تفتح غدا.";
const MORE: &str = "وتضم المكتبة 40 ألف كتاب، بينها مخطوطات من القرن العاشر.";

fn table(text: &str) -> Vec<Article> {
    read_table(text.as_bytes(), "أخبار.csv", None).unwrap()
}

fn json(text: &str) -> Vec<Article> {
    read_json(text.as_bytes(), "أخبار.json", None).unwrap()
}

fn texts(articles: &[Article]) -> Vec<&str> {
    articles.iter().map(|article| article.text.as_str()).collect()
}

#[test]
fn a_row_is_an_article_under_its_title() {
    let csv = format!(
        "\u{feff}العنوان,النص,التاريخ,المصدر\r\n\r\n{TITLE},\"{LEAD}\r\n\r\nقال: \"\"نعم\"\"، ثم سكت\",15/01/2025,صحيفة الموج\r\n,,,\r\n{TITLE},,,\r\n"
    );
    let articles = table(&csv);
    assert_eq!(texts(&articles), [format!("{TITLE}\n\n{LEAD}\n\nقال: \"نعم\"، ثم سكت")]);
    let told = &articles[0].metadata;
    assert_eq!(told.published.as_deref(), Some("2025-01-15"));
    assert_eq!(told.outlet.as_deref(), Some("صحيفة الموج"));
    assert_eq!(told.title.as_deref(), Some(TITLE));
    assert_eq!(articles[0].name, "أخبار.csv · 1");
    assert_eq!(articles[0].hints[0].role, BlockRole::Headline);
}

#[test]
fn other_marks_and_the_names_that_rows_give_themselves() {
    let articles =
        table(&format!("id;title;content\nx1;{TITLE};{LEAD}\n;{TITLE};{MORE};زائد\n"));
    assert_eq!(texts(&articles), [format!("{TITLE}\n\n{LEAD}"), format!("{TITLE}\n\n{MORE}")]);
    let names: Vec<_> = articles.iter().map(|a| (a.name.as_str(), a.id.as_deref())).collect();
    assert_eq!(names, [("أخبار.csv · 1", Some("x1")), ("أخبار.csv · 2", None)]);
}

#[test]
fn one_american_date_tells_how_its_column_is_read() {
    let articles = table(&format!("text,date\n{LEAD},03/04/2025\n{MORE},12/31/2025\n"));
    let days: Vec<_> = articles.iter().map(|a| a.metadata.published.as_deref()).collect();
    assert_eq!(days, [Some("2025-03-04"), Some("2025-12-31")]);
}

#[test]
fn a_column_of_running_text_needs_no_name() {
    let articles = table(&format!("رقم\tكلام\n1\t{LEAD} {MORE} {LEAD}\n"));
    assert!(articles[0].text.starts_with(LEAD));
    let none = read_table("رقم\tكلام\n1\tقصير\n".as_bytes(), "a.tsv", None);
    assert_eq!(none.unwrap_err(), Failure::NoArticles);
}

#[test]
fn rows_beyond_the_limit_are_told() {
    let rows = format!("{TITLE},{LEAD}\n").repeat(limits::ROWS + 7);
    let articles = table(&format!("title,text\n{rows}"));
    assert_eq!(articles.len(), limits::ROWS);
    assert_eq!(articles[0].notes, [Note { code: NoteCode::Cut, count: Some(7) }]);
}

#[test]
fn lists_objects_and_lines_of_json() {
    let article = format!(
        r#"{{"headline":"{TITLE}","body":"{LEAD}","published_at":"2025-01-15T08:00:00Z","source":{{"name":"صحيفة الموج"}}}}"#
    );
    let want = format!("{TITLE}\n\n{LEAD}");
    for (file, count) in [
        (article.clone(), 1),
        (format!("[{article},{article},3]"), 2),
        (format!(r#"{{"total":2,"articles":[{article},{article}],"tags":[{{}}]}}"#), 2),
        (format!("{article}\n\n{{broken\n{article}\n"), 2),
    ] {
        let articles = json(&file);
        assert_eq!(texts(&articles), vec![want.as_str(); count], "{file}");
        assert_eq!(articles[0].metadata.outlet.as_deref(), Some("صحيفة الموج"));
        assert_eq!(articles[0].metadata.published.as_deref(), Some("2025-01-15"));
    }
    for none in [r#"[{"id":1},{"id":2}]"#, "[]", "3", r#"{"a":[1]}"#, "{broken"] {
        assert_eq!(
            read_json(none.as_bytes(), "a.json", None).unwrap_err(),
            Failure::NoArticles,
            "{none}"
        );
    }
}

#[test]
fn cells_of_html_and_lists_of_paragraphs() {
    let file = format!(
        r#"[{{"title":{{"rendered":"{TITLE}"}},"content":{{"rendered":"<h2>فرع</h2><p>{LEAD}</p><p>{MORE}</p>"}}}},{{"content":["{LEAD}","{MORE}"]}},{{"content":"أقل من 5 < 7"}}]"#
    );
    let articles = json(&file);
    assert_eq!(
        texts(&articles),
        [
            format!("{TITLE}\n\nفرع\n\n{LEAD}\n\n{MORE}"),
            format!("{LEAD}\n\n{MORE}"),
            "أقل من 5 < 7".to_string()
        ]
    );
    assert_eq!(articles[0].hints[1].role, BlockRole::Subheading);
}

#[test]
fn odd_files_end() {
    for odd in [
        "[".repeat(200_000),
        "{\"a\":".repeat(100_000),
        "\"".repeat(100_001),
        ",\n".repeat(50_000),
    ] {
        let _ = read_json(odd.as_bytes(), "a", None);
        let _ = read_table(odd.as_bytes(), "a", None);
    }
}
