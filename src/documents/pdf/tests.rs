//! Pages of glyphs, and the text that a reader finds on them.

use super::{Article, Glyph, Item, NoteCode, Text, limits};
use crate::documents::{Failure, Note};

/// A page of 600 by 800 points, its origin below.
const PAGE: [f64; 6] = [1.0, 0.0, 0.0, -1.0, 0.0, 800.0];

/// Glyphs in a row, each half as wide as it is high, drawn from left to right as given.
fn run<'g>(x: f64, y: f64, size: f64, glyphs: impl IntoIterator<Item = &'g str>) -> Vec<Item> {
    let draw = |(n, text): (usize, &str)| {
        let from = x + n as f64 * size / 2.0;
        let text = text.to_owned();
        Item::Glyph(Glyph { text, from: (from, y), to: (from + size / 2.0, y), size })
    };
    glyphs.into_iter().enumerate().map(draw).collect()
}

/// A line that ends at the right edge, as it is seen.
fn seen(right: f64, y: f64, size: f64, text: &str) -> Vec<Item> {
    let glyphs: Vec<String> = text.chars().rev().map(String::from).collect();
    let left = right - glyphs.len() as f64 * size / 2.0;
    run(left, y, size, glyphs.iter().map(String::as_str))
}

fn read(pages: &[Vec<Item>]) -> Result<Article, Failure> {
    let mut text = Text::new();
    for items in pages {
        text.page(items, PAGE);
    }
    text.finish(0)
}

fn text_of(items: Vec<Item>) -> String {
    read(&[items]).map(|article| article.text).unwrap_or_default()
}

#[test]
fn letters_come_in_the_order_of_reading_whatever_the_file_calls_its_shapes() {
    let each = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
    let back = |text: &str| text.chars().rev().map(String::from).collect::<Vec<_>>();
    let one = |text: &str| vec![text.to_owned()];
    let cases = [
        // Shapes by their own names, as old programs write them.
        ("كتاب", back("ﻛﺘﺎب")),
        ("السلام", each("ﻡﻼﺴﻟﺍ")),
        // One glyph that is two letters keeps their order.
        ("السلام", [each("م"), one("لا"), each("سلا")].concat()),
        (
            "في عام 2025 بلغ 12.5% من 1,250 طنًا",
            [each("اًنط 1,250 نم %12.5 غلب 2025 ماع يف")].concat(),
        ),
        ("قالت Blue Harbour (BHF) أمس", each("سمأ Blue Harbour (BHF) تلاق")),
        // Brackets as they look: the left one on the page closes.
        ("قال (المدير) أمس", each("سمأ (ريدملا) لاق")),
        ("الكتاب", back("الكتــاب")),
        ("جاء العدد 5 6 7 هنا", each("انه 7 6 5 ددعلا ءاج")),
    ];
    for (known, glyphs) in cases {
        let items = run(100.0, 700.0, 12.0, glyphs.iter().map(String::as_str));
        assert_eq!(text_of(items), known);
    }
}

#[test]
fn vowel_signs_hang_on_their_letters() {
    let mut items = run(100.0, 700.0, 12.0, ["ب", "ت", "ك"]);
    for (after, x) in [(0, 100.0), (2, 106.0), (4, 112.0)] {
        let (from, to) = ((x + 2.0, 702.0), (x + 2.0, 702.0));
        let sign = Glyph { text: "\u{64e}".to_owned(), from, to, size: 12.0 };
        items.insert(after, Item::Glyph(sign));
    }
    assert_eq!(text_of(items), "كَتَبَ");
}

#[test]
fn without_spaces_of_its_own_a_files_gaps_are_spaces() {
    let items = [
        run(100.0, 700.0, 12.0, ["ر", "ا", "د", "ل", "ا"]),
        run(135.0, 700.0, 12.0, ["ي", "ف"]),
    ];
    assert_eq!(text_of(items.concat()), "في الدار");
}

#[test]
fn two_columns_are_read_one_after_the_other_below_their_headline() {
    let column = |name: &str| {
        let line = |n: usize| format!("السطر رقم {n} من العمود {name} وهو سطر كامل هنا");
        (1..=8).map(line).collect::<Vec<_>>()
    };
    let (right, left) = (column("الأيمن"), column("الأيسر"));
    let mut items = seen(560.0, 740.0, 20.0, "عنوان يمتد فوق العمودين معا في أعلى الصفحة");
    for n in 0..8 {
        let y = 700.0 - n as f64 * 16.0;
        items.extend(seen(560.0, y, 10.0, &right[n]));
        items.extend(seen(280.0, y, 10.0, &left[n]));
    }
    let text = text_of(items);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(
        at("عنوان") < at("الأيمن") && at("رقم 8 من العمود الأيمن") < at("رقم 1 من العمود الأيسر")
    );
}

const DAYS: [&str; 5] = ["السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء"];

#[test]
fn running_heads_and_page_numbers_go_and_pages_keep_their_beginnings() {
    let page = |n: usize| {
        let mut items = seen(400.0, 780.0, 9.0, "صحيفة الموج - العدد 412");
        for line in 0..6 {
            let words = format!("في يوم {} جاء المرفأ خبر من السطر {line} وما بعده", DAYS[n]);
            items.extend(seen(560.0, 700.0 - line as f64 * 18.0, 12.0, &words));
        }
        items.extend(seen(560.0, 592.0, 12.0, &format!("وانتهى {}.", DAYS[n])));
        items.extend(run(300.0, 20.0, 9.0, [n.to_string().as_str()]));
        items
    };
    let article = read(&(1..=4).map(page).collect::<Vec<_>>()).unwrap();
    assert!(!article.text.contains("الموج"), "{}", article.text);
    assert!(article.text.lines().all(|line| line.chars().count() != 1), "{}", article.text);
    assert_eq!(article.pages.len(), 4);
    for (n, start) in article.pages.iter().enumerate() {
        let (opening, text) = (format!("في يوم {} جاء", DAYS[n + 1]), &article.text[*start..]);
        assert!(text.starts_with(&opening), "{text}");
    }
    assert_eq!(article.notes, []);
}

#[test]
fn pictures_give_no_text_and_a_page_of_them_among_others_is_told() {
    assert_eq!(read(&[]).err(), Some(Failure::Scanned));
    assert_eq!(read(&[vec![]]).err(), Some(Failure::Scanned));
    let article = read(&[seen(500.0, 700.0, 12.0, "خبر من المرفأ"), vec![]]).unwrap();
    assert_eq!(article.text, "خبر من المرفأ");
    assert_eq!(article.notes, [Note { code: NoteCode::PicturePages, count: Some(1) }]);
    assert_eq!(article.pages, [0, article.text.len()]);
}

#[test]
fn a_text_layer_that_stands_for_nothing_is_not_trusted() {
    let signs: Vec<String> = ('\u{e000}'..'\u{e028}').map(String::from).collect();
    let line =
        |n: usize| run(60.0, 700.0 - n as f64 * 20.0, 12.0, signs.iter().map(String::as_str));
    let article = read(&[(0..5).flat_map(line).collect()]).unwrap();
    assert_eq!(article.notes, [NoteCode::Distrusted.into()]);
}

#[test]
fn pages_that_were_not_drawn_are_told() {
    let mut text = Text::new();
    text.page(&seen(500.0, 700.0, 12.0, "خبر"), PAGE);
    assert!(!text.is_full());
    let article = text.finish(8_500).unwrap();
    assert_eq!(article.notes, [Note { code: NoteCode::Cut, count: Some(8_500) }]);
}

/// A small generator of numbers, the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

#[test]
fn any_glyphs_give_a_result() {
    let texts =
        ["", " ", "\u{64e}", "ا", "لا", "5", "(", "a", "\u{fffd}", "ـ", "ﷺ", "«", ".", "\n"];
    let odd = [f64::NAN, f64::INFINITY, -1e308, 1e308, 0.0, -0.0, 1e-300, 999_999.0];
    let mut numbers = Numbers(7);
    for _ in 0..300 {
        let mut text = Text::new();
        for _ in 0..numbers.next(4) {
            let at = |n: &mut Numbers| match n.next(60) {
                0 => odd[n.next(odd.len() as u64) as usize],
                _ => n.next(600) as f64 / 1.5,
            };
            let items: Vec<Item> = (0..numbers.next(400))
                .map(|_| match numbers.next(20) {
                    0 => Item::Begin { artifact: numbers.next(4) == 0, actual_text: None },
                    1 => Item::Begin { artifact: false, actual_text: Some("بي".to_owned()) },
                    2 | 3 => Item::End,
                    _ => {
                        let text = texts[numbers.next(texts.len() as u64) as usize].to_owned();
                        let from = (at(&mut numbers), at(&mut numbers));
                        let to = (from.0 + numbers.next(12) as f64, from.1);
                        Item::Glyph(Glyph { text, from, to, size: at(&mut numbers) / 20.0 })
                    }
                })
                .collect();
            text.page(&items, PAGE);
        }
        if let Ok(article) = text.finish(0) {
            assert!(article.pages.iter().all(|at| article.text.is_char_boundary(*at)));
            assert!(article.pages.is_sorted());
        }
    }
}

#[test]
fn a_page_of_a_million_glyphs_is_bounded() {
    let glyph = |text: &str, x: f64, y: f64| {
        let text = text.to_owned();
        Item::Glyph(Glyph { text, from: (x, y), to: (x + 3.0, y), size: 6.0 })
    };
    // Each glyph a piece of its own, and all on one line: first rising, then falling.
    let far = |n: usize| (n as f64 * 977.0) % 900_000.0;
    let scattered = (0..1_000_000).map(|n| glyph("ب", far(n), (n % 797) as f64));
    let line = (0..1_000_000).map(|n| glyph("5", 900_000.0 - n as f64 * 0.5, 400.0));
    let crowd = (0..1_000_000).map(|n| glyph("(", (n % 600) as f64, (n / 600) as f64 * 1e-3));
    for items in [scattered.collect::<Vec<_>>(), line.collect(), crowd.collect()] {
        let mut text = Text::new();
        text.page(&items, PAGE);
        assert!(text.bytes < limits::TEXT);
        drop(text.finish(0));
    }
}
