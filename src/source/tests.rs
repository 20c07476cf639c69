//! Pages as they are pasted, and what each of their lines is.

use super::{Block, BlockRole, Frame, read};
use crate::Model;

fn parse(text: &str) -> (Vec<Block>, Frame) {
    read(text, &Model::bundled().unwrap().lexicon)
}

/// Each line begins with the letter of its role: H S P L Q C B.
fn check(page: &str) {
    let rows: Vec<_> = page.lines().map(|l| l.trim().split_once(' ').unwrap()).collect();
    let text: String = rows.iter().map(|(_, line)| format!("{line}\n")).collect();
    let (blocks, _) = parse(&text);
    let got: Vec<String> =
        blocks.iter().map(|b| format!("{} {}", letter(b.role), b.span.of(&text))).collect();
    let want: Vec<String> = rows.iter().map(|(role, line)| format!("{role} {line}")).collect();
    assert_eq!(got, want);
}

fn letter(role: BlockRole) -> char {
    match role {
        BlockRole::Headline => 'H',
        BlockRole::Subheading => 'S',
        BlockRole::Paragraph => 'P',
        BlockRole::ListItem => 'L',
        BlockRole::Quote => 'Q',
        BlockRole::Caption => 'C',
        BlockRole::Boilerplate => 'B',
    }
}

#[test]
fn an_article_with_all_its_parts() {
    check(
        "H وزير النقل يبحث مع نظيره خطة الطرق
         C شفق نيوز- أنقرة
         C صورة: لقاء الوزيرين في العاصمة أمس
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         S خطة من ثلاث مراحل
         P وقال الهادي إن الخطة تقوم على ثلاث مراحل تمتد كل واحدة منها على عامين كاملين من العمل.
         S أبرز البنود:
         L • توسيع الطريق الساحلي.
         L - بناء جسرين على النهر.
         L 1. صيانة السكة.
         L ٢- تحديث المحطات.
         Q \"لن نتوقف قبل أن تصل السكة إلى كل قرية\".
         P وختم الهادي بأن العمل يبدأ في الشهر المقبل بعد توقيع العقود مع الشركات الفائزة بالمناقصة.
         S خلاصة
         P يبقى التمويل أكبر عقبة أمام الخطة التي تحتاج إلى موافقة البرلمان في البلدين خلال عام واحد.",
    );
}

#[test]
fn headlines_under_a_heading_go_with_it() {
    check(
        "H وزير النقل يبحث خطة الطرق
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         B إقراء ايضا:
         B وفد من التجار يزور الميناء
         B ارتفاع أسعار القمح في الأسواق: ما السبب؟",
    );
    check(
        "H وزير النقل يبحث خطة الطرق
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         B آخر الأخبار
         B وفد من التجار يزور الميناء ارتفاع أسعار القمح في الأسواق.. ما السبب؟ خفايا الهدر في المرفأ القديم... تحقيق جديد يكشف كل الأوراق بعد عام من الصمت",
    );
}

#[test]
fn a_link_inside_the_article_goes_alone() {
    check(
        "H وزير النقل يبحث خطة الطرق
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         B اقرأ أيضاً: وفد من التجار يزور الميناء
         P وقال الهادي إن الخطة تقوم على ثلاث مراحل تمتد كل واحدة منها على عامين كاملين من العمل.
         B اقرأ أيضا
         B وفد من التجار يزور الميناء
         P وختم الهادي بأن العمل يبدأ في الشهر المقبل بعد توقيع العقود مع الشركات الفائزة بالمناقصة.",
    );
}

#[test]
fn the_comment_form_and_the_foot_of_the_page_go() {
    check(
        "H وزير النقل يبحث خطة الطرق
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         B شارك هذا المقال على فيسبوك
         B تابعونا على تلغرام
         B اترك تعليقاً
         B لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
         B الاسم",
    );
    check(
        "H وزير النقل يبحث خطة الطرق
         P بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.
         B الطرق السريعة
         B وزارة النقل
         B اليوم 06:42
         B 20 اب
         B أمس 11:20
         B تصفح المزيد
         B جميع الحقوق محفوظة",
    );
}

#[test]
fn an_article_that_speaks_of_such_things_is_not_cut() {
    check(
        "H آخر الأخبار من الميناء
         P شارك آلاف العمال في إضراب الميناء، أمس الجمعة، وطالبوا بزيادة الأجور وتحسين ظروف العمل.
         P المزيد من العمال انضموا إلى الإضراب في المساء بحسب ما أعلنت النقابة في بيان نشرته ليلا.
         P تابعنا مع النقابة تفاصيل الإضراب الذي بدأ صباحا عند الساعة 08:30 وانتهى عند الساعة 14:45 من دون اتفاق بين الطرفين.
         P اقرأ الوزير البيان مرتين قبل أن يوقع عليه، وقال إن جميع الحقوق محفوظة للعمال كافة من دون استثناء.",
    );
}

#[test]
fn a_bullet_on_its_own_line_joins_its_item() {
    let (blocks, _) = parse(
        "عنوان قصير للخبر\nنص طويل يمتد على كلمات كثيرة حتى يكون فقرة من الخبر كله.\n-\nبند أول\n-\nبند ثان\n",
    );
    let items: Vec<_> = blocks.iter().filter(|b| b.role == BlockRole::ListItem).collect();
    assert_eq!(items.len(), 2);
}

#[test]
fn a_repeated_headline_is_not_a_second_one() {
    let text = "وزير النقل يبحث خطة الطرق\nوزير النقل يبحث خطّة الطرق\nبحث وزير النقل سامر الهادي الخطة مع نظيره أمس الجمعة في العاصمة.\n";
    let (blocks, frame) = parse(text);
    assert_eq!(frame.title, Some(blocks[0].span));
    assert_eq!(blocks[1].rule, "headline/repeated");
}

#[test]
fn frames() {
    let body = "بحث وزير النقل سامر الهادي مع نظيره كمال الفادي خطة الطرق الجديدة بين البلدين، أمس الجمعة.";
    for (opening, outlet, place) in [
        ("شفق نيوز- أنقرة\n", Some("شفق نيوز"), Some("أنقرة")),
        ("شفق نيوز- بغداد/ ديالى/ كركوك\n", Some("شفق نيوز"), Some("بغداد")),
        ("شفقنيوز - بغداد\n", Some("شفقنيوز"), Some("بغداد")),
        ("شفق نيوز - متابعة\n", Some("شفق نيوز"), None),
        ("دمشق - سانا\n", Some("سانا"), Some("دمشق")),
        ("دمشق-سانا: ", Some("سانا"), Some("دمشق")),
        ("بيروت (رويترز) - ", Some("رويترز"), Some("بيروت")),
        ("ميناء النوارس (البوصلة) - ", Some("البوصلة"), Some("ميناء النوارس")),
        ("سمير الهادي (45 عاماً) - ", None, None),
        ("البند الثاني (الملحق الأول): ", None, None),
        ("دبي، الإمارات العربية المتحدة (CNN)— ", Some("CNN"), Some("دبي")),
        ("(CNN)-- ", Some("CNN"), None),
        ("القدس المحتلة/ قدس برس/ ", Some("قدس برس"), Some("القدس المحتلة")),
        ("الثورة:\n", Some("الثورة"), None),
        ("دمشق - ", None, Some("دمشق")),
        ("", None, None),
    ] {
        let text = format!("وزير النقل يبحث خطة الطرق\n{opening}{body}\n");
        let (_, frame) = parse(&text);
        assert_eq!(frame.outlet.map(|s| s.of(&text)), outlet, "{opening}");
        assert_eq!(frame.dateline_place.map(|s| s.of(&text)), place, "{opening}");
        assert!(frame.title.is_some(), "{opening}");
    }
}

#[test]
fn a_text_that_begins_with_its_report_has_no_headline() {
    let report = "بحث وزير النقل سامر الهادي مع نظيره كمال الفادي، في العاصمة أمس، خطة الطرق الجديدة بين البلدين الجارين.";
    for text in
        [format!("{report}\n{report}\n"), format!("شفق نيوز- أنقرة\n{report}\n"), report.into()]
    {
        assert_eq!(parse(&text).1.title, None, "{text}");
    }
}

#[test]
fn days_of_publication() {
    for (line, day) in [
        ("2025/05/01", Some("2025-05-01")),
        ("01-05-2025", Some("2025-05-01")),
        ("الخميس 1 مايو 2025", Some("2025-05-01")),
        ("١ مايو ٢٠٢٥", Some("2025-05-01")),
        ("نشر في: 16 تشرين الأول/أكتوبر 2024 - 14:30", Some("2024-10-16")),
        ("16 تشرين الأول/مايو 2024", None),
        ("45 مايو 2024", None),
        ("1 مايو", None),
        ("ارتفع السعر 5 مرات 2024", None),
    ] {
        let text = format!(
            "وزير النقل يبحث خطة الطرق\n{line}\nبحث الوزير سامر الهادي الخطة مع نظيره أمس الجمعة في العاصمة والتقى الصحفيين بعدها.\n"
        );
        let found = parse(&text).1.published.map(|(day, _)| day);
        assert_eq!(found.as_deref(), day, "{line}");
    }
}

#[test]
fn odd_texts_give_blocks_or_none() {
    assert!(parse("").0.is_empty());
    assert!(parse(" \n\u{200f}\n\t").0.is_empty());
    assert!(parse("-\n-\n•").0.is_empty());
    assert_eq!(parse("كلمة").0.len(), 1);
}
