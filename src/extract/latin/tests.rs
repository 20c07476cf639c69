//! Examples for the Latin spelling of names.

use super::{body::english, latin, transliterate};
use crate::Model;

#[test]
fn the_scheme_spells_what_no_list_knows() {
    for (word, expected) in [
        ("خطاب", "Khatab"),
        ("بندر", "Bandar"),
        ("الشيباني", "al-Shibani"),
        ("سالم", "Salim"),
        ("فتوح", "Fatuh"),
        ("كريم", "Karim"),
        ("منصور", "Mansur"),
        ("المنصور", "al-Mansur"),
        ("زكريا", "Zakriya"),
        ("ثابت", "Thabit"),
        ("ذياب", "Dhiyab"),
        ("شاكر", "Shakir"),
        ("غانم", "Ghanim"),
        ("ظافر", "Zafir"),
        ("ضرار", "Darar"),
        ("صابر", "Sabir"),
        ("طارق", "Tariq"),
        ("قاسم", "Qasim"),
        ("حمود", "Hamud"),
        ("هيثم", "Hitham"),
        ("إياد", "Iyad"),
        ("عمار", "Amar"),
        ("وداد", "Wadad"),
        ("لؤي", "Luy"),
        ("مها", "Maha"),
        ("ليلى", "Lila"),
        ("فاطمة", "Fatima"),
        ("دروبي", "Darubi"),
        ("Reuters", "Reuters"),
        ("", ""),
    ] {
        assert_eq!(transliterate(word), expected, "{word}");
    }
}

#[test]
fn usual_spellings_win_over_the_scheme() {
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    for (name, expected) in [
        ("سوريا", "Syria"),
        ("سورية", "Syria"),
        ("الولايات المتحدة", "United States"),
        ("أمريكا", "United States"),
        ("تركيا", "Türkiye"),
        ("العراق", "Iraq"),
        ("دمشق", "Damascus"),
        ("بغداد", "Baghdad"),
        ("القاهرة", "Cairo"),
        ("أنقرة", "Ankara"),
        ("محمد", "Mohammed"),
        ("أحمد", "Ahmed"),
        ("رجب طيب أردوغان", "Recep Tayyip Erdoğan"),
        ("هاكان فيدان", "Hakan Fidan"),
        ("عبد الله خطاب", "Abdullah Khattab"),
        ("حماس", "Hamas"),
        ("الأمم المتحدة", "United Nations"),
        ("قسد", "SDF"),
        ("وزارة الداخلية", "Ministry of Interior"),
        ("بنيامين نتنياهو", "Benjamin Netanyahu"),
        ("\"CNN\"", "CNN"),
    ] {
        assert_eq!(latin(name, &model.lexicon), expected, "{name}");
    }
}

#[test]
fn bodies_and_built_places_are_told_in_english_or_not_at_all() {
    let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
    for (name, expected) in [
        ("وزارة الداخلية السورية", "Syrian Ministry of Interior"),
        ("الداخلية السورية", "Syrian Ministry of Interior"),
        ("وزارة الدفاع التركية", "Turkish Ministry of Defence"),
        ("وزارة الخارجية", "Ministry of Foreign Affairs"),
        ("وزارة السياحة والآثار المصرية", "Egyptian Ministry of Tourism and Antiquities"),
        ("وزارة الاتصالات", "Ministry of Communications"),
        ("الجيش السوري", "Syrian Army"),
        ("الحكومة اللبنانية", "Lebanese Government"),
        ("البرلمان التركي", "Turkish Parliament"),
        ("القوات التركية", "Turkish Forces"),
        ("الرئاسة السورية", "Syrian Presidency"),
        ("الأمن العام", "General Security"),
        ("الأمانة العامة", "General Secretariat"),
        ("الهيئة العامة للاستثمار", "General Authority for Investment"),
        ("المجلس الأعلى للآثار", "Supreme Council for Antiquities"),
        ("جامعة دمشق", "Damascus University"),
        ("شرطة كركوك", "Kirkuk Police"),
        ("مخيم اليرموك", "al-Yarmuk Camp"),
        ("ريف حمص", "Homs Countryside"),
    ] {
        assert_eq!(english(name, &model.lexicon).as_deref(), Some(expected), "{name}");
    }
    for name in
        ["صوت كوردستان", "بلومبيرغ", "وزارة الغيم السورية", "السورية", "الجيش", "", "حركة فتوح"]
    {
        assert_eq!(english(name, &model.lexicon), None, "{name}");
    }
}
