//! `cargo bench --bench dossier`: milliseconds for dossiers of several sizes, natively, apart from
//! the analysis of each article. Growth must stay near linear: read the columns by article.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a benchmark prints times"
)]

use khulasa::{Analyzer, Builder, Model, Options, report::Document};
use std::time::Instant;

const PLACES: [&str; 8] =
    ["حلب", "بغداد", "عمّان", "تونس", "الخرطوم", "بيروت", "صنعاء", "طرابلس"];
const GIVEN: [&str; 8] = ["سامر", "ليلى", "محمود", "هدى", "كريم", "سلمى", "يوسف", "نادر"];
const FAMILY: [&str; 8] =
    ["الحمداني", "الكيلاني", "فهمي", "خليل", "الراوي", "العلمي", "الدروبي", "القاسم"];
const OFFICES: [&str; 6] =
    ["وزير الصحة", "وزير الري", "محافظ المدينة", "مدير الإطفاء", "رئيس البلدية", "وزير النقل"];
/// Letters and moulds of words that no list knows: each story has a vocabulary, as real ones have.
const LETTERS: [char; 19] = [
    'ب', 'ت', 'ج', 'ح', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك', 'ل', 'م', 'ن',
    'ه',
];
const MOULDS: [&str; 8] =
    ["م##و#", "#ا##", "ت##ي#", "ا#ت#ا#", "##ا#ة", "م#ا##ات", "ال##ي#", "#و#ا#"];

fn main() {
    let analyzer = Analyzer::new(Model::bundled().expect("the bundled model reads"));
    println!("articles   KB   analyse ms   add ms   build ms   (add + build) an article, µs");
    for count in [50, 100, 200, 500] {
        measure(&analyzer, count);
    }
}

fn measure(analyzer: &Analyzer, count: usize) {
    let texts: Vec<String> = (0..count).map(article).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let start = Instant::now();
    let reports: Vec<Document> = texts
        .iter()
        .map(|t| analyzer.analyze(t, &Options::default()).documents.remove(0))
        .collect();
    let analysed = start.elapsed();
    let start = Instant::now();
    let mut builder = Builder::new();
    for (n, (text, report)) in texts.iter().zip(reports).enumerate() {
        analyzer.add(&mut builder, &format!("{n:03}"), text, report);
    }
    let added = start.elapsed();
    let start = Instant::now();
    let dossier = analyzer.dossier(&builder);
    let built = start.elapsed();
    assert_eq!(dossier.documents.len(), count);
    println!(
        "{count:>8} {:>4} {:>12.0} {:>8.0} {:>10.0} {:>12.0}   {} stories",
        bytes / 1024,
        analysed.as_secs_f64() * 1e3,
        added.as_secs_f64() * 1e3,
        built.as_secs_f64() * 1e3,
        (added + built).as_secs_f64() * 1e6 / count as f64,
        dossier.stories.len()
    );
}

/// About 3 KB of invented news; of each five articles, the last three tell one story.
fn article(n: usize) -> String {
    let mut story = Teller::new(n - (n % 5).saturating_sub(2) + 1);
    let mut own = Teller::new(n + 7777);
    let (name, place) = (story.person(), story.dice.of(&PLACES));
    let office = story.dice.of(&OFFICES);
    let mut text = format!("{office} {name} يعلن {} في {place}\n\n", story.matter());
    for turn in 0.. {
        if text.len() > 3000 {
            break;
        }
        // Every other sentence is the story's.
        let teller = if turn % 2 == 0 { &mut story } else { &mut own };
        text += &teller.sentence(place, &name);
    }
    text
}

/// What one teller has to tell: people, and matters in words of its own.
struct Teller {
    dice: Dice,
    words: Vec<String>,
}

impl Teller {
    fn new(seed: usize) -> Self {
        let mut dice = Dice(seed as u64);
        let words = (0..40).map(|_| word(&mut dice)).collect();
        Self { dice, words }
    }

    fn person(&mut self) -> String {
        format!("{} {}", self.dice.of(&GIVEN), self.dice.of(&FAMILY))
    }

    fn matter(&mut self) -> String {
        let words: Vec<&str> =
            (0..4).map(|_| self.words[self.dice.roll(self.words.len())].as_str()).collect();
        words.join(" ")
    }

    fn sentence(&mut self, place: &str, name: &str) -> String {
        let (other, matter) = (self.person(), self.matter());
        let (number, day) = (self.dice.roll(900) + 10, self.dice.roll(28) + 1);
        match self.dice.roll(5) {
            0 => format!(
                "وقال {name} إن {matter} سيبدأ في {day} آذار 2025 بكلفة {number} ألف دولار.\n"
            ),
            1 => format!("والتقى {name} في {place} المهندس {other} وبحثا {matter}.\n"),
            2 => {
                format!("وأكد {other} أن {number} عائلة في {place} تنتظر {matter} منذ سنوات.\n")
            }
            3 => format!(
                "وزار {other} مدينة {} في {day} نيسان 2025 لبحث {matter}.\n",
                self.dice.of(&PLACES)
            ),
            _ => format!("وأضاف أن {number} عاملاً شاركوا في {matter} قرب {place}.\n"),
        }
    }
}

fn word(dice: &mut Dice) -> String {
    let mould = dice.of(&MOULDS);
    mould
        .chars()
        .map(|c| if c == '#' { LETTERS[dice.roll(LETTERS.len())] } else { c })
        .collect()
}

/// The same throws in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}
