//! The command line and the files that it is given: each is read for what it holds.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]
#![cfg(feature = "cli")]

use serde_json::Value;
use std::{fs, path::PathBuf, process::Command};

const TITLE: &str = "بدء العمل في جسر المطار";
const LEAD: &str = "أعلن وزير النقل سامر الهادي، أمس الجمعة، بدء العمل في الجسر الجديد الذي يربط المدينة بالمطار.";
const MORE: &str =
    "وقال إن المشروع يكلف 45 مليون دولار وينتهي خلال عامين، بحسب ما نقلت الوكالة عنه في العاصمة.";

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build folder is writable");
    folder
}

/// What the command prints on both channels, and whether all went well.
fn khulasa(arguments: &[&str]) -> (String, String, bool) {
    let command = Command::new(env!("CARGO_BIN_EXE_khulasa")).args(arguments).output();
    let out = command.expect("the command line runs");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (text(out.stdout), text(out.stderr), out.status.success())
}

fn documents(arguments: &[&str]) -> Vec<Value> {
    let (out, told, _) = khulasa(&[&["analyze", "--json"], arguments].concat());
    let mut report: Value =
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {told}"));
    report["documents"].as_array_mut().expect("a list").drain(..).collect()
}

#[test]
fn a_saved_page_gives_its_article_day_and_outlet() {
    let file = folder("page").join("saved.txt");
    let html = format!(
        "<html lang=ar><head><title>{TITLE} - المثال</title><meta property=og:site_name content='المثال'>\
         <meta property=article:published_time content=2025-05-03T08:00:00Z></head><body><nav><a href=/>الرئيسية</a></nav>\
         <article><h1>{TITLE}</h1><p>{LEAD}</p><h2>الكلفة والموعد</h2><p>{MORE}</p></article><footer>المثال</footer></body></html>"
    );
    fs::write(&file, html).expect("written");
    let path = file.to_str().expect("a name");
    let document = &documents(&[path])[0];
    assert_eq!(document["published"]["value"], "2025-05-03");
    assert_eq!(document["outlet"], "المثال");
    assert_eq!(document["title"]["end"], TITLE.chars().count());
    let roles: Vec<_> =
        document["blocks"].as_array().expect("blocks").iter().map(|b| &b["role"]).collect();
    assert_eq!(roles, ["headline", "paragraph", "subheading", "paragraph"]);
    // 'أمس الجمعة' is counted from the page's day.
    let dates = document["dates"].as_array().expect("dates");
    assert!(dates.iter().any(|d| d["value"] == "2025-05-02"), "{dates:?}");
    let (text, _, _) = khulasa(&["text", path]);
    assert_eq!(text, format!("{TITLE}\n{LEAD}\nالكلفة والموعد\n{MORE}\n"));
}

#[test]
fn an_old_encoding_is_guessed_told_and_may_be_chosen() {
    let file = folder("encoding").join("old.txt");
    // 'أخبار اليوم' in windows-1256.
    let bytes = b"\xc3\xce\xc8\xc7\xd1 \xc7\xe1\xed\xe6\xe3\n";
    fs::write(&file, bytes).expect("written");
    let path = file.to_str().expect("a name");
    let (text, told, _) = khulasa(&["text", path]);
    assert_eq!(text, "أخبار اليوم\n");
    assert!(told.contains("windows-1256") && told.contains("--encoding"), "{told}");
    let (other, told, _) = khulasa(&["text", "--encoding", "iso-8859-6", path]);
    assert!(other != text && told.is_empty(), "{other} {told}");
    assert!(!khulasa(&["text", "--encoding", "klingon", path]).2);
}

#[test]
fn tables_lines_and_folders_of_articles() {
    let folder = folder("many");
    let line = serde_json::json!({"id": "x1", "headline": TITLE, "content": MORE, "date": "2025-05-03T10:00Z"});
    fs::write(folder.join("a.jsonl"), format!("{line}\n\n{line}\n")).expect("written");
    fs::write(
        folder.join("b.csv"),
        format!("title,text,date\n{TITLE},\"{LEAD}\",1 مايو 2025\n"),
    )
    .expect("written");
    fs::write(folder.join("c.txt"), LEAD).expect("written");
    fs::write(folder.join("d.png"), b"\x89PNG").expect("written");
    let found = documents(&[folder.to_str().expect("a name")]);
    let days: Vec<_> = found.iter().map(|d| d["published"]["value"].as_str()).collect();
    assert_eq!(days, [Some("2025-05-03"), Some("2025-05-03"), Some("2025-05-01"), None]);
    assert!(found[2]["title"]["end"] == TITLE.chars().count());
    let (_, told, well) = khulasa(&["analyze", folder.join("d.png").to_str().expect("a name")]);
    assert!(!well && told.contains("an image"), "{told}");
}

#[test]
fn a_digest_is_cut_where_that_is_asked_for() {
    let file = folder("digest").join("digest.txt");
    fs::write(&file, format!("{TITLE}\n{LEAD}\n---\nأمطار في الشمال\n{MORE}\n"))
        .expect("written");
    let path = file.to_str().expect("a name");
    assert_eq!(documents(&[path]).len(), 1);
    assert_eq!(documents(&["--split", path]).len(), 2);
    let (_, told, _) = khulasa(&["analyze", path]);
    assert!(told.contains("--split"), "{told}");
}

#[test]
fn archives_and_pdfs_give_their_articles() {
    assert_eq!(documents(&["fuzz/seeds/file/archive"]).len(), 3);
    let (text, told, well) = khulasa(&["text", "--json", "fuzz/seeds/pdf_file/page"]);
    let article: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {told}"));
    assert!(well, "{told}");
    assert_eq!((&article["text"], &article["format"]), (&"ك".into(), &"pdf".into()));
    assert_eq!(article["pages"], serde_json::json!([0]));
}

#[test]
fn a_locked_file_says_which_option_opens_it() {
    let file = folder("locked").join("a.zip");
    // An entry whose first flag says that it is encrypted.
    let mut bytes = fs::read("fuzz/seeds/file/archive").expect("a seed");
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = bytes.windows(4).position(|window| window == mark).expect("an entry");
        bytes[at + flags] |= 1;
    }
    fs::write(&file, bytes).expect("written");
    let (_, told, well) = khulasa(&["text", file.to_str().expect("a name")]);
    assert!(!well && told.contains("--password"), "{told}");
}
