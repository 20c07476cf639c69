//! Files of any kind: what of them is to be had, and what those say that give nothing.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]
#![cfg(feature = "documents")]

#[path = "documents/made.rs"]
mod made;

use khulasa::{
    documents::{Article, Failure, Format, NoteCode, Opening, Settings, Step},
    source::{BlockRole, encoding::Encoding},
};
use made::{FIRST, PLAIN, SECOND, TITLE};

type Found = Result<Article, (String, Failure)>;

fn open_with(name: &str, bytes: &[u8], settings: Settings) -> Vec<Found> {
    let opening = Opening::new(bytes.to_vec(), name, settings);
    let found = opening.filter_map(|step| match step {
        Step::Article(article) => Some(Ok(*article)),
        Step::Failed { name, failure } => Some(Err((name, failure))),
        Step::Pdf(pdf) => Some(Err((pdf.name().to_string(), Failure::Scanned))),
        Step::Entered { .. } => None,
    });
    found.collect()
}

fn open(name: &str, bytes: &[u8]) -> Vec<Found> {
    open_with(name, bytes, Settings::default())
}

fn article(name: &str, bytes: &[u8]) -> Article {
    let mut found = open(name, bytes);
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found.remove(0).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

fn failure(name: &str, bytes: &[u8]) -> Failure {
    let found = open(name, bytes);
    match &found[..] {
        [Err((_, failure))] => *failure,
        other => panic!("{name}: {other:?}"),
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.is_empty()).collect()
}

fn roles(article: &Article) -> Vec<(&str, BlockRole)> {
    article.hints.iter().map(|hint| (hint.span.of(&article.text), hint.role)).collect()
}

#[test]
fn word_gives_its_words_in_order_and_nothing_struck_out() {
    let article = article("خبر.docx", &made::docx());
    let want = format!(
        "{TITLE}\n\n{FIRST}\n\nالكلفة\n\nباق\n\n• بند أول\n• بند ثان\n\nالمدينة | العدد\nالريحانة | 42"
    );
    assert_eq!(article.text, want);
    assert_eq!(article.format, Format::Docx);
    // Whatever a language of Word calls its styles.
    assert_eq!(
        roles(&article)[..2],
        [(TITLE, BlockRole::Headline), ("الكلفة", BlockRole::Subheading)]
    );
    assert!(article.notes.is_empty());
}

#[test]
fn opendocument_gives_its_words_in_order() {
    let article = article("خبر.odt", &made::odt());
    let want = format!(
        "{TITLE}\n\n{FIRST}\n\n• بند أول\n• بند ثان\n\nالمدينة | العدد\n\nنص يتبع\n\nحاشية"
    );
    assert_eq!(article.text, want);
    assert_eq!(roles(&article)[0], (TITLE, BlockRole::Headline));
}

#[test]
fn a_book_gives_the_chapters_of_its_spine() {
    let article = article("خبر.epub", &made::epub());
    assert_eq!(lines(&article.text), [TITLE, FIRST, SECOND]);
    assert_eq!(article.metadata.published.as_deref(), Some("2025-01-15"));
    assert_eq!(article.metadata.outlet.as_deref(), Some("دار الموج"));
}

#[test]
fn rich_text_gives_its_words_whichever_way_its_letters_are_written() {
    let new = article("خبر.rtf", &made::rtf());
    assert_eq!(new.text, format!("{}\n\nالمدينة | العدد\nالريحانة | 42\n\n😀", made::text()));
    assert_eq!((new.format, new.letters), (Format::Rtf, None));
    for (charset, how) in [(178, "declared"), (0, "letters")] {
        let old = article("قديم.rtf", &made::old_rtf(charset));
        assert_eq!(old.text, PLAIN, "{charset}");
        let letters = old.letters.expect("letters");
        assert_eq!((letters.encoding, letters.how), (Encoding::Windows1256, how));
    }
}

#[test]
fn a_reader_s_choice_stands_over_the_code_page_of_rich_text() {
    let settings = Settings { encoding: Some(Encoding::MacArabic), ..Settings::default() };
    let mut found = open_with("قديم.rtf", &made::old_rtf(178), settings);
    let article = found.remove(0).expect("an article");
    let letters = article.letters.expect("letters");
    assert_eq!((letters.encoding, letters.how), (Encoding::MacArabic, "asked"));
    assert_eq!(letters.alternatives.first(), Some(&Encoding::Windows1256));
    assert_ne!(article.text, PLAIN);
}

#[test]
fn rich_text_that_is_western_broken_or_nested_without_end_is_read() {
    let western = article(
        "a.rtf",
        b"{\\rtf1\\ansi D\\'e9j\\'e0 vu, No\\'ebl \\'e0 l'\\'e9t\\'e9.\\bin5 }{}\\x Fin}",
    );
    assert_eq!(western.text, "Déjà vu, Noël à l'été. Fin");
    assert_eq!(western.letters.map(|l| l.encoding), Some(Encoding::Windows1252));
    let hidden =
        article("a.rtf", b"{\\rtf1 one{\\v secret}{\\*\\unknown x}\\'zz \\u-3 ?two\\u55357?{");
    assert_eq!(hidden.text, "one'zz \u{fffd}two");
    let deep = [b"{\\rtf1 ".as_slice(), &b"{".repeat(200_000), b"word"].concat();
    assert_eq!(article("deep.rtf", &deep).text, "word");
    assert_eq!(failure("none.rtf", b"{\\rtf1{\\info{\\title x}}\\par}"), Failure::NoText);
}

#[test]
fn a_mail_gives_its_words_under_its_subject() {
    for (charset, encoding) in
        [("windows-1256", Encoding::Windows1256), ("iso-8859-6", Encoding::Iso8859_6)]
    {
        let article = article("خبر.eml", &made::mail(charset, encoding));
        assert_eq!(article.text, PLAIN, "{charset}");
        assert_eq!(article.format, Format::Email);
        assert_eq!(article.metadata.title.as_deref(), Some(TITLE));
        assert_eq!(article.metadata.outlet.as_deref(), Some("نشرة الموج"));
        assert_eq!(article.metadata.published.as_deref(), Some("2025-01-15"));
        assert_eq!(roles(&article)[0], (TITLE, BlockRole::Headline));
        assert!(article.notes.is_empty());
    }
}

#[test]
fn a_mail_that_says_nothing_of_its_letters_is_read_by_them() {
    let head =
        b"From: a@example.org\nTo: b@example.org\nDate: Thu, 16 Jan 2025 23:30:00 +0300\n";
    let subject = made::encoded(&format!("Subject: {TITLE}\n\n"), Encoding::Windows1256);
    let body = made::encoded(PLAIN, Encoding::Windows1256);
    let article = article("قديم.eml", &[&head[..], &subject, &body].concat());
    assert_eq!(article.text, PLAIN);
    assert_eq!(article.metadata.title.as_deref(), Some(TITLE));
    // A friend is no outlet, and midnight is that of the writer.
    assert_eq!(article.metadata.outlet, None);
    assert_eq!(article.metadata.published.as_deref(), Some("2025-01-16"));
}

#[test]
fn a_mail_that_only_carries_another_gives_the_words_of_that() {
    let inner = made::mail("windows-1256", Encoding::Windows1256);
    let outer = made::carrier("cutter", "message/rfc822");
    let outer = [outer.as_bytes(), &inner, b"\r\n--cutter--\r\n"];
    assert_eq!(article("a.eml", &outer.concat()).text, PLAIN);
    assert_eq!(
        failure("a.eml", made::carrier("cutter", "image/png").as_bytes()),
        Failure::NoText
    );
}

#[test]
fn mails_nested_without_end_cost_nothing() {
    let deep = "Content-Type: message/ (a;b) RFC822\n\n".repeat(100_000);
    let deep = format!("From: a\nTo: b\nSubject: x\n{deep}From: c\n\nword");
    assert_eq!(failure("deep.eml", deep.as_bytes()), Failure::NoText);
    let part = "--a\nContent-Type: multipart/mixed; boundary=missing\n\n\n";
    let head = "From: a\nTo: b\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n";
    let wide = format!("{head}{}", part.repeat(100_000));
    assert_eq!(failure("wide.eml", wide.as_bytes()), Failure::Bomb);
}

#[test]
fn a_page_saved_with_its_parts_gives_its_article() {
    let article = article("خبر.mhtml", &made::web_archive());
    assert_eq!(lines(&article.text), [TITLE, FIRST, SECOND]);
    assert_eq!(article.format, Format::WebArchive);
    assert_eq!(article.metadata.url.as_deref(), Some("https://example.org/news/1"));
    assert_eq!(article.metadata.title.as_deref(), Some(TITLE));
}

#[test]
fn markdown_gives_its_words_without_its_marks() {
    let article = article("خبر.md", made::markdown().as_bytes());
    let want = format!(
        "{}\n\nالكلفة\n\n• بند أول\n• بند ثان\n3. ثالث\n4. رابع\n\nالمدينة | العدد\nالريحانة | 42\n\nقول منقول\nسطر ثان\n\nباق محذوف رمز\n\nأصل",
        made::text()
    );
    assert_eq!(article.text, want);
    assert_eq!(article.format, Format::Markdown);
    let known = roles(&article);
    assert_eq!(known[0], (TITLE, BlockRole::Headline));
    assert_eq!(known[1], ("الكلفة", BlockRole::Subheading));
    assert_eq!(known[2], ("• بند أول", BlockRole::ListItem));
    let metadata = article.metadata;
    assert_eq!(metadata.title.as_deref(), Some(TITLE));
    assert_eq!(metadata.outlet.as_deref(), Some("صحيفة الموج"));
    assert_eq!(metadata.published.as_deref(), Some("2025-01-15"));
    assert_eq!(metadata.url.as_deref(), Some("https://example.org/news/1"));
}

#[test]
fn markdown_of_marks_alone_or_nested_without_end_is_read() {
    assert_eq!(article("a.md", b"![x](y.png)").text, "![x](y.png)");
    let nested = format!("{}نص", "> ".repeat(50_000));
    assert!(article("deep.md", nested.as_bytes()).text.ends_with("نص"));
}

#[test]
fn an_archive_gives_what_lies_in_it_and_names_what_is_broken() {
    let text = made::text();
    let inner = made::zip(&[("a.txt", text.as_bytes()), ("b.docx", &made::docx())]);
    let broken = &made::docx()[..700];
    let bytes = made::zip(&[
        ("1.txt", text.as_bytes()),
        ("صور/photo.jpg", b"x"),
        ("3.docx", broken),
        ("4.zip", &inner),
        ("__MACOSX/1.txt", b"x"),
        (".hidden.txt", b"x"),
    ]);
    let found = open("أخبار.zip", &bytes);
    let names: Vec<_> = found
        .iter()
        .map(|one| match one {
            Ok(article) => (article.name.as_str(), None),
            Err((name, failure)) => (name.as_str(), Some(*failure)),
        })
        .collect();
    let want = [
        ("أخبار.zip › 1.txt", None),
        ("أخبار.zip › 3.docx", Some(Failure::Damaged)),
        ("أخبار.zip › 4.zip › a.txt", None),
        ("أخبار.zip › 4.zip › b.docx", None),
    ];
    assert_eq!(names, want);
    let steps: Vec<_> = Opening::new(bytes, "z.zip", Settings::default())
        .filter_map(|step| match step {
            Step::Entered { done, all, .. } => Some((done, all)),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [(0, 3), (1, 3), (2, 3), (0, 2), (1, 2)]);
}

#[test]
fn an_archive_that_swells_hides_or_lies_is_stopped_before_it_costs_anything() {
    let zeros = made::zip(&[("a.txt", &vec![0; 8_000_000])]);
    assert!(zeros.len() < 20_000);
    assert_eq!(failure("bomb.zip › a.txt", &zeros), Failure::Bomb);
    let once = made::zip(&[("a.txt", made::text().as_bytes())]);
    let thrice = made::zip(&[("c.zip", &made::zip(&[("b.zip", &once)]))]);
    assert_eq!(failure("deep.zip", &thrice), Failure::TooDeep);
    // The directory says 40 bytes; much more comes out.
    let mut lying = made::zip(&[("a.txt", made::text().repeat(50).as_bytes())]);
    let at = lying.windows(4).position(|w| w == b"PK\x01\x02").expect("a directory");
    lying[at + 24..at + 28].copy_from_slice(&40_u32.to_le_bytes());
    assert_eq!(failure("lie.zip", &lying), Failure::Damaged);
    let entities = b"<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><document/>";
    assert_eq!(
        failure("lol.docx", &made::zip(&[("word/document.xml", entities)])),
        Failure::Bomb
    );
    let nested = "<p>".repeat(100_000) + &"</p>".repeat(100_000);
    let nested = made::zip(&[("word/document.xml", nested.as_bytes())]);
    assert_eq!(failure("deep.docx", &nested), Failure::Bomb);
}

#[test]
fn a_locked_archive_is_asked_about_once_and_opens_with_its_password() {
    let text = made::text();
    let bytes = made::locked(&[("a.txt", text.as_bytes()), ("b.txt", text.as_bytes())], "سمسم");
    let with = |password: &str| {
        let settings = Settings { password: Some(password.into()), ..Settings::default() };
        open_with("سر.zip", &bytes, settings)
    };
    assert_eq!(failure("سر.zip", &bytes), Failure::Password);
    assert!(
        matches!(&with("x")[..], [Err((name, Failure::WrongPassword))] if name == "سر.zip")
    );
    let found = with("سمسم");
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one.as_ref().is_ok_and(|article| article.text == text)));
}

#[test]
fn what_is_no_article_says_what_it_is() {
    let cases: &[(&str, &[u8], Failure)] = &[
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0", Failure::Image),
        ("drawing.txt", b"<?xml version=\"1.0\"?><!-- x --><svg></svg>", Failure::Image),
        ("film.pdf", b"\0\0\0\x18ftypmp42\0\0\0\0", Failure::Media),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Failure::OldOffice),
        ("table.xlsx", &made::zip(&[("xl/workbook.xml", b"<x/>")]), Failure::Office),
        ("a.gz", b"\x1f\x8b\x08\0\0", Failure::OtherArchive),
        ("a.bin", &[1, 2, 3, 0, 0, 7, 200, 0], Failure::Binary),
        ("empty.docx", b"", Failure::EmptyFile),
        ("blank.txt", b" \n ", Failure::EmptyFile),
        (
            "broken.zip",
            &made::zip(&[("a.txt", made::text().as_bytes())])[..200],
            Failure::Damaged,
        ),
        ("empty.zip", &made::zip(&[]), Failure::NoArticles),
        ("none.json", b"[{\"id\": 1}, {\"id\": 2}]", Failure::NoArticles),
        (
            "blank.html",
            b"<!doctype html><html><body><script>1</script></body></html>",
            Failure::NoText,
        ),
    ];
    for (name, bytes, want) in cases {
        assert_eq!(failure(name, bytes), *want, "{name}");
    }
}

#[test]
fn a_wrong_ending_is_seen_through_and_told() {
    let article = article("خبر.txt", &made::docx());
    assert_eq!(article.format, Format::Docx);
    assert_eq!(
        article.notes.iter().map(|n| n.code).collect::<Vec<_>>(),
        [NoteCode::OtherFormat]
    );
}

/// The page offers files before it has the engine: its own list of endings must be this one.
#[test]
fn the_page_knows_the_same_endings() {
    let page = std::fs::read_to_string("www/src/intake/readers/endings.ts").expect("readable");
    let list = page.split(['[', ']']).find(|part| part.contains("\"txt\"")).expect("a list");
    let theirs: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(theirs, khulasa::documents::endings().collect::<Vec<_>>());
}
