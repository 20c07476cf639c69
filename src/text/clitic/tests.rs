//! What a reader would cut off, and what no reader would.

use crate::{Model, source, text::Document};

/// The stems of a text's words.
fn stems(text: &str) -> Vec<String> {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    document.tokens.iter().map(|t| t.stem.of(text).to_string()).collect()
}

fn check(table: &str) {
    for line in table.lines().map(str::trim).filter(|l| !l.is_empty()) {
        for pair in line.split('،').map(str::trim).filter(|p| !p.is_empty()) {
            let (word, want) = pair.split_once('>').unwrap_or((pair, pair));
            assert_eq!(stems(word.trim()), [want.trim()], "{word}");
        }
    }
}

#[test]
fn words_that_only_look_like_clitic_and_word_stay_whole() {
    check(
        "وزارة، وزير، وزراء، وفد، وكالة، ولاية، وقف، وضع، واشنطن، وسط، وسائل، وثيقة، وجه، وحدة
         ورشة، ورق، وصل، وطن، وظيفة، وعد، وقت، والد، والي، وادي، وارسو، ويليام، ويكيبيديا
         فرنسا، فريق، فلسطين، فيديو، فيلم، فيينا، فنزويلا، فنلندا، فساد، فصل، فضاء، فكرة، فجر
         فوز، فاطمة، فاروق، فيسبوك، فبراير، فئة، فندق
         بيان، بلد، برلمان، بيروت، بغداد، باريس، بيت، بحر، بطولة، بنك، برنامج، بريطانيا، بلجيكا
         بولندا، بوتين، بايدن، بكين، بعثة، بلدية، بشار، بسام، باسم، بلال، برلين، بوليفيا، بالي
         لبنان، ليبيا، لجنة، لقاء، لاجئ، لندن، لواء، لغة، ليلة، لافروف، لوحة، لطيف، لينا، لطفي
         كاتب، كتلة، كلمة، كتاب، كردستان، كركوك، كندا، كوبا، كوريا، كينيا، كهرباء، كمال، كامل
         كريم، كرة، كارثة، كاليفورنيا، كأس، كيان، كنيسة
         سوريا، سياسة، سلطة، سيارة، سيناء، سيد، سيطرة، سينما، سنة، ستة، سنغافورة، ستوكهولم
         وليد، وائل، وسام، فادي، سامر، باسل، سيف، سليم
         الله، إلى، ألمانيا، ألعاب",
    );
}

#[test]
fn clitics_come_off() {
    check(
        "والوزير > الوزير، فالحكومة > الحكومة، بالعراق > العراق، كالعادة > العادة
         وبالعراق > العراق، وللأمم > لأمم، للأمم > لأمم، للعراق > لعراق، لليبيا > ليبيا
         بسوريا > سوريا، لسوريا > سوريا، وسوريا > سوريا، بدمشق > دمشق، ودمشق > دمشق
         وبدمشق > دمشق، لوزارة > وزارة، بوزارة > وزارة، ووزارة > وزارة، ووزير > وزير
         لوكالة > وكالة، ولبنان > لبنان، بلبنان > لبنان، لفرنسا > فرنسا، وفرنسا > فرنسا
         بباريس > باريس، ببيروت > بيروت، وبيروت > بيروت، لبيان > بيان، بواشنطن > واشنطن
         وأكد > أكد، فأعلن > أعلن، وإيران > إيران، بأنقرة > أنقرة، لإسرائيل > إسرائيل
         لأمم > أمم، وأوضح > أوضح، ويرى > يرى، وتركزت > تركزت، وشددت > شددت
         سيعقد > يعقد، ستشهد > تشهد، سنواصل > نواصل، سأعود > أعود، وسيعقد > يعقد
         لمواجهة > مواجهة، بمشاركة > مشاركة، لتعزيز > تعزيز، باستخدام > استخدام
         لاجتماع > اجتماع، ولتعزيز > تعزيز، لتركيا > تركيا، وتركيا > تركيا
         والفلسطينيون > الفلسطينيون، بالفيديو > الفيديو، وَبِدِمَشْقَ > دِمَشْقَ، لـوزارة > وزارة
         وٱلوزير > ٱلوزير، لرويترز > رويترز، وكتلة > كتلة، فسوريا > سوريا",
    );
}

#[test]
fn names_that_nobody_lists_stay_whole_where_the_rest_is_no_word() {
    check("وهدن، فلهوز، بلقوش، لبدوس، كنعوص، سمهود، فطيوس، بهدون");
}

#[test]
fn the_article_is_told_from_its_letters() {
    let model = Model::bundled().unwrap();
    for (word, article) in [
        ("الوزير", true),
        ("والوزير", true),
        ("بالعراق", true),
        ("للأمم", true),
        ("للعراق", true),
        ("ٱلسلام", true),
        ("ألمانيا", false),
        ("المانيا", false),
        ("وألمانيا", false),
        ("الله", false),
        ("إلى", false),
        ("التي", false),
        ("وزير", false),
        ("لسوريا", false),
    ] {
        let (blocks, _) = source::read(word, &model.lexicon);
        let document = Document::read(word, blocks, &model.lexicon);
        assert_eq!(document.tokens[0].article, article, "{word}");
    }
}

#[test]
fn the_bare_stem_has_neither_clitic_nor_article() {
    let model = Model::bundled().unwrap();
    for (word, bare) in
        [("والوزير", "وزير"), ("للأمم", "امم"), ("وبدمشق", "دمشق"), ("الله", "الله")]
    {
        let (blocks, _) = source::read(word, &model.lexicon);
        let document = Document::read(word, blocks, &model.lexicon);
        assert_eq!(document.bare(&document.tokens[0]), bare);
    }
}
