//! Sentences that leave their speaker out, and sentences that do not.

use super::*;
use crate::extract::{find_quotes, testing::with_case};

/// Who is named in brackets before the last sentence of a marked text, `-` for nobody.
fn speaker(marked: &str) -> String {
    with_case(marked, |case| {
        let lexicon = &case.model.lexicon;
        let quotes = find_quotes(&case.annotated, &case.entities, &case.roles, lexicon);
        let keys = find(&case.annotated, &case.entities, &quotes, lexicon, Length::Ratio(1.0));
        let last = keys.iter().max_by_key(|k| k.sentence).unwrap();
        let Some(speaker) = &last.speaker else { return "-".to_string() };
        match speaker.entity {
            Some(_) => case.name(speaker.entity).to_string(),
            None => case.words(speaker.span).to_string(),
        }
    })
}

fn check(before: &str, rows: &[(&str, &str)]) {
    let wrong = rows.iter().filter_map(|(expected, sentence)| {
        let found = speaker(&format!("خبر من الرملة\n{before}\n{sentence}\n"));
        (found != *expected).then_some((sentence, found))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

/// A minister speaks by name.
const MINISTER: &str =
    "قال الوزير [P سامر العلي] إن السد سيعمل قريبا بكامل طاقته بعد أعمال الصيانة.";

#[test]
fn a_speech_that_goes_on_gets_its_speaker_named() {
    let name = "سامر العلي";
    check(
        MINISTER,
        &[
            (name, "وأضاف أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "وتابع: \"سنعمل على توسيع شبكة القنوات في السهول الشرقية\"."),
            (name, "وأكد أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "كما أشار إلى أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            (name, "وأوضح أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "وأشار إلى أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            (name, "ولفت إلى أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            (name, "وقال إن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "وذكر أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "واعتبر أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "وشدد على أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            (name, "وأعلن أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول."),
            (name, "كما أكد أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
        ],
    );
}

#[test]
fn a_title_alone_gets_its_holder_named() {
    check(
        MINISTER,
        &[
            ("سامر العلي", "وأضاف الوزير أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            ("سامر العلي", "وأكد الوزير أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
        ],
    );
}

#[test]
fn a_speaker_without_a_name_is_given_as_the_text_has_it() {
    check(
        "قال مصدر أمني إن الطريق سيفتح قريبا أمام حركة السير بعد أعمال الصيانة.",
        &[
            ("مصدر أمني", "وأضاف أن المرحلة المقبلة ستشمل توسيع الجسر القديم."),
            ("مصدر أمني", "وأشار إلى أن المرحلة المقبلة ستشمل توسيع الجسر القديم."),
            ("مصدر أمني", "كما أكد أن المرحلة المقبلة ستشمل توسيع الجسر القديم."),
        ],
    );
}

#[test]
fn a_sentence_that_names_its_speaker_gets_nobody() {
    check(
        MINISTER,
        &[
            ("-", "وأضافت [P ليلى مراد] أن المرحلة المقبلة ستشمل توسيع الشبكة."),
            ("-", "وأضافت الكاتبة [P ليلى مراد] أن المرحلة المقبلة ستشمل الشبكة."),
            ("-", "وأكد المهندس [P كريم منصور] أن المرحلة المقبلة ستشمل الشبكة."),
            ("-", "وأضاف [P العلي] أن المرحلة المقبلة ستشمل توسيع شبكة القنوات."),
            ("-", "وقال [P سامر العلي] إن المرحلة المقبلة ستشمل توسيع الشبكة."),
            ("-", "وأعلنت [O وزارة الري] أن المرحلة المقبلة ستشمل توسيع الشبكة."),
        ],
    );
}

#[test]
fn where_nobody_speaks_nobody_is_named() {
    check(
        MINISTER,
        &[
            ("-", "وصل الوفد إلى مدينة [L الرملة] صباح اليوم في زيارة قصيرة."),
            ("-", "ويقع السد قرب الحدود الشرقية على بعد أميال من المدينة."),
            ("-", "بدأت أعمال الصيانة قبل عامين في البوابات الرئيسية للسد."),
            ("-", "وتهطل الأمطار على السهول الشرقية في هذا الوقت من السنة."),
            ("-", "وكانت المدينة قد شهدت فيضانات كبيرة في السنوات الماضية."),
            ("-", "وهو أكبر سد في المنطقة كلها منذ افتتاحه قبل عشرين سنة."),
        ],
    );
}

#[test]
fn a_speech_before_which_nobody_spoke_gets_nobody() {
    check(
        "تهطل الأمطار على السهول الشرقية في هذا الوقت من السنة كل عام.",
        &[("-", "وأضاف أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول.")],
    );
}

#[test]
fn what_leans_on_no_speaker_gives_way() {
    let text = format!(
        "وزارة الري تعلن تشغيل السد\n{MINISTER}\nوهو ما كان ينتظره السكان منذ زمن طويل جدا \
         في كل القرى القريبة.\nوأضاف أن المرحلة المقبلة ستشمل توسيع شبكة القنوات في السهول.\n"
    );
    with_case(&text, |case| {
        let lexicon = &case.model.lexicon;
        let quotes = find_quotes(&case.annotated, &case.entities, &case.roles, lexicon);
        let two = Length::Sentences(2);
        let keys = find(&case.annotated, &case.entities, &quotes, lexicon, two);
        let span = |k: &KeySentence| case.annotated.document.sentences[k.sentence].span;
        assert!(keys.iter().all(|k| !case.words(span(k)).starts_with("وهو")));
        assert!(keys.iter().any(|k| k.speaker.is_some()));
    });
}
