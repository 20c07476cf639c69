//! PDFs written by hand, read as the command line reads them. People and places are invented.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod lock;
mod written;

use khulasa::documents::{Article, Failure, Note, NoteCode, pdf::read};
use written::{Pdf, Run};

fn text_of(file: &[u8]) -> String {
    read(file, None).unwrap().text
}

/// Glyphs of single letters, drawn from left to right as given.
fn each(text: &str) -> Vec<String> {
    text.chars().map(String::from).collect()
}

#[test]
fn letters_come_in_the_order_of_reading_whatever_the_file_calls_its_shapes() {
    let back = |text: &str| text.chars().rev().map(String::from).collect::<Vec<_>>();
    let cases = [
        ("كتاب", back("ﻛﺘﺎب")),
        ("السلام", each("ﻡﻼﺴﻟﺍ")),
        ("السلام", [each("م"), vec!["لا".to_owned()], each("سلا")].concat()),
        ("في عام 2025 بلغ 12.5% من 1,250 طنًا", each("اًنط 1,250 نم %12.5 غلب 2025 ماع يف")),
        ("قالت Blue Harbour (BHF) أمس", each("سمأ Blue Harbour (BHF) تلاق")),
        ("قال (المدير) أمس", each("سمأ (ريدملا) لاق")),
        ("الكتاب", back("الكتــاب")),
    ];
    for (known, glyphs) in cases {
        assert_eq!(text_of(&Pdf::of(vec![Run::at(100, 700, glyphs)]).bytes()), known);
    }
}

#[test]
fn without_spaces_of_its_own_a_files_gaps_are_spaces() {
    let runs = vec![Run::at(100, 700, each("رادلا")), Run::at(135, 700, each("يف"))];
    assert_eq!(text_of(&Pdf::of(runs).bytes()), "في الدار");
}

#[test]
fn a_locked_file_opens_with_its_password_and_says_when_it_is_wrong() {
    let file = Pdf::of(vec![Run::at(100, 700, each("ربخ"))]).locked("sesame").bytes();
    assert_eq!(read(&file, None).err(), Some(Failure::Password));
    assert_eq!(read(&file, Some("x")).err(), Some(Failure::WrongPassword));
    assert_eq!(read(&file, Some("sesame")).unwrap().text, "خبر");
}

#[test]
fn pictures_give_no_text_and_none_is_made_up() {
    assert_eq!(read(&Pdf::of(vec![]).bytes(), None).err(), Some(Failure::Scanned));
}

#[test]
fn a_text_layer_that_stands_for_nothing_is_not_trusted() {
    let signs: Vec<String> = ('\u{e000}'..'\u{e028}').map(String::from).collect();
    let runs = (0..5).map(|n| Run::at(60, 700 - n * 20, signs.clone())).collect();
    let notes = read(&Pdf::of(runs).bytes(), None).unwrap().notes;
    assert_eq!(notes, [NoteCode::Distrusted.into()]);
}

#[test]
fn pages_beyond_what_is_read_are_told() {
    // Lines at the edges that stand on every page are running heads; two of these are not.
    let pdf = Pdf::of((0..8).map(|n| Run::at(100, 700 - n * 14, each("ربخ"))).collect());
    let Article { pages, notes, .. } = read(&pdf.with_pages(1_600).bytes(), None).unwrap();
    assert_eq!(pages.len(), 1_500);
    assert_eq!(notes, [Note { code: NoteCode::Cut, count: Some(100) }]);
}

#[test]
fn turned_and_cut_pages_are_read_as_they_are_seen() {
    let pdf = || Pdf::of(vec![Run::at(100, 700, each("ربخ"))]);
    assert_eq!(text_of(&pdf().with("/CropBox [50 50 550 750] /UserUnit 2").bytes()), "خبر");
    assert_eq!(text_of(&pdf().with("/Rotate 180").bytes()), "ربخ");
    assert_eq!(read(&pdf().with("/Rotate 90").bytes(), None).err(), Some(Failure::Scanned));
}

#[test]
fn what_the_file_tells_of_its_text_stands_for_its_glyphs() {
    let drawn = |before: &str, after: &str| {
        Pdf::of(vec![Run::at(100, 700, each("ٮ")).between(before, after)]).bytes()
    };
    assert_eq!(text_of(&drawn("/Span << /ActualText <FEFF0628> >> BDC", "EMC")), "ب");
    assert_eq!(text_of(&drawn("3 Tr", "")), "ٮ");
}

#[test]
fn a_file_that_breaks_off_is_mended_or_damaged() {
    let file = Pdf::of(vec![Run::at(100, 700, each("ربخ"))]).bytes();
    for length in 0..file.len() {
        match read(&file[..length], None) {
            Ok(article) => assert!(article.text.chars().count() <= 3),
            Err(failure) => assert!(matches!(failure, Failure::Damaged | Failure::Scanned)),
        }
    }
}

#[test]
fn a_file_that_would_cost_too_much_is_left() {
    let run = || vec![Run::at(100, 700, each("ربخ"))];
    // A drawing that draws itself a thousand times, and so on.
    let knot = "/X Do ".repeat(1_000);
    let file = Pdf::of(run()).with_form(&knot).bytes();
    assert_eq!(text_of(&file), "خبر");
    // Widths of four billion codes, a table of as many objects.
    let wide = "/W [0 4294967295 500]";
    assert_eq!(
        read(&Pdf::of(run()).composite(wide).bytes(), None).err(),
        Some(Failure::Scanned)
    );
    let mut table = Pdf::of(run()).bytes();
    table.extend(b"\n<< /Index [0 4294967295] >>");
    assert_eq!(read(&table, None).err(), Some(Failure::Bomb));
}
