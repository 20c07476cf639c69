//! A piece of HTML of which every line is the article's -> these lines: nothing is looked for in it.

use super::{
    lines::{self, Item, Line},
    prune, screen,
    tag::{self, Kind},
    tree,
};
use crate::source::BlockRole;
use dom_query::{Document, NodeRef};
use std::borrow::Cow;

/// Elements that say nothing of what they stand in.
const SILENT: &[&str] = &["head", "title", "button", "dialog"];

/// Its lines and what the markup says of each.
pub(super) fn read(fragment: &str) -> Vec<(String, Option<BlockRole>)> {
    let document = Document::from(screen::screen(&closed(fragment)).html);
    let Some(body) = document.body() else { return Vec::new() };
    silence(&body);
    lines::read(&body).into_iter().map(marked).collect()
}

/// The line as it stands in a plain text.
fn marked(line: Line) -> (String, Option<BlockRole>) {
    let text = match line.item {
        Some(Item::Bullet) => format!("• {}", line.text),
        Some(Item::Number(number)) => format!("{number}. {}", line.text),
        None => line.text,
    };
    (text, line.role)
}

/// Takes out what does not show.
fn silence(body: &NodeRef<'_>) {
    let mut stack = body.children();
    while let Some(node) = stack.pop() {
        let Some(name) = tree::name(&node) else { continue };
        if SILENT.contains(&name.as_str()) || prune::is_hidden(&node) {
            node.remove_from_parent();
        } else {
            stack.extend(node.children_it(false));
        }
    }
}

/// XHTML with an end tag for each element: `<title/>` is whole there, where a browser that reads HTML
/// takes all that follows for a title.
fn closed(fragment: &str) -> Cow<'_, str> {
    let opening = fragment.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let xhtml = opening.starts_with("<?xml")
        || opening.split('>').take(3).any(|tag| tag.contains("http://www.w3.org/1999/xhtml"));
    if !xhtml {
        return Cow::Borrowed(fragment);
    }
    let mut out = String::with_capacity(fragment.len());
    let mut rest = fragment;
    while let Some(at) = rest.find('<') {
        let (text, markup) = rest.split_at(at);
        out.push_str(text);
        let (tag, after) = match tag::read(markup) {
            Some((tag, length)) => {
                let (whole, after) = markup.split_at_checked(length).unwrap_or((markup, ""));
                out.push_str(whole);
                (Some(tag).filter(|_| whole.ends_with("/>")), after)
            }
            None => {
                out.push('<');
                (None, markup.get(1..).unwrap_or(""))
            }
        };
        if let Some(tag) = tag.filter(|tag| tag.kind() != Kind::Void) {
            out.push_str("</");
            out.push_str(tag.name);
            out.push('>');
        }
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::source::BlockRole::{ListItem, Quote, Subheading};

    #[test]
    fn every_line_of_a_mail_is_read_and_nothing_hidden() {
        let lines = read(
            "<html><head><title>نشرة</title><style>p{}</style></head><body><div style='display:none'>مقدمة مخفية</div>
             <nav>الموقع</nav><h2>افتتاح   المكتبة</h2><p>قالت <b>سلمى</b> الريحاني:<br>نفتح أبوابنا غدا</p>
             <ul><li>بند أول</li><li><p>بند ثان</p><p>تتمة البند</p></li></ul><ol><li>واحد</li><li>اثنان</li></ol>
             <blockquote>كلام منقول</blockquote><table><tr><th>المدينة</th><th>العدد</th></tr></table>
             <script>alert(1)</script><button>اشترك</button><p hidden>خفي</p></body></html>",
        );
        let want = [
            ("الموقع", None),
            ("افتتاح المكتبة", Some(Subheading)),
            ("قالت سلمى الريحاني:", None),
            ("نفتح أبوابنا غدا", None),
            ("• بند أول", Some(ListItem)),
            ("• بند ثان", Some(ListItem)),
            ("تتمة البند", Some(ListItem)),
            ("1. واحد", Some(ListItem)),
            ("2. اثنان", Some(ListItem)),
            ("كلام منقول", Some(Quote)),
            ("المدينة | العدد", None),
        ];
        let got: Vec<_> = lines.iter().map(|(text, role)| (text.as_str(), *role)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn a_chapter_in_xhtml_may_have_empty_elements() {
        let chapter = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='a.js'/></head>
             <body><a id='p1'/><p>الفصل الأول<br/>سطر ثان</p></body></html>";
        let lines: Vec<String> = read(chapter).into_iter().map(|(text, _)| text).collect();
        assert_eq!(lines, ["الفصل الأول", "سطر ثان"]);
    }

    #[test]
    fn plain_words_and_odd_ones() {
        let texts = |html: &str| read(html).into_iter().map(|(t, _)| t).collect::<Vec<_>>();
        assert_eq!(texts("كلمات &amp; كلمات"), ["كلمات & كلمات"]);
        assert!(texts("").is_empty());
        assert_eq!(texts(&format!("{}نص", "<div>".repeat(100_000))), ["نص"]);
        assert_eq!(texts(&format!("<?xml?>{}نص", "<i/>".repeat(50_000))), ["نص"]);
        assert_eq!(texts(&format!("{}نص", "<li>".repeat(50_000))), ["• نص"]);
    }
}
