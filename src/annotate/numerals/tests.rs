use super::{Pieces, numeral};
use crate::{model::Model, source, text::Document};

fn read(text: &str) -> Option<(f64, bool)> {
    let model = Model::bundled().unwrap();
    let (blocks, _) = source::read(text, &model.lexicon);
    let document = Document::read(text, blocks, &model.lexicon);
    let block = document.blocks.first()?.span;
    let pieces = Pieces::cut(&document, block, &model.lexicon);
    numeral(&pieces, 0).map(|n| (n.value, n.vague))
}

#[test]
fn numbers_have_their_values() {
    let table: &[(&str, f64)] = &[
        ("46", 46.0),
        ("٤٦", 46.0),
        ("۴۶", 46.0),
        ("5.25", 5.25),
        ("٥٫٢٥", 5.25),
        ("1,234,567", 1_234_567.0),
        ("١٬٢٣٤", 1234.0),
        ("12,5", 12.5),
        ("3.5 مليون", 3_500_000.0),
        ("(200) مليون", 200_000_000.0),
        ("33 مليار", 33e9),
        ("3 آلاف", 3000.0),
        ("ثلاثة عشر", 13.0),
        ("أحد عشر", 11.0),
        ("اثنا عشر", 12.0),
        ("خمسة وعشرون", 25.0),
        ("مئة وخمسة وعشرون", 125.0),
        ("ثلاثمئة", 300.0),
        ("ثلاث مئة", 300.0),
        ("سبعة آلاف", 7000.0),
        ("ألفان", 2000.0),
        ("ألفين وأحد عشر", 2011.0),
        ("ألف وتسعمئة وثمانية وأربعون", 1948.0),
        ("مليوني", 2e6),
        ("خمسين ألف", 50_000.0),
        ("مئة ألف", 100_000.0),
        ("مليون ومئتي ألف", 1_200_000.0),
        ("مليون ونصف", 1_500_000.0),
        ("نصف مليون", 500_000.0),
        ("خمسة آلاف ومئتين", 5200.0),
    ];
    for (text, value) in table {
        assert_eq!(read(text), Some((*value, false)), "{text}");
    }
}

#[test]
fn vague_numbers_say_so() {
    for (text, value) in [("مئات", 100.0), ("عشرات الآلاف", 10_000.0), ("بضعة", 3.0)]
    {
        assert_eq!(read(text), Some((value, true)), "{text}");
    }
    for text in ["أحد", "الثاني", "كتاب", "نصف", ""] {
        assert_eq!(read(text), None, "{text}");
    }
}
