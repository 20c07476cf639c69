//! What holds for every text: a report comes back, and everything in it points into the text.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use khulasa::{Analyzer, Length, Model, Options, report::Document};
use proptest::prelude::*;
use serde_json::Value;
use std::{fs, path::Path, sync::LazyLock};

static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::new(Model::bundled().expect("the bundled model reads")));

fn report(text: &str) -> Document {
    let options = Options {
        published: Some("2025-05-01".into()),
        summary: Length::Ratio(0.3),
        ..Options::default()
    };
    ANALYZER.analyze(text, &options).documents.remove(0)
}

/// Every object with `start` and `end` lies inside the text and on character boundaries; where it
/// carries `text`, those are its words.
fn check(text: &str) {
    let document = report(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let json = serde_json::to_value(&document).expect("a report is JSON");
    walk(&json, &mut |start, end, words| {
        assert!(
            start <= end && end <= units.len(),
            "{start}..{end} lies outside of {}",
            units.len()
        );
        let here = String::from_utf16(&units[start..end]).expect("spans do not cut characters");
        if let Some(words) = words {
            assert_eq!(here, words);
        }
    });
    ordered(&json["sentences"]);
    ordered(&json["blocks"]);
}

fn walk(value: &Value, see: &mut impl FnMut(usize, usize, Option<&str>)) {
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                let at = |v: &Value| v.as_u64().expect("an offset is a number") as usize;
                see(at(start), at(end), fields.get("text").and_then(Value::as_str));
            }
            fields.values().for_each(|v| walk(v, see));
        }
        Value::Array(items) => items.iter().for_each(|v| walk(v, see)),
        _ => {}
    }
}

fn ordered(list: &Value) {
    let ends: Vec<(u64, u64)> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|s| (s["start"].as_u64().unwrap_or(0), s["end"].as_u64().unwrap_or(0)))
        .collect();
    assert!(ends.windows(2).all(|w| w[0].1 <= w[1].0), "out of order or overlapping: {ends:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_gives_a_sound_report(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn arabic_like_noise_gives_a_sound_report(
        text in "([اأإبتثجحخدذرزسشصضطظعغفقكلمنهويىةئؤءًٌَُّْـ٠-٩0-9 .،؛:؟!«»\"()\n•😀a-zA-Z-]|قال |أن |الرئيس |وزير |سوريا |عام |يوم |مليون |دولار |أمس ){0,120}"
    ) {
        check(&text);
    }
}

#[test]
fn odd_texts_give_a_sound_report() {
    let odd = [
        "",
        "\n\n\n",
        "\u{feff}",
        "؟؟؟!!!...",
        "«",
        "قال: «لم يغلق أحد هذا القول",
        "- - - -",
        "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠ دولار في 99/99/9999",
        "Hello سلام 😀 مرحبا",
        "و ف ب ل ك س ال لل وال بال",
        "ﻻ ﷺ ﷲ ﺳﻮﺭﻳﺎ",
    ];
    for text in odd {
        check(text);
    }
    check(&"أحمد ومحمود ".repeat(200));
    check(&"بلاعلاماتولافراغات".repeat(500));
}

#[test]
fn the_same_text_gives_the_same_report() {
    let text = "أعلن وزير الداخلية السوري، أنس خطاب، في 16 نيسان الماضي، عن خطط وزارته.";
    let twice = [report(text), report(text)].map(|d| serde_json::to_string(&d).expect("JSON"));
    assert_eq!(twice[0], twice[1]);
}

#[test]
fn real_articles_give_sound_reports_where_they_are_present() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    for entry in fs::read_dir(seeds).into_iter().flatten().flatten() {
        check(&fs::read_to_string(entry.path()).expect("the seeds are UTF-8"));
    }
}
