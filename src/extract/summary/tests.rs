//! What a reader would notice of a summary, in small articles written for this purpose.

use super::*;
use crate::{Model, annotate, source, text::Document};

/// Runs `look` on everything that the summary reads of a text.
fn with<R>(
    text: &str,
    look: impl FnOnce(&Annotated<'_, '_>, &[Entity], &[Quote], &Lexicon) -> R,
) -> R {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    let mentions = annotate::find_mentions(&document, &model);
    let dates = annotate::find_dates(&document, &model, None);
    let quantities = annotate::find_quantities(&document, &model, &dates);
    let annotated = Annotated { document: &document, mentions, dates, quantities };
    let entities = crate::extract::find_entities(&annotated, &model.lexicon);
    let roles = crate::extract::find_roles(&annotated, &entities, &model.lexicon);
    let quotes = crate::extract::find_quotes(&annotated, &entities, &roles, &model.lexicon);
    look(&annotated, &entities, &quotes, &model.lexicon)
}

/// The sentences chosen, best first, with their reasons.
fn chosen(text: &str, length: Length) -> Vec<(String, Vec<&'static str>)> {
    with(text, |annotated, entities, quotes, lexicon| {
        let keys = find(annotated, entities, quotes, lexicon, length);
        let sentence = |k: &KeySentence| annotated.document.sentences[k.sentence].span;
        let words = |k: &KeySentence| sentence(k).of(annotated.document.text).to_string();
        keys.iter().map(|k| (words(k), k.why.clone())).collect()
    })
}

fn summary(text: &str, count: usize) -> String {
    let chosen = chosen(text, Length::Sentences(count));
    chosen.iter().map(|c| c.0.as_str()).collect::<Vec<_>>().join(" | ")
}

/// An agency report: headline, dateline, lead, two paragraphs that go on, background.
const DAM: &str = "وزارة الري تعلن إعادة تشغيل سد النهرين بعد صيانة استمرت عامين
وكالة الأفق - الرملة
أعلنت وزارة الري، يوم الأحد، إعادة تشغيل سد النهرين قرب مدينة الرملة بعد أعمال صيانة استمرت عامين وكلفت 40 مليون دولار.
وقال وزير الري سامر العلي خلال حفل إعادة التشغيل إن السد سيوفر مياه الشرب والري لنحو 300 ألف نسمة في قرى المنطقة.
وأضاف أن المرحلة المقبلة ستشمل توسيع شبكة القنوات المتفرعة من البحيرة باتجاه السهول الشرقية.
وهذا ما كان ينتظره السكان منذ زمن طويل جدا في كل القرى القريبة.
يذكر أن السد توقف عن العمل قبل عامين بسبب أضرار لحقت بالبوابات الرئيسية خلال الفيضانات.
هل تنجح الوزارة هذه المرة في الحفاظ على سلامة السد أمام الفيضانات المقبلة؟
";

#[test]
fn a_news_report_gives_its_lead_first_and_then_what_stands_alone() {
    let two = summary(DAM, 2);
    assert!(two.starts_with("أعلنت وزارة الري"), "{two}");
    assert!(two.contains("وقال وزير الري سامر العلي"), "{two}");
}

#[test]
fn what_leans_looks_back_or_asks_comes_last() {
    let three = summary(DAM, 3);
    for absent in ["وهذا ما كان", "يذكر أن", "هل تنجح"] {
        assert!(!three.contains(absent), "{absent}: {three}");
    }
}

#[test]
fn headline_and_dateline_are_never_chosen() {
    let all = chosen(DAM, Length::Ratio(1.0));
    assert_eq!(all.len(), 6);
    for (words, _) in all {
        assert!(
            !words.starts_with("وزارة الري تعلن") && !words.contains("وكالة الأفق"),
            "{words}"
        );
    }
}

#[test]
fn the_lead_tells_why_it_was_chosen() {
    let first = &chosen(DAM, Length::Sentences(1))[0];
    for reason in ["lead", "title", "figures"] {
        assert!(first.1.contains(&reason), "{reason} in {:?}", first.1);
    }
}

#[test]
fn a_standfirst_that_the_lead_says_again_gives_way_to_it() {
    let text = "نادي الساحل يتعاقد مع المدرب كريم منصور
نادي الساحل يتعاقد مع المدرب كريم منصور لموسمين
أعلن نادي الساحل، مساء الثلاثاء، التعاقد مع المدرب كريم منصور لموسمين خلفا للمدرب السابق الذي استقال الشهر الماضي.
ويبدأ المدرب عمله مطلع الأسبوع المقبل بمعسكر إعدادي في العاصمة قبل انطلاق الدوري المحلي.
";
    assert!(summary(text, 1).starts_with("أعلن نادي الساحل"), "{}", summary(text, 1));
    assert!(!summary(text, 2).contains("لموسمين |"), "{}", summary(text, 2));
}

#[test]
fn a_sentence_said_twice_is_taken_once() {
    let line = "افتتحت البلدية حديقة عامة جديدة في وسط المدينة تضم ملاعب للأطفال ومسارات للمشي.";
    let text = format!(
        "البلدية تفتتح حديقة عامة
{line}
{line}
وشارك في حفل الافتتاح رئيس البلدية وعدد كبير من سكان الأحياء المجاورة وطلاب المدارس.
"
    );
    let two = summary(&text, 2);
    assert_eq!(two.matches("افتتحت البلدية").count(), 1, "{two}");
}

#[test]
fn lengths_are_kept() {
    for (length, count) in [
        (Length::Sentences(0), 0),
        (Length::Sentences(1), 1),
        (Length::Sentences(4), 4),
        (Length::Sentences(99), 6),
        (Length::Ratio(1.0), 6),
        (Length::Ratio(7.5), 6),
        (Length::Ratio(0.0), 1),
        (Length::Ratio(-1.0), 1),
        (Length::Ratio(f32::NAN), 1),
    ] {
        assert_eq!(chosen(DAM, length).len(), count, "{length:?}");
    }
}

#[test]
fn a_share_is_a_share_of_the_characters() {
    let letters = |chosen: Vec<(String, Vec<&str>)>| -> usize {
        chosen.iter().map(|c| c.0.chars().count()).sum()
    };
    let whole = letters(chosen(DAM, Length::Ratio(1.0)));
    for percent in [30, 50, 80] {
        let part = letters(chosen(DAM, Length::Ratio(percent as f32 / 100.0)));
        assert!(part * 100 <= whole * percent && part > 0, "{percent} %: {part} of {whole}");
    }
}

#[test]
fn scores_fall_from_one_and_stay_in_range() {
    with(DAM, |annotated, entities, quotes, lexicon| {
        let keys = find(annotated, entities, quotes, lexicon, Length::Ratio(1.0));
        assert_eq!(keys[0].score, 1.0);
        assert!(keys.windows(2).all(|w| w[0].score >= w[1].score));
        assert!(keys.iter().all(|k| (0.0..=1.0).contains(&k.score)));
    });
}

/// Four sentences in three paragraphs; the first line ends with a stop, so it is no headline.
const ESSAY: &str = "السد بناء يحجز الماء خلفه لتنتفع به الحقول والمدن القريبة منه.
وتبنى السدود من التراب والصخر في الأودية الواسعة. وتبنى من الخرسانة في الأودية الضيقة العميقة.
وتحتاج السدود كلها إلى صيانة في كل عام قبل موسم الأمطار.
";

/// The scores of the essay's four sentences, drawn together by a share.
fn drawn(share: f32) -> Vec<f32> {
    with(ESSAY, |annotated, _, _, lexicon| {
        let body = Body::read(annotated, lexicon);
        let mut scores = vec![1.0, 0.8, 0.2, 0.5];
        paragraph::draw_together(&body, &mut scores, share);
        scores
    })
}

#[test]
fn a_sentence_shares_the_score_of_its_paragraph() {
    assert_eq!(drawn(0.0), [1.0, 0.8, 0.2, 0.5]);
    let half = drawn(0.5);
    assert!(half[1] > half[2], "the better of a paragraph stays so: {half:?}");
    assert!(half[1] < 0.8 && half[2] > 0.2, "they come nearer: {half:?}");
    let whole = drawn(1.0);
    assert!((whole[1] - whole[2]).abs() < 1e-6, "{whole:?}");
    assert!(0.4 < whole[1] && whole[1] < 0.6, "the mean by letters: {whole:?}");
    for scores in [half, whole] {
        assert_eq!((scores[0], scores[3]), (1.0, 0.5), "alone in its paragraph");
    }
}

#[test]
fn an_essay_without_a_headline_begins_with_its_first_sentence() {
    assert!(summary(ESSAY, 1).starts_with("السد بناء"), "{}", summary(ESSAY, 1));
    assert_eq!(chosen(ESSAY, Length::Ratio(1.0)).len(), 4);
}

#[test]
fn openings_show_whether_a_sentence_stands_alone() {
    for (dependence, sentence) in [
        (1.0, "وأضاف أن الوزارة ستواصل العمل في المنطقة خلال الأيام المقبلة."),
        (1.0, "وتابع: سنواصل العمل في المنطقة خلال الأيام المقبلة."),
        (1.0, "وأشار إلى أن الوزارة ستواصل العمل في المنطقة."),
        (1.0, "كما أشار إلى أن الوزارة ستواصل العمل في المنطقة."),
        (1.0, "وهو ما يعني أن الوزارة ستواصل العمل في المنطقة."),
        (1.0, "هي المرة الأولى التي تعمل فيها الوزارة في المنطقة."),
        (1.0, "وذلك بعد أن أنهت الوزارة أعمال الصيانة في المنطقة."),
        (0.5, "وأضاف الوزير أن الوزارة ستواصل العمل في المنطقة."),
        (0.5, "هذا القرار يسمح للوزارة بمواصلة العمل في المنطقة."),
        (0.5, "لكن الوزارة ستواصل العمل في المنطقة رغم الأمطار."),
        (0.5, "ولذلك ستواصل الوزارة العمل في المنطقة رغم الأمطار."),
        (0.0, "أعلنت الوزارة أنها ستواصل العمل في المنطقة رغم الأمطار."),
        (0.0, "في مدينة الرملة تواصل الوزارة العمل رغم الأمطار."),
        (0.0, "وصل الوزير إلى مدينة الرملة في زيارة تستمر يومين."),
        (0.0, "هدأت الأمطار في المنطقة بعد يومين من الفيضانات."),
    ] {
        with(&format!("خبر من الرملة\n{sentence}\n"), |annotated, _, _, lexicon| {
            let last = annotated.document.sentences.last().unwrap();
            let read = opening::read(annotated.document, last, lexicon);
            assert_eq!(read.dependent, dependence, "{sentence}");
        });
    }
}

#[test]
fn looking_back_is_seen() {
    for (background, sentence) in [
        (1.0, "يذكر أن السد توقف عن العمل قبل عامين بسبب الأضرار."),
        (1.0, "ويشار إلى أن السد توقف عن العمل قبل عامين."),
        (1.0, "وكان الوزير قد زار السد قبل عامين للاطلاع على الأضرار."),
        (1.0, "والجدير بالذكر أن السد توقف عن العمل قبل عامين."),
        (0.0, "كان السد أكبر مشروع مائي في البلاد حين افتتح."),
        (0.0, "أعلنت الوزارة أن السد عاد إلى العمل."),
    ] {
        with(&format!("خبر من الرملة\n{sentence}\n"), |annotated, _, _, lexicon| {
            let last = annotated.document.sentences.last().unwrap();
            let read = opening::read(annotated.document, last, lexicon);
            assert_eq!(read.background, background, "{sentence}");
        });
    }
}

#[test]
fn odd_texts_give_what_they_can() {
    assert!(chosen("", Length::Sentences(3)).is_empty());
    assert!(chosen(" \n\n ", Length::Ratio(0.5)).is_empty());
    assert_eq!(chosen("سطر واحد من غير عنوان", Length::Sentences(3)).len(), 1);
    assert!(chosen("!؟.\n...\n؛", Length::Sentences(3)).len() <= 3);
    assert_eq!(
        chosen(
            "Only English here.\nNothing else to read today, friends.",
            Length::Sentences(1)
        )
        .len(),
        1
    );
}

#[test]
fn a_long_text_stays_within_its_length() {
    let line = |n: usize| {
        format!(
            "زار الوفد رقم {n} مدينة الرملة واطلع على أعمال الصيانة في السد رقم {}.\n",
            n * 7
        )
    };
    let text: String = (0..900).map(line).collect();
    assert_eq!(chosen(&text, Length::Sentences(5)).len(), 5);
    let all = chosen(&text, Length::Ratio(1.0)).len();
    assert!((899..=900).contains(&all), "{all}");
}
