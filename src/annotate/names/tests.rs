//! Examples for the rules, good and bad: `kind:name` for each mention that a reader would expect.

use super::find;
use crate::{
    Model,
    annotate::EntityKind::{Misc, Organization, Person, Place},
    source,
    text::Document,
};

fn names(model: &Model, text: &str) -> String {
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    let name = |m: crate::annotate::Mention| {
        let kind = match m.kind {
            Person => "P",
            Organization => "O",
            Place => "L",
            Misc => "M",
        };
        format!("{kind}:{}", m.span.of(text))
    };
    find(&document, model).into_iter().map(name).collect::<Vec<_>>().join("، ")
}

fn check(examples: &[(&str, &str)]) {
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    let wrong: Vec<String> = examples
        .iter()
        .map(|(text, expected)| (text, expected, names(&model, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  not {expected}\n  but {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn people_are_found_by_titles_and_given_names() {
    check(&[
        ("وصل الوزير سامر الحلاق أمس.", "P:سامر الحلاق"),
        ("التقى وزير الداخلية، باسم المنصور، وفدا.", "P:باسم المنصور"),
        ("قال العميد فراس عبد الحميد الدروبي إن", "P:فراس عبد الحميد الدروبي"),
        ("الرئيس التركي رجب طيب أردوغان", "P:رجب طيب أردوغان"),
        ("الرئيس السابق خالد مرعي", "P:خالد مرعي"),
        ("السيد أنتوني بلينكن", "P:أنتوني بلينكن"),
        ("أعلن نتنياهو موقفه", "P:نتنياهو"),
        ("ولي العهد محمد بن سلمان", "P:محمد بن سلمان"),
        ("الملك محمد السادس", "P:محمد السادس"),
        ("الوزير خطاب في المكتب", "P:خطاب"),
        ("وقالت الدكتورة ليلى السالم", "P:ليلى السالم"),
    ]);
}

#[test]
fn words_that_look_like_people_are_left_alone() {
    check(&[
        ("ألقى خطابا طويلا", ""),
        ("على سيف قديم", ""),
        ("كان لقاء سعيدا", ""),
        ("رئيس قطاع مهم", ""),
        ("الوزير التركي قال", ""),
        ("جهود السلام مستمرة", ""),
        ("عودة آمنة وكريمة", ""),
        ("نظيره التركي أكد", ""),
    ]);
}

#[test]
fn bodies_reach_to_their_last_adjective() {
    check(&[
        ("قالت وزارة الداخلية السورية إن", "O:وزارة الداخلية السورية"),
        ("أعلنت الداخلية السورية أمس", "O:الداخلية السورية"),
        ("للداخلية السورية دور", "O:لداخلية السورية"),
        ("عقد مجلس الأمن الدولي جلسة", "O:مجلس الأمن الدولي"),
        ("حزب العمال الكردستاني", "O:حزب العمال الكردستاني"),
        ("قصف الجيش الإسرائيلي الموقع", "O:الجيش الإسرائيلي"),
        ("أقر مجلس النواب العراقي القانون", "O:مجلس النواب العراقي"),
        ("بيان من جهاز مكافحة الإرهاب العراقي", "O:جهاز مكافحة الإرهاب العراقي"),
        ("في الأمم المتحدة", "O:الأمم المتحدة"),
        ("قاتلت قسد التنظيم", "O:قسد"),
        ("قائد الجيش اللبناني", "O:الجيش اللبناني"),
        ("الهيئة العامة للاستثمار أعلنت", "O:الهيئة العامة للاستثمار"),
        ("انسحب حزب الله من", "O:حزب الله"),
        ("أكد نائب في حزب الله السيد", "O:حزب الله"),
        ("بثت شبكة CNN التقرير", "O:شبكة CNN"),
        ("صحيفة \"الفجر الجديد\" قالت", "O:الفجر الجديد"),
    ]);
}

#[test]
fn common_nouns_are_no_bodies() {
    check(&[
        ("قالت الحكومة إن", ""),
        ("انتشر الجيش في الشوارع", ""),
        ("وزير الداخلية السوري", ""),
        ("فرص سوق العمل", ""),
        ("في مركز المدينة", ""),
        ("السلطات العراقية", ""),
        ("النظام السوري", ""),
    ]);
}

#[test]
fn places_keep_their_own_nouns_and_leave_the_others_out() {
    check(&[
        ("في مدينة حلب", "L:حلب"),
        ("بمحافظة إدلب", "L:إدلب"),
        ("بدمشق أمس", "L:دمشق"),
        ("على نهر الفرات", "L:نهر الفرات"),
        ("عند سد تشرين", "L:سد تشرين"),
        ("في مطار دمشق الدولي", "L:مطار دمشق الدولي"),
        ("أهالي مخيم اليرموك", "L:مخيم اليرموك"),
        ("في الضفة الغربية", "L:الضفة الغربية"),
        ("جنوب لبنان", "L:لبنان"),
        ("الولايات المتحدة والصين", "L:الولايات المتحدة، L:الصين"),
        ("الجنوب اللبناني هادئ", "L:الجنوب اللبناني"),
        ("فتح الباب أمامه", ""),
        ("صور جديدة", ""),
        ("الأراضي السورية", ""),
    ]);
}

#[test]
fn an_article_remembers_its_full_names() {
    check(&[
        ("التقى أنس خطاب الوفد.\nوقال الوزير خطاب ذلك.", "P:أنس خطاب، P:خطاب"),
        ("زار سامر الدروبي حمص.\nثم غادر الدروبي.", "P:سامر الدروبي، L:حمص، P:الدروبي"),
        ("قرأ أنس خطاب النص.\nكان في خطاب الأمس وعد.", "P:أنس خطاب"),
    ]);
}

#[test]
fn other_names_are_found() {
    check(&[
        ("كتب على منصة إكس", "M:إكس"),
        ("نشر على منصة \"X\" أمس", "M:X"),
        ("منذ طوفان الأقصى", "M:طوفان الأقصى"),
        ("خلال عيد الفطر", "M:عيد الفطر"),
    ]);
}

#[test]
fn basim_after_a_rank_is_a_name() {
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    let taken = |text: &str, name: &str| {
        let (blocks, _) = source::read(text, &model.lexicon);
        let document = Document::read(text, blocks, &model.lexicon);
        let start = text.find(name).unwrap_or(0);
        let span = crate::span::Span::new(start, start + name.len());
        let tokens = document.tokens_in(span);
        let rule = crate::annotate::learned::RULE;
        let mut mentions =
            vec![crate::annotate::Mention { span, tokens, kind: Person, score: 1.0, rule }];
        super::complete(&document, &model, &mut mentions);
        mentions.first().map(|m| m.span.of(text).to_string()).unwrap_or_default()
    };
    for (text, name, expected) in [
        ("والعميد باسم عبد الحميد المنصور", "عبد الحميد المنصور", "باسم عبد الحميد المنصور"),
        ("المتحدث باسم سامر خليل", "سامر خليل", "سامر خليل"),
        ("قال باسم سامر خليل", "سامر خليل", "سامر خليل"),
    ] {
        assert_eq!(taken(text, name), expected, "{text}");
    }
}
