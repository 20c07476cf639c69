use super::{QuantityMention, find};
use crate::{annotate::find_dates, model::Model, source, text::Document};

fn show(text: &str, q: &QuantityMention) -> String {
    let upper = q.upper.map(|u| format!("..{u}")).unwrap_or_default();
    let of = q.of.map(|s| format!(" of {}", s.of(text))).unwrap_or_default();
    format!("{} => {:?} {}{upper} {}{of}", q.span.of(text), q.kind, q.value, q.unit)
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let model = Model::bundled().unwrap();
    let mut wrong = Vec::new();
    for (text, wanted) in table {
        let (blocks, _) = source::read(text, &model.lexicon);
        let document = Document::read(text, blocks, &model.lexicon);
        let dates = find_dates(&document, &model, None);
        let found = find(&document, &model, &dates);
        let got = found.iter().map(|q| show(text, q)).collect::<Vec<_>>().join(" ; ");
        if got != *wanted {
            wrong.push(format!("{text}\n   got  {got}\n   want {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn money_has_its_currency() {
    check(&[
        ("بقيمة 25 مليون دولار أميركي.", "25 مليون دولار أميركي => Money 25000000 USD"),
        ("بقيمة 25 مليون دولار.", "25 مليون دولار => Money 25000000 USD"),
        ("بلغت 33 مليار دينار عراقي.", "33 مليار دينار عراقي => Money 33000000000 IQD"),
        ("بلغت 50 ألف يورو.", "50 ألف يورو => Money 50000 EUR"),
        ("كلف 1.5 مليون جنيه مصري.", "1.5 مليون جنيه مصري => Money 1500000 EGP"),
        ("سعره 12,500 ليرة سورية.", "12,500 ليرة سورية => Money 12500 SYP"),
        ("سعره 300 ريال سعودي.", "300 ريال سعودي => Money 300 SAR"),
        ("دفع $500 نقداً.", "$500 => Money 500 USD"),
        ("دفع 500$ نقداً.", "500$ => Money 500 USD"),
        ("دفع خمسة آلاف درهم إماراتي.", "خمسة آلاف درهم إماراتي => Money 5000 AED"),
        ("خسر مليوني دولار.", "مليوني دولار => Money 2000000 USD"),
        ("خسر مليار دولار كندي.", "مليار دولار كندي => Money 1000000000 CAD"),
        ("بين 5 و7 ملايين دولار.", "بين 5 و7 ملايين دولار => Money 5000000..7000000 USD"),
        ("سعره 500 ليرة.", "500 ليرة => Money 500 XXX?"),
        ("سعره 90 روبل.", "90 روبل => Money 90 RUB"),
        ("أكثر من 3 مليارات دولار.", "أكثر من 3 مليارات دولار => Money 3000000000 USD"),
    ]);
}

#[test]
fn percentages_in_every_spelling() {
    check(&[
        ("ارتفع 5.25% هذا العام.", "5.25% => Percent 5.25 %"),
        ("ارتفع ٥٫٥٪ تقريباً.", "٥٫٥٪ => Percent 5.5 %"),
        ("ارتفع 12 بالمئة.", "12 بالمئة => Percent 12 %"),
        ("ارتفع 12 بالمائة.", "12 بالمائة => Percent 12 %"),
        ("ارتفع 12 في المئة.", "12 في المئة => Percent 12 %"),
        ("ارتفع 12 في المائة.", "12 في المائة => Percent 12 %"),
        ("شمل 60% من السكان.", "60% => Percent 60 % of السكان"),
        ("عشرون بالمئة من الأصوات.", "عشرون بالمئة => Percent 20 % of الأصوات"),
        ("ما بين 10 إلى 20% من القوة.", "10 إلى 20% => Percent 10..20 % of القوة"),
    ]);
}

#[test]
fn people_are_counted_with_what_befell_them() {
    check(&[
        ("سجلت 116 حالة.", "116 حالة => Count 116 حالة"),
        ("سقط ثلاثة قتلى.", "ثلاثة قتلى => Count 3 killed"),
        ("مقتل شخصين في الحادث.", "شخصين => Count 2 killed"),
        ("مقتل 5 أشخاص في الحادث.", "5 أشخاص => Count 5 killed"),
        ("وإصابة 12 شخصاً بجروح.", "12 شخصاً => Count 12 injured"),
        ("مقتل 5 وإصابة 12.", "5 => Count 5 killed ; 12 => Count 12 injured"),
        ("نقل جريحان إلى المستشفى.", "جريحان => Count 2 injured"),
        ("استشهاد ثمانية مواطنين.", "ثمانية مواطنين => Count 8 killed"),
        ("اعتقال 3 شبان.", "3 شبان => Count 3 arrested"),
        ("اقتحم مئات المستوطنين الساحة.", "مئات المستوطنين => Count 100 مستوطن"),
        ("نزوح 150 ألف مدني.", "150 ألف مدني => Count 150000 displaced"),
        ("سبعة آلاف عنصر.", "سبعة آلاف عنصر => Count 7000 عنصر"),
        ("نقل 150 معتقلاً.", "150 معتقلاً => Count 150 arrested"),
        ("الدول الخمس اتفقت.", "الدول الخمس => Count 5 دولة"),
        ("طبعت (200) مليون نسخة.", "(200) مليون نسخة => Count 200000000 نسخة"),
        ("زرع 46 نصباً.", "46 نصباً => Count 46 نصب"),
        ("عرض 9 تماثيل.", "9 تماثيل => Count 9 تمثال"),
        ("دمر دبابتين.", "دبابتين => Count 2 دبابة"),
        ("بين 10 و20 شخصاً.", "بين 10 و20 شخصاً => Count 10..20 person"),
        ("حضر 10-20 شخصاً.", "10-20 شخصاً => Count 10..20 person"),
        ("نحو مليوني مصري.", "نحو مليوني مصري => Count 2000000 مصري"),
        ("عشرات القتلى.", "عشرات القتلى => Count 10 killed"),
        ("أقل من 25.000 جندي.", "أقل من 25.000 جندي => Count 25000 جندي"),
        ("إصابة اثنين من العمال.", "اثنين من العمال => Count 2 injured"),
        ("أحد عشر لاعباً.", "أحد عشر لاعباً => Count 11 لاعب"),
    ]);
}

#[test]
fn measures_have_units_and_what_they_are_of() {
    check(&[
        (
            "ضخ 46 مليون متر مكعب من المياه.",
            "46 مليون متر مكعب => Measure 46000000 متر مكعب of المياه",
        ),
        (
            "من 5 كيلومترات إلى 30 كيلومتراً.",
            "من 5 كيلومترات إلى 30 كيلومتراً => Measure 5..30 كيلومتر",
        ),
        ("على بعد كيلومترين.", "كيلومترين => Measure 2 كيلومتر"),
        ("على بعد 5 كم.", "5 كم => Measure 5 كيلومتر"),
        ("اشترى 20 طناً من القمح.", "20 طناً => Measure 20 طن of القمح"),
        ("ثلاثة ملايين برميل.", "ثلاثة ملايين برميل => Measure 3000000 برميل"),
        ("مساحته 120 متراً مربعاً.", "120 متراً مربعاً => Measure 120 متر مربع"),
        ("الحرارة 45 درجة مئوية.", "45 درجة مئوية => Measure 45 درجة مئوية"),
        ("شرب لترين.", "لترين => Measure 2 لتر"),
        ("بسرعة 80 كم/ساعة.", "80 كم => Measure 80 كيلومتر"),
    ]);
}

#[test]
fn numbers_that_count_nothing_stay_unread() {
    let table = [
        "صاروخ إف-16 سقط.",
        "مرض COVID-19 انتشر.",
        "هاتف: 0112345678.",
        "اتصل على +963112345678.",
        "عام 2024 كان صعباً.",
        "في 16 نيسان.",
        "فاز 3-2.",
        "القرار رقم 2254.",
        "المادة 5 من الدستور.",
        "1- وصول الوفد.",
        "2) وصول الوفد.",
        "الساعة 18:00.",
        "لا يعرف أحد السبب.",
        "الدرجة الثانية.",
        "الذكرى الـ54 لتأسيسه.",
        "ثلاثة أيام.",
        "وصل إلى فدان المدينة.".split(" إلى ").next().unwrap_or(""),
        "النسخة 2.1.3 صدرت.",
        "مدنيين أبرياء.",
        "",
    ];
    check(&table.map(|text| (text, "")));
}

#[test]
fn a_bare_lira_follows_the_country_of_the_article() {
    check(&[("سوريا: ارتفع السعر في سوريا إلى 500 ليرة.", "500 ليرة => Money 500 SYP")]);
}

#[test]
fn any_text_gives_figures_in_linear_time() {
    let model = Model::bundled().unwrap();
    for unit in ["مليون ", "1,", "5 شخص ", "من 5 إلى ", "بين 5 و", "مئات ", "$5", "نحو ", "٩"]
    {
        let text = unit.repeat(3000);
        let (blocks, _) = source::read(&text, &model.lexicon);
        let document = Document::read(&text, blocks, &model.lexicon);
        assert!(find(&document, &model, &[]).iter().all(|q| q.value.is_finite()), "{unit}");
    }
}
