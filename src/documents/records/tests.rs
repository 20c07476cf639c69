use super::{Failure, Note, NoteCode, json, table};

const LONG: &str = "أعلن مجلس مدينة الريحانة، أمس الثلاثاء، بدء ترميم مكتبة الميناء القديمة بكلفة ثلاثة ملايين دولار، وقال إن العمل ينتهي خلال عامين.";

fn days(csv: &str) -> Vec<Option<String>> {
    let articles = table(csv.as_bytes(), "a.csv", None).expect("a table");
    articles.into_iter().map(|article| article.metadata.published).collect()
}

#[test]
fn a_table_gives_an_article_a_row() {
    let csv = format!(
        "\u{feff}العنوان,النص,التاريخ,المصدر,رقم\r\n\"عنوان, أول\",\"{LONG}\r\n\r\nقال: \"\"نعم\"\"\",15/01/2025,صحيفة الموج,n7\r\n,,,,\r\nثان,,16/01/2025,,\r\n"
    );
    let articles = table(csv.as_bytes(), "أخبار.csv", None).expect("a table");
    let [first] = &articles[..] else { panic!("{articles:?}") };
    assert_eq!(first.text, format!("عنوان, أول\n\n{LONG}\n\nقال: \"نعم\""));
    assert_eq!(first.name, "أخبار.csv · 1");
    assert_eq!(first.id.as_deref(), Some("n7"));
    assert_eq!(first.metadata.published.as_deref(), Some("2025-01-15"));
    assert_eq!(first.metadata.outlet.as_deref(), Some("صحيفة الموج"));
    // The row with a title alone is told, not lost in silence.
    assert_eq!(first.notes, [Note { code: NoteCode::Skipped, count: Some(1) }]);
}

#[test]
fn the_column_as_a_whole_tells_the_month() {
    let with = |dates: [&str; 2]| {
        days(&format!("text;date\n{LONG};{}\n{LONG};{}\n", dates[0], dates[1]))
    };
    let day = |text: &str| Some(text.to_string());
    assert_eq!(with(["05/06/2025", "07/06/2025"]), [day("2025-06-05"), day("2025-06-07")]);
    assert_eq!(with(["05/06/2025", "12/31/2025"]), [day("2025-05-06"), day("2025-12-31")]);
    assert_eq!(with(["31/12/2025", "12/31/2025"]), [day("2025-12-31"), day("2025-12-31")]);
    assert_eq!(with(["٥/٦/٢٠٢٥", "2025-06-07T10:00Z"]), [day("2025-06-05"), day("2025-06-07")]);
    assert_eq!(with(["31 June", "40/50/2025"]), [None, None]);
}

#[test]
fn without_a_known_name_the_longest_column_is_the_article() {
    let csv = format!("أ\tب\nقصير\t{LONG}\n");
    let articles = table(csv.as_bytes(), "a.tsv", None).expect("a table");
    assert_eq!(articles[0].text, LONG);
    assert_eq!(table(b"a,b\n1,2\n", "a.csv", None).err(), Some(Failure::NoArticles));
}

#[test]
fn json_in_its_usual_shapes() {
    let texts = |text: &str| -> Vec<String> {
        let articles = json(text.as_bytes(), "a.json", None).expect("articles");
        articles.into_iter().map(|article| article.text).collect()
    };
    assert_eq!(texts(&format!("[{{\"body\": \"{LONG}\"}}, 3]")), [LONG]);
    assert_eq!(texts(&format!("{{\"text\": \"{LONG}\", \"tags\": [{{\"a\": 1}}]}}")), [LONG]);
    assert_eq!(
        texts(&format!(
            "{{\"total\": 1, \"items\": [{{\"content\": \"<p>أول</p><p>ثان</p>\"}}]}}"
        )),
        ["أول\n\nثان"]
    );
    let lines = format!(
        "{{\"text\": \"{LONG}\", \"source\": {{\"name\": \"الموج\"}}}}\n{{broken\n\n{{\"text\": [\"أ\", \"ب\"]}}\n"
    );
    let articles = json(lines.as_bytes(), "a.jsonl", None).expect("articles");
    assert_eq!(articles.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), [LONG, "أ\n\nب"]);
    assert_eq!(articles[0].metadata.outlet.as_deref(), Some("الموج"));
    assert_eq!(articles[0].notes, [Note { code: NoteCode::Skipped, count: Some(1) }]);
}
