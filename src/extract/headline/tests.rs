//! Headlines that keep what they promise and headlines that do not, written for this purpose.

use super::*;
use crate::{
    Model, annotate,
    annotate::{EntityKind, Mention},
    extract, source,
    text::Document,
};

/// What is missing, where these names are known (`P سامر`, `L`, `O`, `M`); `None` where nothing
/// could be checked.
fn missing(text: &str, names: &[&str]) -> Option<Vec<String>> {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    let known = names.iter().map(|n| n.split_once(' ').unwrap());
    let mut mentions: Vec<Mention> =
        known.flat_map(|(kind, name)| places(&document, kind, name)).collect();
    mentions.sort_by_key(|m| m.span);
    let quantities = annotate::find_quantities(&document, &model, &[]);
    let annotated = Annotated { document: &document, mentions, dates: Vec::new(), quantities };
    let entities = extract::find_entities(&annotated, &model.lexicon);
    let check = find(&annotated, &entities, &model.lexicon)?;
    Some(check.missing.iter().map(|s| s.of(text).to_string()).collect())
}

fn places(document: &Document<'_>, kind: &str, name: &str) -> Vec<Mention> {
    let kind = match kind {
        "P" => EntityKind::Person,
        "O" => EntityKind::Organization,
        "L" => EntityKind::Place,
        _ => EntityKind::Misc,
    };
    let mention = |start: usize| {
        let span = Span::new(start, start + name.len());
        let at = |byte| document.tokens.iter().position(|t| t.span.end >= byte).unwrap();
        let tokens = at(span.start + 1)..at(span.end) + 1;
        Mention { span, tokens, kind, score: 1.0, rule: "test" }
    };
    document.text.match_indices(name).map(|(start, _)| mention(start)).collect()
}

/// Headline, body, names known, what is missing (` + ` between several).
type Row = (&'static str, &'static str, &'static [&'static str], &'static str);

fn check(rows: &[Row]) {
    let wrong = rows.iter().filter_map(|(title, body, names, expected)| {
        let found = missing(&format!("{title}\n{body}\n"), names).map(|f| f.join(" + "));
        (found.as_deref() != Some(*expected)).then_some((title, found))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn names_that_the_body_has_in_some_form_are_kept() {
    check(&[
        ("دمشق تستقبل الوفد", "استقبلت دمشق الوفد مساء أمس في القصر.", &["L دمشق"], ""),
        ("دمشق تستقبل الوفد", "وصل الوفد إلى القصر مساء أمس في زيارة لدمشق.", &["L دمشق"], ""),
        ("تركيا ترحب بالاتفاق", "رحب الوزير التركي بالاتفاق الجديد أمس.", &["L تركيا"], ""),
        ("ألمانيا ترحب بالاتفاق", "رحبت المستشارة الألمانية بالاتفاق أمس.", &["L ألمانيا"], ""),
        ("إيران تنفي الأنباء", "نفى المتحدث الإيراني الأنباء في بيان قصير أمس.", &["L إيران"], ""),
        ("العراق يرحب بالاتفاق", "رحب الوزير العراقي بالاتفاق الجديد أمس.", &["L العراق"], ""),
        (
            "الولايات المتحدة ترحب بالاتفاق",
            "رحب المبعوث الأميركي بالاتفاق الجديد أمس.",
            &["L الولايات المتحدة"],
            "",
        ),
        ("غزة تودع الشتاء", "عاش الغزيون أمس آخر أيام الشتاء القاسي.", &["L غزة"], ""),
        (
            "ليلى مراد تفوز بالجائزة",
            "فازت مراد بالجائزة الأولى في المسابقة أمس.",
            &["P ليلى مراد"],
            "",
        ),
        (
            "العلي يزور الميناء",
            "زار الوزير سامر العلي الميناء صباح أمس.",
            &["P العلي", "P سامر العلي"],
            "",
        ),
        (
            "وزارة الداخلية السورية تعلن النتائج",
            "أعلنت الداخلية في سوريا النتائج أمس في بيان لها.",
            &["O وزارة الداخلية السورية"],
            "",
        ),
        ("نادي الأفق يفوز", "فاز فريق الأفق في المباراة الأخيرة أمس.", &["O نادي الأفق"], ""),
    ]);
}

#[test]
fn names_that_the_body_does_not_have_are_flagged() {
    check(&[
        ("بيروت تستقبل الوفد", "استقبلت دمشق الوفد مساء أمس في القصر.", &["L بيروت"], "بيروت"),
        ("فرنسا ترحب بالاتفاق", "رحب الوزير التركي بالاتفاق الجديد أمس.", &["L فرنسا"], "فرنسا"),
        (
            "سامر العلي يستقيل",
            "أعلن الوزير سامر خليل استقالته من منصبه أمس.",
            &["P سامر العلي", "P سامر خليل"],
            "سامر العلي",
        ),
        (
            "ليلى مراد تفوز بالجائزة",
            "فازت الكاتبة هند سالم بالجائزة الأولى أمس.",
            &["P ليلى مراد", "P هند سالم"],
            "ليلى مراد",
        ),
        (
            "هيئة النقل البحري تعلن النتائج",
            "أعلنت شركة الكهرباء النتائج أمس في بيان لها.",
            &["O هيئة النقل البحري"],
            "هيئة النقل البحري",
        ),
        (
            "حلب وحمص على موعد مع المطر",
            "تهطل الأمطار على حمص مساء اليوم وتستمر يومين.",
            &["L حلب", "L حمص"],
            "حلب",
        ),
    ]);
}

#[test]
fn figures_that_the_body_has_in_some_form_are_kept() {
    check(&[
        ("حضور 163 ضيفا", "حضر الحفل 163 ضيفا من المدينة وحدها.", &[], ""),
        ("حضور ١٦٣ ضيفا", "حضر الحفل 163 ضيفا من المدينة وحدها.", &[], ""),
        ("خمس أفكار و5 خطوات", "هذه خطوات خمس لحياة أفضل في البيت.", &[], ""),
        ("وصول 20 سفينة", "وصلت عشرون سفينة إلى الميناء صباح أمس.", &[], ""),
        ("منحة بقيمة 3 ملايين دولار", "تبلغ قيمة المنحة ثلاثة ملايين دولار أميركي.", &[], ""),
        ("منحة بقيمة 3 ملايين دولار", "تبلغ قيمة المنحة 3,000,000 دولار أميركي.", &[], ""),
        ("ارتفاع الأسعار 12%", "ارتفعت الأسعار 12 بالمئة خلال الشهر الماضي.", &[], ""),
        ("أكثر من 100 سفينة في الميناء", "رست في الميناء 112 سفينة خلال الشهر الماضي.", &[], ""),
        ("نحو 300 ألف نسمة في القرى", "يعيش في القرى 298 ألف نسمة وفق التعداد.", &[], ""),
        ("مقتل 12 شخصا", "أعلنت الوزارة مقتل 12 شخصا في الحادث أمس.", &[], ""),
    ]);
}

#[test]
fn figures_that_the_body_does_not_have_are_flagged() {
    for (title, body, figure) in [
        ("حضور 163 ضيفا", "حضر الحفل 136 ضيفا من المدينة وحدها.", "163"),
        ("أكثر من 100 سفينة في الميناء", "رست في الميناء 40 سفينة خلال الشهر الماضي.", "100"),
        ("نحو 300 ألف نسمة في القرى", "يعيش في القرى 198 ألف نسمة وفق التعداد.", "300"),
        ("ارتفاع الأسعار 12%", "ارتفعت الأسعار 15 بالمئة خلال الشهر الماضي.", "12"),
        ("مقتل 12 شخصا", "أعلنت الوزارة إصابة 12 شخصا في الحادث أمس.", "12"),
        ("منحة بقيمة 3 ملايين دولار", "تبلغ قيمة المنحة 30 مليون دولار أميركي.", "3"),
    ] {
        let found = missing(&format!("{title}\n{body}\n"), &[]).unwrap().concat();
        assert!(found.contains(figure), "{title}: {found}");
    }
}

#[test]
fn without_headline_or_body_nothing_is_checked() {
    assert!(missing("", &[]).is_none());
    assert!(missing("عنوان وحده في هذا النص", &[]).is_none());
}
