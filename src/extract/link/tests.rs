use crate::extract::{find_links, testing::with_case};

/// `name id country` of each linked place of a text.
fn links(marked: &str) -> Vec<String> {
    with_case(marked, |case| {
        let found = find_links(&case.annotated, &case.entities, &case.model.lexicon);
        let pairs = case.entities.iter().zip(found);
        let line = |(e, l): (&crate::extract::Entity, Option<super::Link>)| {
            let link = l?;
            let country = link.country.clone().unwrap_or_default();
            Some(format!("{} {} {country}", e.name, link.id()))
        };
        pairs.filter_map(line).collect()
    })
}

fn check(table: &[(&str, &[&str])]) {
    for (marked, expected) in table {
        assert_eq!(&links(marked), expected, "{marked}");
    }
}

const AMMAN: &str = "geonames:250441 JO";
const OMAN: &str = "wikidata:Q842 OM";

#[test]
fn a_name_of_two_places_is_chosen_by_the_article() {
    let both = |text: &str, name: &str, expected: &str| {
        let found = links(text);
        assert!(found.contains(&format!("{name} {expected}")), "{text}: {found:?}");
    };
    let (libya, lebanon) = ("geonames:2210247 LY", "geonames:266826 LB");
    both("وصل إلى [L طرابلس] قادماً من [L لبنان].", "طرابلس", lebanon);
    both("وصل إلى [L طرابلس] قادماً من [L ليبيا].", "طرابلس", libya);
    both("قال الجيش اللبناني إن [L طرابلس] هادئة.", "طرابلس", lebanon);
    both("بين [L بيروت] و[L طرابلس].", "طرابلس", lebanon);
    both("بين [L بنغازي] و[L طرابلس].", "طرابلس", libya);
    both("في [L طرابلس] أمس.", "طرابلس", libya);
    both("في [L عمّان] أمس.", "عمّان", AMMAN);
    both("في [L عُمان] أمس.", "عُمان", OMAN);
    both("في سلطنة [L عمان] أمس.", "عمان", OMAN);
    both("في العاصمة [L عمان] أمس.", "عمان", AMMAN);
    both("في [L عمان] عاصمة [L الأردن].", "عمان", AMMAN);
    both("في [L عمان] و[L إربد] و[L الزرقاء].", "عمان", AMMAN);
    both("في [L عمان] و[L مسقط].", "عمان", OMAN);
    both("في [L تونس] أمس.", "تونس", "wikidata:Q948 TN");
    both("في العاصمة [L تونس] أمس.", "تونس", "geonames:2464470 TN");
}

#[test]
fn only_known_places_are_linked() {
    check(&[
        ("قال [P سامر خليل].", &[]),
        ("في [L ضيعة النور].", &[]),
        ("قالت [O سوريا].", &[]),
        ("", &[]),
        ("في [L سوريا].", &["سوريا wikidata:Q858 SY"]),
        ("في [L سورية] ثم [L سوريا].", &["سورية wikidata:Q858 SY"]),
    ]);
}

#[test]
fn what_else_it_may_be_is_kept_with_its_share() {
    with_case("في [L طرابلس] أمس.", |case| {
        let links = find_links(&case.annotated, &case.entities, &case.model.lexicon);
        let link = links[0].as_ref().unwrap_or_else(|| panic!("linked"));
        assert_eq!(link.alternatives.len(), 1);
        assert_eq!(link.alternatives[0].country.as_deref(), Some("LB"));
        assert!(link.score > link.alternatives[0].score && link.score < 0.9, "{}", link.score);
    });
}
