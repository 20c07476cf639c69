//! Sentences and tokens as a reader would cut them.

use crate::{
    Model, source,
    text::{Document, TokenKind},
};

fn with_document<T>(text: &str, look: impl Fn(&Document<'_>) -> T) -> T {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    look(&Document::read(text, blocks, &model.lexicon))
}

fn sentences(text: &str) -> Vec<String> {
    with_document(text, |d| d.sentences.iter().map(|s| s.span.of(text).to_string()).collect())
}

#[test]
fn sentences_end_where_they_end() {
    for (text, ends) in [
        ("وصل الوفد. ثم غادر.", vec!["وصل الوفد.", "ثم غادر."]),
        ("هل وصل؟ نعم! وصل.", vec!["هل وصل؟", "نعم!", "وصل."]),
        ("ماذا؟! لا شيء.", vec!["ماذا؟!", "لا شيء."]),
        ("تعب الناس... ثم عادوا.", vec!["تعب الناس...", "ثم عادوا."]),
        ("تعب الناس… ثم عادوا.", vec!["تعب الناس…", "ثم عادوا."]),
        ("السطر الأول\nالسطر الثاني", vec!["السطر الأول", "السطر الثاني"]),
        ("قال: \"سنعود.\" وأضاف شيئا.", vec!["قال: \"سنعود.\"", "وأضاف شيئا."]),
        ("قال «سنعود.» وأضاف شيئا.", vec!["قال «سنعود.»", "وأضاف شيئا."]),
        ("قال “سنعود.” وأضاف.", vec!["قال “سنعود.”", "وأضاف."]),
        ("انتهى في مصر.وأعلنت الوزارة.", vec!["انتهى في مصر.", "وأعلنت الوزارة."]),
        ("صدر عام 1445 هـ. وقال.", vec!["صدر عام 1445 هـ.", "وقال."]),
        ("حدث عام 2020م. وقال.", vec!["حدث عام 2020م.", "وقال."]),
        ("حدث عام 2020. وقال.", vec!["حدث عام 2020.", "وقال."]),
        ("بلغت 3.5. وقال.", vec!["بلغت 3.5.", "وقال."]),
        ("زار COVID. وقال.", vec!["زار COVID.", "وقال."]),
    ] {
        assert_eq!(sentences(text), ends, "{text}");
    }
}

#[test]
fn a_mark_inside_a_sentence_ends_none() {
    for text in [
        "قال د. سامر الهادي إن الوضع جيد.",
        "كتب أ. د. سامر الهادي بحثا.",
        "نقلت أ.ف.ب عن مصدر قوله ذلك.",
        "نقلت أ. ف. ب. عن مصدر قوله ذلك.",
        "زار U.S. Army قاعدة.",
        "بلغ النمو 3.5 في المئة.",
        "بلغ النمو ٣٫٥ في المئة.",
        "بلغ 1.200.000 دينار.",
        "رسمياً.. تكليف سامر الهادي رئيسا",
        "انظر www.example.com للمزيد.",
        "راسلنا على press@example.com الآن.",
        "انتهى الأول؛ وبدأ الثاني.",
        "1. تعزيز الأمن في المنطقة.",
        "١. تعزيز الأمن في المنطقة.",
        "قال إن الأمر (!) غريب.",
        "قال J. Smith كلمة.",
        "جاء في ص. 12 من التقرير.",
        "سأل \"متى نعود؟\"، ثم غادر.",
    ] {
        assert_eq!(sentences(text), [text], "{text}");
    }
}

#[test]
fn a_very_long_sentence_stays_one() {
    let text = "وقال الوزير ".repeat(5000);
    assert_eq!(sentences(&text).len(), 1);
}

#[test]
fn tokens_are_what_a_reader_takes_as_one() {
    for (text, tokens) in [
        ("قال الوزير، أمس:", vec!["قال", "الوزير", "،", "أمس", ":"]),
        ("مُحَمَّدٌ العـراق", vec!["مُحَمَّدٌ", "العـراق"]),
        ("بلغ 3.5 و1,200 و٣٫٥ و٢،٥", vec!["بلغ", "3.5", "و", "1,200", "و", "٣٫٥", "و", "٢،٥"]),
        ("نسبة 35.8%", vec!["نسبة", "35.8", "%"]),
        ("2025/05/01 10:30", vec!["2025", "/", "05", "/", "01", "10", ":", "30"]),
        ("عام 2020، 2021.", vec!["عام", "2020", "،", "2021", "."]),
        ("COVID-19 F-16 l'Orient AT&T", vec!["COVID-19", "F-16", "l'Orient", "AT&T"]),
        ("U.S. 5G G20", vec!["U.S.", "5G", "G20"]),
        ("@khulasa_news #Arabic #العراق", vec!["@khulasa_news", "#Arabic", "#", "العراق"]),
        ("https://example.com/a?b=c. ثم", vec!["https://example.com/a?b=c", ".", "ثم"]),
        ("(press@example.com)", vec!["(", "press@example.com", ")"]),
        ("pic.example.com/DH7w", vec!["pic.example.com/DH7w"]),
        ("أ.ف.ب", vec!["أ.ف.ب"]),
        ("د.سامر", vec!["د", ".", "سامر"]),
        ("الـ11 الـ\"ميت\"", vec!["الـ", "11", "الـ", "\"", "ميت", "\""]),
        ("لـCNN", vec!["لـ", "CNN"]),
        ("7أكتوبر", vec!["7", "أكتوبر"]),
        ("\u{200f}حماس\u{200e} می\u{200c}شود", vec!["حماس", "می\u{200c}شود"]),
        (
            "وزارةالتربية إلىالميدان شىء رسمياًإلى",
            vec!["وزارة", "التربية", "إلى", "الميدان", "شىء", "رسمياً", "إلى"],
        ),
        ("end.Next 12/5 a-", vec!["end", ".", "Next", "12", "/", "5", "a", "-"]),
        ("Müller e\u{301}t Čapek", vec!["Müller", "e\u{301}t", "Čapek"]),
        ("😀👍", vec!["😀", "👍"]),
    ] {
        let got: Vec<String> =
            with_document(text, |d| d.tokens.iter().map(|t| t.span.of(text).into()).collect());
        assert_eq!(got, tokens, "{text}");
    }
}

#[test]
fn kinds_of_tokens() {
    for (text, kind) in [
        ("حماس", TokenKind::Word),
        ("أ.ف.ب", TokenKind::Word),
        ("Hamas", TokenKind::Foreign),
        ("www.example.com", TokenKind::Foreign),
        ("Москва", TokenKind::Foreign),
        ("٢٠٢٥", TokenKind::Number),
        ("1,200.50", TokenKind::Number),
        ("؟", TokenKind::Mark),
    ] {
        with_document(text, |d| assert_eq!(d.tokens[0].kind, kind, "{text}"));
    }
}
