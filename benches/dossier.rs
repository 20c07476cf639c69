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
const MATTERS: [&str; 10] = [
    "خطة لتوزيع المياه على الأحياء الشرقية",
    "مشروع جسر يربط ضفتي النهر",
    "حملة تطعيم تشمل المخيمات كلها",
    "إعادة بناء المدارس المتضررة من السيول",
    "تشغيل محطة كهرباء تعمل بالغاز",
    "خط قطار يختصر زمن الرحلة",
    "إخماد حريق التهم غابات الساحل",
    "افتتاح سوق للمزارعين قرب الميناء",
    "ترميم السور القديم للمدينة",
    "إنشاء مركز لبحوث الجفاف",
];

fn main() {
    let analyzer = Analyzer::new(Model::bundled().expect("the bundled model reads"));
    println!("articles   KB   analyse ms   add ms   build ms   (add + build) an article, µs");
    for count in [50, 100, 200, 500] {
        measure(&analyzer, count);
    }
}

fn measure(analyzer: &Analyzer, count: usize) {
    let texts: Vec<String> = (0..count).map(|n| article(n, count)).collect();
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

/// About 3 KB of invented news; every tenth or so tells the story of the one before it.
fn article(n: usize, count: usize) -> String {
    let story = n % (count * 2 / 3).max(1);
    let mut dice = Dice(story as u64 + 1);
    let (place, office) = (dice.of(&PLACES), dice.of(&OFFICES));
    let name = format!("{} {}", dice.of(&GIVEN), dice.of(&FAMILY));
    let matter = dice.of(&MATTERS);
    let mut text = format!("{office} {name} يعلن {matter} في {place}\n\n");
    let mut own = Dice(n as u64 + 77);
    while text.len() < 3000 {
        // Half of the sentences are the story's, half the article's own.
        let dice = if text.len() % 2 == 0 { &mut dice } else { &mut own };
        text += &sentence(dice, place, &name);
    }
    text
}

fn sentence(dice: &mut Dice, place: &str, name: &str) -> String {
    let (other, matter) =
        (format!("{} {}", dice.of(&GIVEN), dice.of(&FAMILY)), dice.of(&MATTERS));
    let (number, day) = (dice.roll(900) + 10, dice.roll(28) + 1);
    match dice.roll(5) {
        0 => format!(
            "وقال {name} إن {matter} سيبدأ في {day} آذار 2025 بكلفة {number} ألف دولار.\n"
        ),
        1 => format!("والتقى {name} في {place} المهندس {other} وبحثا {matter}.\n"),
        2 => format!("وأكد {other} أن {number} عائلة في {place} تنتظر {matter} منذ سنوات.\n"),
        3 => format!(
            "وزار {other} مدينة {} في {day} نيسان 2025 لبحث {matter}.\n",
            dice.of(&PLACES)
        ),
        _ => format!("وأضاف أن {number} عاملاً شاركوا في {matter} قرب {place}.\n"),
    }
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
