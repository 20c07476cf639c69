//! Key phrases good and bad, in small articles written for this purpose.

use super::*;
use crate::{
    Model, annotate,
    annotate::{EntityKind, Mention},
    source,
    text::Document,
};

/// The key phrases of a text, with these names known besides those that are found.
fn phrases(text: &str, names: &[(&str, EntityKind)]) -> Vec<String> {
    read(text, names).into_iter().map(|k| k.0).collect()
}

fn read(text: &str, names: &[(&str, EntityKind)]) -> Vec<(String, f32, Vec<String>)> {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    let mut mentions = annotate::find_mentions(&document, &model);
    if !names.is_empty() {
        mentions =
            names.iter().flat_map(|(name, kind)| known(&document, name, *kind)).collect();
        mentions.sort_by_key(|m| m.span);
    }
    let annotated =
        Annotated { document: &document, mentions, dates: Vec::new(), quantities: Vec::new() };
    let entities = crate::extract::find_entities(&annotated, &model.lexicon);
    let words = |span: &Span| span.of(text).to_string();
    find(&annotated, &entities, &model.lexicon)
        .into_iter()
        .map(|k| (k.text, k.score, k.mentions.iter().map(words).collect()))
        .collect()
}

/// Every place of a name, as the tagger would mark it.
fn known(document: &Document<'_>, name: &str, kind: EntityKind) -> Vec<Mention> {
    let places = document.text.match_indices(name);
    let mention = |start: usize| {
        let span = Span::new(start, start + name.len());
        let first = document.tokens.iter().position(|t| t.span.end > start)?;
        let last = document.tokens.iter().position(|t| t.span.end >= span.end)?;
        Some(Mention { span, tokens: first..last + 1, kind, score: 1.0, rule: "test" })
    };
    places.filter_map(|(start, _)| mention(start)).collect()
}

const DAM: &str = "وزارة الري تعلن إعادة تشغيل سد النهرين
أعلنت وزارة الري، يوم الأحد، إعادة تشغيل سد النهرين قرب الحدود الشرقية بعد أعمال صيانة استمرت عامين.
وقال المهندس سامر العلي إن مياه الشرب ستصل إلى القرى الحدودية، وإن الأمن المائي في المنطقة يعتمد على سد النهرين.
وتعمل وزارة الري على توسيع شبكة القنوات، فيما تراقب فرق الصيانة البوابات الرئيسية.
وأكدت الوزارة أن الأمن المائي أولوية، وأن مياه الشرب متوفرة للقرى الحدودية، وأن شبكة القنوات ستكتمل قريبا.
وتراجع فرق الصيانة البوابات الرئيسية كل شهر.
";

#[test]
fn what_the_article_turns_on_is_found() {
    let found = phrases(DAM, &[]);
    for wanted in [
        "وزارة الري",
        "سد النهرين",
        "مياه الشرب",
        "الأمن المائي",
        "القرى الحدودية",
        "شبكة القنوات",
        "فرق الصيانة",
        "البوابات الرئيسية",
    ] {
        assert!(found.iter().any(|f| f.contains(wanted)), "{wanted} in {found:?}");
    }
}

#[test]
fn the_headline_comes_first() {
    let found = phrases(DAM, &[]);
    assert!(["وزارة الري", "سد النهرين"].contains(&found[0].as_str()), "{found:?}");
}

#[test]
fn no_verb_no_function_word_no_half_phrase() {
    let found = phrases(DAM, &[]);
    for word in [
        "أعلنت",
        "استمرت",
        "قال",
        "وقال",
        "إن",
        "على",
        "تراقب",
        "ستصل",
        "يوم",
        "كل",
        "فيما",
        "وأكدت",
        "ستكتمل",
        "قريبا",
        "يعتمد",
        "عامين،",
        "الأحد",
        "بعد",
        "إلى",
        "في",
    ] {
        let inside = |f: &String| f.split(' ').any(|w| w == word);
        assert!(!found.iter().any(inside), "{word} in {found:?}");
    }
    for half in ["وزارة", "سد", "شبكة", "المائي", "الحدودية", "الرئيسية", "مياه", "فرق"]
    {
        assert!(!found.iter().any(|f| f == half), "{half} in {found:?}");
    }
}

#[test]
fn no_phrase_crosses_a_mark_or_a_conjunction() {
    let text = "اجتماع حول التعليم
ناقش المجتمعون خطة التعليم، الصحة العامة، والنقل الداخلي والبيئة البحرية.
وتتضمن خطة التعليم بناء مدارس؛ الصحة العامة تأتي بعدها. النقل الداخلي والبيئة البحرية مؤجلان.
";
    let found = phrases(text, &[]);
    for crossing in ["التعليم الصحة", "العامة والنقل", "الداخلي والبيئة", "الداخلي البيئة"]
    {
        assert!(!found.iter().any(|f| f.contains(crossing)), "{crossing} in {found:?}");
    }
    for wanted in ["خطة التعليم", "الصحة العامة", "النقل الداخلي", "البيئة البحرية"]
    {
        assert!(found.iter().any(|f| f == wanted), "{wanted} in {found:?}");
    }
}

#[test]
fn forms_of_one_phrase_are_counted_together() {
    let text = "عن القوات البحرية
وصلت القوات البحرية صباحا إلى الميناء القديم. وقامت بالقوات البحرية سفينة. والقوات البحرية كبيرة.
ورحب السكان بالقوات البحرية في الميناء القديم.
";
    let found = read(text, &[]);
    let navy = found.iter().find(|k| k.0 == "القوات البحرية").unwrap();
    assert_eq!(navy.2.len(), 5, "{found:?}");
    assert!(navy.2.iter().all(|m| m == "القوات البحرية"), "{navy:?}");
}

#[test]
fn names_are_phrases_and_people_stay_whole() {
    let text = "سامر العلي يلتقي ليلى مراد
التقى الوزير سامر العلي الكاتبة ليلى مراد في مدينة الرملة.
وبحث سامر العلي وليلى مراد خطة المكتبات في الرملة.
";
    let names = [
        ("سامر العلي", EntityKind::Person),
        ("ليلى مراد", EntityKind::Person),
        ("الرملة", EntityKind::Place),
    ];
    let found = phrases(text, &names);
    for wanted in ["سامر العلي", "ليلى مراد", "الرملة"] {
        assert!(found.iter().any(|f| f == wanted), "{wanted} in {found:?}");
    }
    for bad in ["الوزير سامر", "العلي الكاتبة", "العلي وليلى", "سامر", "مراد"]
    {
        assert!(
            !found.iter().any(|f| f.starts_with(bad) && f != "سامر العلي"),
            "{bad} in {found:?}"
        );
    }
}

#[test]
fn nothing_is_said_twice() {
    let found = phrases(DAM, &[]);
    for (i, a) in found.iter().enumerate() {
        for b in found.iter().skip(i + 1) {
            assert!(!a.contains(b.as_str()) && !b.contains(a.as_str()), "{a} / {b}");
        }
    }
}

#[test]
fn scores_fall_from_one_and_places_hold_the_words() {
    let found = read(DAM, &[]);
    assert_eq!(found[0].1, 1.0);
    assert!(found.windows(2).all(|w| w[0].1 >= w[1].1) && found.len() <= MOST);
    assert!(found.iter().all(|k| !k.2.is_empty() && k.2.iter().all(|m| !m.is_empty())));
}

#[test]
fn the_article_after_the_preposition_lam_is_written_out() {
    let text = "زيارة للمدينة القديمة
دعا السكان للمدينة القديمة ضيوفا كثيرين. وسافر الضيوف للمدينة القديمة أمس.
";
    let found = phrases(text, &[]);
    assert!(found.iter().any(|f| f == "المدينة القديمة"), "{found:?}");
}

#[test]
fn verbs_are_known_by_their_shape() {
    let model = Model::bundled().unwrap();
    for (content, text) in [
        (false, "يواجه"),
        (false, "سيشارك"),
        (false, "ستشارك"),
        (false, "تتضمن"),
        (false, "تستعد"),
        (false, "اندمجت"),
        (false, "تجولوا"),
        (false, "الذي"),
        (false, "عليها"),
        (true, "المدينة"),
        (true, "سياسة"),
        (true, "سيطرة"),
        (true, "تعاون"),
        (true, "اجتماع"),
        (true, "محادثات"),
        (true, "استخدام"),
        (true, "تصنيع"),
    ] {
        let text = format!("في {text}");
        let (blocks, _) = source::read(&text, &model.lexicon);
        let document = Document::read(&text, blocks, &model.lexicon);
        let nouns = noun::Nouns::new(&document, &model.lexicon, 9);
        let token = document.tokens.last().unwrap();
        assert_eq!(nouns.is_content(token, false), content, "{text}");
    }
}

#[test]
fn who_brings_the_news_is_not_what_it_is_about() {
    let text = "قال وزير الري لوكالة شفق نيوز إن سد النهرين سيعمل قريبا.
وأوضح لوكالة شفق نيوز أن سد النهرين يحتاج إلى صيانة.
";
    let names =
        [("سد النهرين", EntityKind::Place), ("وكالة شفق نيوز", EntityKind::Organization)];
    let found = phrases(text, &names);
    let rank = |name: &str| found.iter().position(|f| f == name).unwrap_or(found.len());
    assert!(rank("سد النهرين") < rank("وكالة شفق نيوز"), "{found:?}");
}

#[test]
fn odd_texts_give_what_they_can() {
    for text in ["", " \n ", "...", "؟؟؟ !!!", "و", "في من إلى على"] {
        assert!(phrases(text, &[]).is_empty(), "{text}");
    }
    assert!(
        phrases("NATO summit\nThe NATO summit ended. The NATO summit was short.", &[]).len()
            <= MOST
    );
}
