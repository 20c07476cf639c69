//! What a page tells of its article: JSON-LD first, then OpenGraph and its kin, then what a reader
//! sees.

use super::{day, json_ld, tree};
use crate::fold::Folded;
use dom_query::{Document, NodeRef};
use std::collections::BTreeMap;

/// What is known of an article besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Whose article it is: the newspaper, agency or site.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day of publication, ISO 8601.
    pub published: Option<String>,
    /// The canonical address.
    pub url: Option<String>,
    /// BCP 47 code of the language that the page says it is in.
    pub language: Option<String>,
}

/// Names of fields for the same thing, the better first.
const TITLES: &[&str] =
    &["og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline"];
const OUTLETS: &[&str] =
    &["og:site_name", "application-name", "dc.publisher", "publisher", "copyright"];
const AUTHORS: &[&str] =
    &["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"];
const DAYS: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "date",
];

/// Reads what a page tells, and the text of its article where JSON-LD has it.
pub(super) fn read(document: &Document, blocks: &[String]) -> (Metadata, Option<String>) {
    let (told, body) = json_ld::read(blocks);
    let fields = Fields::read(document);
    let site = told.outlet.clone().or_else(|| fields.first(OUTLETS));
    let title = title(&fields, told.title.as_deref());
    let outlet = site.or_else(|| title.1.clone());
    let seen = || seen_day(document, title.0.as_deref()?);
    let author = told.author.or_else(|| fields.author()).filter(|a| Some(a) != outlet.as_ref());
    let metadata = Metadata {
        title: title.0.as_deref().map(tidy),
        outlet: outlet.as_deref().map(tidy),
        author: author.as_deref().map(tidy),
        published: told.published.or_else(|| fields.day()).or_else(seen),
        url: fields.canonical.clone().or_else(|| fields.first(&["og:url"])).or(told.url),
        language: fields.language.clone().or(told.language).map(|l| primary(&l)),
    };
    (without_empty(metadata), body)
}

fn without_empty(mut metadata: Metadata) -> Metadata {
    let Metadata { title, outlet, author, url, language, .. } = &mut metadata;
    for field in [title, outlet, author, url, language] {
        *field = field.take().filter(|f| !f.trim().is_empty());
    }
    metadata
}

/// `ar-EG`, `ar_AR` -> `ar`.
fn primary(code: &str) -> String {
    code.split(['-', '_']).next().unwrap_or(code).trim().to_ascii_lowercase()
}

/// One line, its entities read: JSON-LD carries HTML's.
fn tidy(text: &str) -> String {
    let plain = text
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fields of a page's head and what stands in its first headings.
#[derive(Default)]
struct Fields {
    meta: BTreeMap<String, String>,
    title: Option<String>,
    headings: Vec<String>,
    canonical: Option<String>,
    language: Option<String>,
    times: Vec<String>,
    byline: Option<String>,
}

impl Fields {
    fn read(document: &Document) -> Self {
        let mut fields = Self::default();
        for node in document.root().descendants_it() {
            if let Some(name) = tree::name(&node) {
                fields.element(&node, &name);
            }
        }
        fields
    }

    fn element(&mut self, node: &NodeRef<'_>, name: &str) {
        match name {
            "html" => self.language = tree::attribute(node, "lang"),
            "title" if self.title.is_none() => self.title = Some(tree::line(node)),
            "meta" => self.meta(node),
            "link" if tree::attribute(node, "rel").is_some_and(|r| r == "canonical") => {
                self.canonical =
                    self.canonical.take().or_else(|| tree::attribute(node, "href"));
            }
            "time" => self.times.extend(tree::attribute(node, "datetime")),
            "h1" if self.headings.len() < 4 => self.headings.push(tree::line(node)),
            _ => {}
        }
        self.property(node, name);
    }

    fn meta(&mut self, node: &NodeRef<'_>) {
        let key =
            ["property", "name", "itemprop"].iter().find_map(|a| tree::attribute(node, a));
        let content = tree::attribute(node, "content").filter(|c| !c.trim().is_empty());
        if let (Some(key), Some(content)) = (key, content) {
            self.meta.entry(key.to_lowercase()).or_insert(content);
        }
    }

    /// Microdata on what a reader sees: `itemprop`, `rel=author`.
    fn property(&mut self, node: &NodeRef<'_>, name: &str) {
        let property = tree::attribute(node, "itemprop").unwrap_or_default();
        if property == "datePublished" && name != "meta" {
            let value =
                tree::attribute(node, "datetime").or_else(|| tree::attribute(node, "content"));
            let value = value.unwrap_or_else(|| tree::line(node));
            self.meta.entry("datepublished".into()).or_insert(value);
        }
        let author = property == "author" && name != "meta"
            || tree::attribute(node, "rel").is_some_and(|r| r == "author");
        if author && self.byline.is_none() {
            self.byline = Some(tree::line(node)).filter(|b| is_name(b));
        }
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.meta.get(*name)).cloned()
    }

    fn author(&self) -> Option<String> {
        let told = AUTHORS.iter().filter_map(|name| self.meta.get(*name)).find(|a| is_name(a));
        told.cloned().or_else(|| self.byline.clone())
    }

    fn day(&self) -> Option<String> {
        let told =
            DAYS.iter().filter_map(|name| self.meta.get(*name)).find_map(|d| day::read(d));
        told.or_else(|| self.times.iter().find_map(|d| day::read(d)))
    }
}

/// A person's or desk's name; no address, no sentence.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=8).contains(&words) && !text.contains("://") && !text.starts_with('@')
}

/// The headline, and the site's name where the page's title ends in one.
fn title(fields: &Fields, told: Option<&str>) -> (Option<String>, Option<String>) {
    let page = fields.title.clone().unwrap_or_default();
    let shared = fields.first(TITLES);
    // What a reader sees as the heading is the headline where the page's title says the same.
    let fold = |text: &str| Folded::new(&tidy(text)).as_str().to_string();
    let (in_page, in_shared) = (fold(&page), fold(shared.as_deref().unwrap_or("")));
    let seen = fields.headings.iter().find(|h| {
        let heading = fold(h);
        heading.split(' ').count() >= 3
            && (in_page.contains(&heading) || in_shared.contains(&heading))
    });
    let (cut, site) = without_site(&page, fields.first(OUTLETS).as_deref());
    let shared = shared.map(|s| without_site(&s, fields.first(OUTLETS).as_deref()).0);
    let only = fields.headings.iter().find(|h| h.split_whitespace().count() >= 3).cloned();
    let title = seen
        .cloned()
        .or(told.map(str::to_string))
        .or(shared.filter(|s| s.split_whitespace().count() >= 3))
        .or(Some(cut).filter(|c| c.split_whitespace().count() >= 3))
        .or(only);
    (title, site)
}

/// 'عنوان الخبر - اسم الموقع' in its two parts; a dash inside of a headline parts longer ones.
fn without_site(title: &str, site: Option<&str>) -> (String, Option<String>) {
    let title = tidy(title);
    let cut = [" - ", " | ", " – ", " — ", " :: ", " « ", " » "]
        .iter()
        .filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len())))
        .max();
    let Some((at, length)) = cut else { return (title, None) };
    let (before, after) =
        (title.get(..at).unwrap_or(""), title.get(at + length..).unwrap_or(""));
    let words = |text: &str| text.split_whitespace().count();
    let known = site.is_some_and(|s| Folded::new(s).as_str() == Folded::new(after).as_str());
    if known || words(after) <= 3 && words(before) > words(after) {
        return (before.to_string(), Some(after.to_string()));
    }
    (title, None)
}

/// The day of the first line under the headline that shows a date and little else; above it stands
/// the day on which the page was opened.
fn seen_day(document: &Document, title: &str) -> Option<String> {
    let mut below = false;
    for node in document.root().descendants_it() {
        if matches!(tree::name(&node).as_deref(), Some("h1" | "h2")) {
            below |= tree::line(&node) == title;
        } else if below && node.is_text() {
            let parent = node.parent().and_then(|p| tree::name(&p)).unwrap_or_default();
            let text = node.text();
            if parent != "a" && !text.trim().is_empty() {
                match day::line(&text) {
                    Some(day) => return Some(day),
                    // Where running text begins there is no date of the page any more.
                    None if text.len() > 400 => return None,
                    None => {}
                }
            }
        }
    }
    None
}
