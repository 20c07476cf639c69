//! What a column of a table, or a field of an object, holds: told by its name.

/// What is read of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::documents) enum Column {
    Text,
    Title,
    Published,
    Outlet,
    Author,
    Address,
    /// What tells the article from others of the file.
    Id,
}

/// A kind of column and its usual names, the surest first.
type Names = (Column, &'static [&'static str]);

/// Names are compared without case, spaces, signs and the article.
const NAMES: &[Names] = &[
    (
        Column::Text,
        &[
            "text",
            "fulltext",
            "articletext",
            "articlebody",
            "maintext",
            "contenthtml",
            "contenttext",
            "body",
            "content",
            "article",
            "story",
            "نص",
            "نصالخبر",
            "نصالمقال",
            "نصالمقالة",
            "متن",
            "محتوى",
            "محتوي",
            "خبر",
            "مقال",
            "مقالة",
        ],
    ),
    (
        Column::Title,
        &["title", "headline", "heading", "عنوان", "عنوانالخبر", "عنوانالمقال", "عنوانالمقالة"],
    ),
    (
        Column::Published,
        &[
            "published",
            "publishedat",
            "datepublished",
            "publishdate",
            "publicationdate",
            "pubdate",
            "date",
            "datetime",
            "time",
            "createdat",
            "timestamp",
            "تاريخ",
            "تاريخالنشر",
            "يوم",
        ],
    ),
    (
        Column::Outlet,
        &[
            "outlet",
            "source",
            "sourcename",
            "publisher",
            "newspaper",
            "agency",
            "media",
            "site",
            "sitename",
            "website",
            "domain",
            "مصدر",
            "صحيفة",
            "جريدة",
            "موقع",
            "وكالة",
            "ناشر",
        ],
    ),
    (Column::Author, &["author", "byline", "writer", "كاتب", "محرر", "مؤلف"]),
    (Column::Address, &["url", "link", "address", "uri", "رابط"]),
    (Column::Id, &["id", "name", "slug"]),
];

/// Longest line of names, in bytes.
const LONGEST: usize = 4_000;

/// What a field of this name holds, and how surely (0 the surest); nothing for other fields.
pub(in crate::documents) fn named(field: &str) -> Option<(Column, usize)> {
    let kept = |c: &char| c.is_alphanumeric() && !('\u{64b}'..='\u{65f}').contains(c);
    let plain: String = field.to_lowercase().chars().filter(kept).take(40).collect();
    let plain = plain.strip_prefix("ال").unwrap_or(&plain);
    let rank = |names: &[&str]| names.iter().position(|name| *name == plain);
    NAMES.iter().find_map(|(column, names)| Some((*column, rank(names)?)))
}

/// The field that holds what is asked for: the surest name, of two that are alike the first.
pub(super) fn find<'f>(
    fields: impl Iterator<Item = &'f str>,
    column: Column,
) -> Option<&'f str> {
    let ranked = fields.filter_map(|field| {
        let (found, rank) = named(field)?;
        (found == column).then_some((rank, field))
    });
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, field)| field)
}

/// What stands between the cells of a text's first line, where that line names columns of articles.
/// `hinted`: the file's name says that it is a table.
pub(in crate::documents) fn detect_table(text: &str, hinted: bool) -> Option<u8> {
    let head = text.lines().next().filter(|head| !head.is_empty() && head.len() <= LONGEST)?;
    let cut = [',', '\t', ';', '|'].map(|mark| {
        let cells: Vec<&str> = head.split(mark).map(bare).collect();
        (u8::try_from(mark).unwrap_or(b','), cells)
    });
    let named = cut.iter().find(|(_, cells)| names_articles(cells, hinted));
    let widest = || {
        // Of two that are alike the first.
        let cut = cut.iter().rev().filter(|(_, cells)| hinted && cells.len() >= 2);
        cut.max_by_key(|(_, cells)| cells.len())
    };
    named.or_else(widest).map(|(mark, _)| *mark)
}

fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = cell.strip_prefix('"').unwrap_or(cell);
    cell.strip_suffix('"').unwrap_or(cell)
}

fn names_articles(cells: &[&str], hinted: bool) -> bool {
    let known = cells.iter().filter_map(|cell| named(cell)).map(|(column, _)| column);
    let known: Vec<Column> = known.filter(|column| *column != Column::Id).collect();
    let enough = if hinted { 1 } else { 2 };
    cells.len() >= 2 && known.len() >= enough && known.contains(&Column::Text)
}

#[cfg(test)]
mod tests {
    use super::{Column, detect_table, find, named};

    #[test]
    fn columns_are_known_by_usual_names_in_two_languages() {
        for (name, want) in [
            ("Text", Some(Column::Text)),
            ("نص الخبر", Some(Column::Text)),
            ("المُحتوى", Some(Column::Text)),
            ("Publish_Date", Some(Column::Published)),
            ("تاريخ النشر", Some(Column::Published)),
            ("المصدر", Some(Column::Outlet)),
            ("الرابط", Some(Column::Address)),
            ("ID", Some(Column::Id)),
            ("comments", None),
            ("", None),
        ] {
            assert_eq!(named(name).map(|(column, _)| column), want, "{name}");
        }
        let fields = ["content", "date", "Full text", "published_at"];
        assert_eq!(find(fields.into_iter(), Column::Text), Some("Full text"));
        assert_eq!(find(fields.into_iter(), Column::Published), Some("published_at"));
        assert_eq!(find(fields.into_iter(), Column::Outlet), None);
    }

    #[test]
    fn a_table_is_told_by_its_first_line() {
        assert_eq!(detect_table("العنوان,النص\nأ,ب", false), Some(b','));
        assert_eq!(detect_table("\"title\";\"text\"\n", false), Some(b';'));
        assert_eq!(detect_table("id\ttext\n", false), None);
        assert_eq!(detect_table("id\ttext\n", true), Some(b'\t'));
        assert_eq!(detect_table("a,b|c|d\n", true), Some(b'|'));
        assert_eq!(detect_table("قال الوزير، أمس، إن الخبر صحيح\n", false), None);
        assert_eq!(detect_table("", true), None);
    }
}
