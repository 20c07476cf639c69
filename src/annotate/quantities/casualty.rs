//! What befell the people that a figure counts: `مقتل 5 أشخاص`, `إصابة 12`.

/// What a word before a figure says of those that it counts.
pub(super) fn befell(word: &str) -> Option<&'static str> {
    Some(match word {
        "مقتل" | "استشهاد" | "مصرع" | "وفاه" | "قتل" | "استشهد" | "بمقتل" | "ومقتل"
        | "قتلت" | "ومصرع" | "واستشهاد" | "ووفاه" | "باستشهاد" | "بوفاه" => {
            "killed"
        }
        "اصابه" | "جرح" | "اصيب" | "واصابه" | "وجرح" | "باصابه" | "واصيب" | "بجرح" => {
            "injured"
        }
        "اعتقال" | "توقيف" | "اعتقلت" | "واعتقال" | "باعتقال" | "اسر" => {
            "arrested"
        }
        "نزوح" | "تهجير" | "ونزوح" => "displaced",
        "فقدان" | "وفقدان" => "missing",
        _ => return None,
    })
}
