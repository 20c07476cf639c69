//! Examples: mentions are written `[kind:name]`; entities are told by their forms, joined by `=`.

use super::find;
use crate::{
    Model,
    annotate::{EntityKind, Mention},
    extract::Annotated,
    source,
    span::Span,
    text::Document,
};

/// The text without marks, and the mentions that they stood for.
fn unmark(marked: &str) -> (String, Vec<(Span, EntityKind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    for part in marked.split('[') {
        let Some((name, rest)) = part.split_once(']') else {
            text.push_str(part);
            continue;
        };
        let (kind, name) = name.split_once(':').unwrap_or(("P", name));
        let kind = match kind {
            "O" => EntityKind::Organization,
            "L" => EntityKind::Place,
            "M" => EntityKind::Misc,
            _ => EntityKind::Person,
        };
        names.push((Span::new(text.len(), text.len() + name.len()), kind));
        text.push_str(name);
        text.push_str(rest);
    }
    (text, names)
}

/// Entities of more than one form, fullest first.
fn joined(model: &Model, marked: &str) -> String {
    let (text, names) = unmark(marked);
    let (blocks, _) = source::read(&text, &model.lexicon);
    let document = Document::read(&text, blocks, &model.lexicon);
    let mention = |(span, kind): &(Span, EntityKind)| {
        let start = document.tokens.partition_point(|t| t.span.end <= span.start);
        let end = document.tokens.partition_point(|t| t.span.start < span.end);
        Mention { span: *span, tokens: start..end, kind: *kind, score: 1.0, rule: "test" }
    };
    let mentions = names.iter().map(mention).collect();
    let annotated =
        Annotated { document: &document, mentions, dates: Vec::new(), quantities: Vec::new() };
    let several =
        find(&annotated, &model.lexicon).into_iter().filter(|e| !e.aliases.is_empty());
    let told = several.map(|e| format!("{}={}", e.name, e.aliases.join("=")));
    told.collect::<Vec<_>>().join("، ")
}

fn check(examples: &[(&str, &str)]) {
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    let wrong: Vec<String> = examples
        .iter()
        .map(|(text, expected)| (text, expected, joined(&model, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  not {expected}\n  but {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn people_under_several_names() {
    check(&[
        ("[أنس خطاب] ثم [خطاب]", "أنس خطاب=خطاب"),
        ("[خطاب] ثم [أنس خطاب]", "أنس خطاب=خطاب"),
        ("[أنس حسن خطاب] و [أنس خطاب]", "أنس حسن خطاب=أنس خطاب"),
        ("[علي يرلي كايا] ثم [يرلي كايا]", "علي يرلي كايا=يرلي كايا"),
        ("[علي يرلي كايا] ثم [يرليكايا]", "علي يرلي كايا=يرليكايا"),
        ("[علي يرلي كايا] ثم [علي يرليكايا]", "علي يرلي كايا=علي يرليكايا"),
        ("[رجب طيب أردوغان] ثم [إردوغان]", "رجب طيب أردوغان=إردوغان"),
        ("[محمد بن سلمان] ثم [بن سلمان]", "محمد بن سلمان=بن سلمان"),
        ("[عبد الله غول] ثم [عبدالله غول]", "عبد الله غول=عبدالله غول"),
        ("[سامر الدروبي] ثم [سامر]", "سامر الدروبي=سامر"),
        ("[بنيامين نتنياهو] ثم [نتانياهو]", "بنيامين نتنياهو=نتانياهو"),
        ("[جينيفر لوبيز] ثم [جينفير لوبيز]", "جينيفر لوبيز=جينفير لوبيز"),
        ("[أحمد الشرع] ([أبو محمد الجولاني])", "أبو محمد الجولاني=أحمد الشرع"),
        ("[إبراهيم أمين السيد] ثم [السيد]", "إبراهيم أمين السيد=السيد"),
    ]);
}

#[test]
fn people_who_are_not_one() {
    check(&[
        ("[أنس خطاب] و [سامر الخطيب]", ""),
        ("[أنس خطاب] و [الخطيب]", ""),
        ("[محمد حسن] و [محمود حسن]", ""),
        ("[سالم عبد الله] و [الله]", ""),
        ("[أحمد مرعي] و [أحمد حلاق] و [أحمد]", ""),
        ("[سامر خطاب] ثم [خطاب] ثم [أنس خطاب]", "سامر خطاب=خطاب"),
        ("[سامر خطاب] ثم [أنس خطاب] ثم [خطاب]", "أنس خطاب=خطاب"),
        ("[خالد] و [وليد]", ""),
        ("[أنس خطاب] و [O:خطاب]", ""),
    ]);
}

#[test]
fn bodies_under_several_names() {
    check(&[
        ("[O:قوات سوريا الديمقراطية] \"[O:قسد]\"", "قوات سوريا الديمقراطية=قسد"),
        ("[O:قسد] من [O:قوات سوريا الديمقراطية]", "قوات سوريا الديمقراطية=قسد"),
        ("[O:الاتحاد الجديد للبحارة] ([O:اجب])", "الاتحاد الجديد للبحارة=اجب"),
        ("[O:حركة حماس] و [O:حماس]", "حركة حماس=حماس"),
        ("[O:وكالة شفق نيوز] و [O:شفق نيوز]", "وكالة شفق نيوز=شفق نيوز"),
        (
            "[O:وزارة الخارجية التركية] و [O:الخارجية التركية]",
            "وزارة الخارجية التركية=الخارجية التركية",
        ),
        (
            "[O:وزارة الداخلية السورية] و [O:وزارة الداخلية]",
            "وزارة الداخلية السورية=وزارة الداخلية",
        ),
        ("[O:مجلس النواب العراقي] و [O:مجلس النواب]", "مجلس النواب العراقي=مجلس النواب"),
        ("[O:مجلس الأمن الدولي] و [O:مجلس الأمن]", "مجلس الأمن الدولي=مجلس الأمن"),
        ("[O:الناتو] و [O:حلف شمال الأطلسي]", "حلف شمال الأطلسي=الناتو"),
        ("[O:وكالة شفق نيوز] و [O:وكالة شفقنيوز]", "وكالة شفق نيوز=وكالة شفقنيوز"),
        ("[O:تنظيم داعش] و [O:داعش]", "تنظيم داعش=داعش"),
        ("[O:مجلس النواب] و [O:البرلمان]", "مجلس النواب=البرلمان"),
        ("[O:شبكة CNN] و [O:CNN]", "شبكة CNN=CNN"),
    ]);
}

#[test]
fn bodies_that_are_not_one() {
    check(&[
        ("[O:وزارة الداخلية السورية] و [O:وزارة الداخلية التركية] و [O:وزارة الداخلية]", ""),
        ("[O:وزارة الدفاع السورية] و [O:الدفاع التركية]", ""),
        ("[O:حزب الله] و [O:حركة أمل]", ""),
        ("[O:الجيش السوري] و [O:الجيش التركي]", ""),
        ("[O:جامعة دمشق] و [O:جامعة حلب]", ""),
    ]);
}

#[test]
fn places_under_several_names() {
    check(&[
        ("[L:أمريكا] و [L:الولايات المتحدة]", "الولايات المتحدة=أمريكا"),
        ("[L:سوريا] و [L:سورية]", "سوريا=سورية"),
        ("[L:القدس] و [L:القدس المحتلة]", "القدس المحتلة=القدس"),
        ("[L:نهر الفرات] و [L:الفرات]", "نهر الفرات=الفرات"),
        ("[L:قطاع غزة] و [L:غزة]", "قطاع غزة=غزة"),
        ("[L:كردستان] و [L:كوردستان]", "كوردستان=كردستان"),
        ("[L:جنين] و [L:مخيم جنين]", ""),
        ("[L:دمشق] و [L:ريف دمشق]", ""),
        ("[L:السودان] و [L:جنوب السودان]", ""),
        ("[L:كوريا الجنوبية] و [L:كوريا الشمالية]", ""),
        ("[L:تركيا] و [O:تركيا]", ""),
    ]);
}

#[test]
fn spellings_of_one_name_are_one_and_others_are_not() {
    check(&[
        ("[مُحمّد خطاب] ثم [محمد خطاب]", "مُحمّد خطاب=محمد خطاب"),
        ("[أبو محمد الجولاني] ثم [الجولاني]", "أبو محمد الجولاني=الجولاني"),
        ("[عبد الفتاح السيسي] ثم [السيسي]", "عبد الفتاح السيسي=السيسي"),
        ("[O:هيئة تحرير الشام] و [O:تحرير الشام]", "هيئة تحرير الشام=تحرير الشام"),
        (
            "[O:الهيئة الوطنية للاستثمار] و [O:هيئة الاستثمار]",
            "الهيئة الوطنية للاستثمار=هيئة الاستثمار",
        ),
        (
            "[O:لجنة النفط والغاز والثروات] و [O:لجنة النفط والغاز النيابية]",
            "لجنة النفط والغاز والثروات=لجنة النفط والغاز النيابية",
        ),
        (
            "[O:مجلس الاحتياطي الاتحادي] و [O:الاحتياطي الاتحادي الأميركي]",
            "الاحتياطي الاتحادي الأميركي=مجلس الاحتياطي الاتحادي",
        ),
        ("[O:مجلس النواب العراقي] و [O:مجلس النواب المصري]", ""),
        ("[O:حزب الحلم] و [O:حزب العلم]", ""),
        ("[سامر خليل] و [ماهر خليل]", ""),
        ("[أم علي] و [علي حسن]", ""),
        ("[L:الموصل] و [L:الموصلي]", ""),
        ("[سعد الدين] و [سعد]", "سعد الدين=سعد"),
    ]);
}
