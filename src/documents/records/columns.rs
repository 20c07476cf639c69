//! Which field holds what.

use super::Row;
use std::collections::{BTreeMap, btree_map::Entry};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::documents) enum Column {
    Text,
    Title,
    Published,
    Outlet,
    Author,
    Address,
    Name,
}

/// Usual names, the surest first; compared without case, spaces, signs and the Arabic article.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Text,
        &[
            "text",
            "fulltext",
            "articletext",
            "articlebody",
            "maintext",
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
    (Column::Name, &["id", "slug", "name", "معرف", "رقم"]),
];

/// What a field of this name holds, and how surely (0 the surest); nothing for other fields.
pub(in crate::documents) fn column_named(name: &str) -> Option<(Column, usize)> {
    let plain: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let plain = plain.strip_prefix("ال").unwrap_or(&plain);
    NAMES.iter().find_map(|(column, names)| {
        names.iter().position(|known| *known == plain).map(|rank| (*column, rank))
    })
}

/// Rows that are looked at to tell the fields.
const SAMPLE: usize = 50;
/// Characters that a field has on the average which is an article though its name does not say so.
const RUNNING: usize = 120;

/// Which field of a file holds what.
pub(super) struct Columns(BTreeMap<Column, String>);

impl Columns {
    /// By the fields' names, the surest of them; without a name that is known, the field with the most
    /// text is the article's. Nothing where no field holds running text.
    pub(super) fn of(rows: &[Row]) -> Option<Self> {
        let sample = rows.get(..SAMPLE).unwrap_or(rows);
        let mut best: BTreeMap<Column, (usize, &str)> = BTreeMap::new();
        for (field, _) in sample.iter().flatten() {
            if let Some((column, rank)) = column_named(field) {
                let known = best.entry(column).or_insert((rank, field));
                if rank < known.0 {
                    *known = (rank, field);
                }
            }
        }
        let mut columns: BTreeMap<Column, String> =
            best.into_iter().map(|(column, (_, field))| (column, field.to_string())).collect();
        if let Entry::Vacant(text) = columns.entry(Column::Text) {
            text.insert(longest(sample)?);
        }
        Some(Self(columns))
    }

    pub(super) fn get<'r>(&self, row: &'r Row, column: Column) -> Option<&'r str> {
        let field = self.0.get(&column)?;
        row.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }
}

fn longest(rows: &[Row]) -> Option<String> {
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for (field, value) in rows.iter().flatten() {
        *sums.entry(field).or_default() += value.chars().count();
    }
    let (field, sum) = sums.into_iter().max_by_key(|(_, sum)| *sum)?;
    (sum >= RUNNING * rows.len()).then(|| field.to_string())
}
