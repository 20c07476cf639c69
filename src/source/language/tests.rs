//! Sentences in each language.

use super::{Language, language, of_blocks};

#[test]
fn each_language_is_told() {
    for (text, want) in [
        ("أعلن وزير الداخلية عن خطة جديدة", Language::Arabic),
        ("أعلن وزير النقل أن العمل في الجسر يبدأ بعد شهر من توقيع العقد.", Language::Arabic),
        ("Reuters وأكدت الوزارة أن الاجتماع انتهى", Language::Arabic),
        // Foreign names do not make Arabic another language.
        (
            "التقى پوتين وگورباتشوف في فيلا ڤيرساي، وقال إنهما بحثا ملف پاكستان.",
            Language::Arabic,
        ),
        // Written with a Persian keyboard it is still Arabic.
        (
            "قال الوزیر إن العمل فی الجسر یبدأ بعد شهر من توقیع العقد مع الشرکة.",
            Language::Arabic,
        ),
        (
            "رئیس‌جمهور ایران گفت که این گفت‌وگوها ادامه دارد و پیشرفت خوبی داشته است",
            Language::Persian,
        ),
        (
            "وزیر راه اعلام کرد که ساخت پل جدید برای اتصال شهر به فرودگاه تا دو سال دیگر تمام خواهد شد.",
            Language::Persian,
        ),
        (
            "وزیر نے کہا کہ نئے پل کی تعمیر دو سال میں مکمل ہو گی اور اس پر کام شروع ہو چکا ہے۔",
            Language::Urdu,
        ),
        ("وەزیری ناوخۆ ڕایگەیاند کە پرۆژەکە تەواو بووە", Language::Sorani),
        (
            "وەزیری گواستنەوە ڕایگەیاند کە کارکردن لە پردی نوێ بۆ ماوەی دوو ساڵ بەردەوام دەبێت.",
            Language::Sorani,
        ),
        ("د ټرانسپورټ وزیر وویل چې د نوي پل کار به په دوو کلونو کې بشپړ شي.", Language::Pashto),
        (
            "قاتناش مىنىستىرى يېڭى كۆۋرۈكنىڭ ئىككى يىل ئىچىدە پۈتىدىغانلىقىنى ۋە بۇ ئىشنىڭ باشلانغانلىقىنى دېدى.",
            Language::Uyghur,
        ),
        (
            "The minister said that work on the new bridge will be finished in two years.",
            Language::English,
        ),
        (
            "Le ministre a déclaré que les travaux du nouveau pont seront terminés dans deux ans.",
            Language::French,
        ),
        (
            "Der Minister sagte, dass die Arbeiten an der neuen Brücke in zwei Jahren beendet sind.",
            Language::German,
        ),
        (
            "El ministro dijo que las obras del nuevo puente en la ciudad se terminarán en dos años.",
            Language::Spanish,
        ),
        (
            "Bakan, yeni köprünün iki yıl içinde tamamlanacağını ve bunun için çalışıldığını söyledi.",
            Language::Turkish,
        ),
        ("Министр сообщил о мосте", Language::OtherScript),
        ("The ministers met", Language::OtherScript),
        ("123 — !", Language::None),
        ("", Language::None),
    ] {
        assert_eq!(language(text), want, "{text}");
    }
}

#[test]
fn a_block_in_another_language_is_told_from_the_rest() {
    let blocks = [
        "وزير النقل يعلن بدء العمل في الجسر",
        "أعلن وزير النقل أن العمل في الجسر يبدأ بعد شهر من توقيع العقد مع الشركة.",
        "The minister said that work on the new bridge will be finished in two years.",
        "وزیر راه اعلام کرد که ساخت پل جدید برای اتصال شهر به فرودگاه تا دو سال دیگر تمام خواهد شد.",
        "Reuters",
        "خاتمة",
        "45",
    ];
    let (whole, of) = of_blocks(blocks.into_iter());
    assert_eq!(whole, Language::Arabic);
    use Language::{Arabic, English, Persian};
    assert_eq!(of, [Arabic, Arabic, English, Persian, Arabic, Arabic, Arabic]);
}

#[test]
fn short_lines_follow_their_document() {
    let persian = "وزیر راه اعلام کرد که ساخت پل جدید برای اتصال شهر به فرودگاه تا دو سال دیگر تمام خواهد شد.";
    let (whole, of) = of_blocks(["پل جدید فرودگاه", persian].into_iter());
    assert_eq!((whole, of), (Language::Persian, vec![Language::Persian; 2]));
}
