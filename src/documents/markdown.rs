//! Markdown: its marks are taken off and say what each line is; its front matter tells title, day and
//! outlet.

mod events;
mod front;

use super::{
    Article, Failure, Format,
    blocks::{Block, Body},
    letters,
};
use crate::source::{BlockRole, encoding::Encoding};

/// A text in Markdown.
pub(super) fn read(bytes: &[u8], chosen: Option<Encoding>) -> Result<Article, Failure> {
    let (text, letters, notes) = letters::read(bytes, chosen)?;
    let (metadata, words) = front::read(&text);
    let mut blocks = events::read(words);
    if let Some(first) = blocks.first_mut() {
        head(first, metadata.title.as_deref());
    }
    let mut body = Body::of(&blocks).titled(metadata.title.as_deref());
    if body.text.is_empty() {
        // All marks and no words: what a reader sees is the file as it stands.
        body = Body::of(&[Block::paragraph(words)]);
    }
    if body.text.is_empty() {
        return Err(Failure::NoText);
    }
    Ok(Article {
        hints: body.hints,
        metadata,
        letters: Some(letters),
        notes,
        ..Article::new(Format::Markdown, body.text)
    })
}

/// A heading on top is the article's, unless the front matter gives another.
fn head(first: &mut Block, title: Option<&str>) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = title.is_none_or(|title| words(title) == words(&first.text));
    if own && first.role == Some(BlockRole::Subheading) {
        first.role = Some(BlockRole::Headline);
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::documents::{Article, Failure};

    fn article(text: &str) -> Article {
        read(text.as_bytes(), None).unwrap()
    }

    fn roles(article: &Article) -> Vec<(&str, &'static str)> {
        article.hints.iter().map(|h| (h.span.of(&article.text), h.role.name())).collect()
    }

    #[test]
    fn marks_fall_away_and_say_what_lines_are() {
        let article = article(
            "# افتتاح المكتبة\n\nقالت **سلمى** [الريحاني](https://example.org/)\nإن *الأبواب* `تفتح` غدا.  \nسطر ثان ![صورة](a.png)\n\n## البرنامج\n\n- أول\n- ثان\n  1. داخلي\n  2. تال\n\n> منقول\n\n| المدينة | العدد |\n|---|---|\n| الريحانة | 42 |\n\n<div>من <b>صفحة</b></div>\n\n    شيفرة\n    ثانية\n\nخاتمة<br>أخيرة",
        );
        assert_eq!(
            article.text,
            "افتتاح المكتبة\n\nقالت سلمى الريحاني إن الأبواب تفتح غدا.\nسطر ثان\n\nالبرنامج\n\n• أول\n• ثان\n1. داخلي\n2. تال\n\nمنقول\n\nالمدينة | العدد\nالريحانة | 42\n\nمن صفحة\n\nشيفرة\nثانية\n\nخاتمة\nأخيرة"
        );
        assert_eq!(
            roles(&article),
            [
                ("افتتاح المكتبة", "headline"),
                ("البرنامج", "subheading"),
                ("• أول", "listItem"),
                ("• ثان", "listItem"),
                ("1. داخلي", "listItem"),
                ("2. تال", "listItem"),
                ("منقول", "quote"),
            ]
        );
    }

    #[test]
    fn front_matter_tells_title_day_and_outlet() {
        let told = |text: &str| article(text);
        let one = told(
            "---\ntitle: \"افتتاح المكتبة\"\ndate: 2025-01-15\nالمصدر: صحيفة الموج\ntags: [a]\n---\n\nفتحت المكتبة أبوابها.\n",
        );
        assert_eq!(one.text, "افتتاح المكتبة\n\nفتحت المكتبة أبوابها.");
        assert_eq!(one.metadata.published.as_deref(), Some("2025-01-15"));
        assert_eq!(one.metadata.outlet.as_deref(), Some("صحيفة الموج"));
        let other = told("---\ntitle: عنوان آخر\n---\n# فصل أول\n\nنص.\n");
        assert_eq!(roles(&other), [("عنوان آخر", "headline"), ("فصل أول", "subheading")]);
        // A line above a text is no front matter.
        assert_eq!(told("---\nنص بلا حقول").text, "نص بلا حقول");
    }

    #[test]
    fn odd_texts_end() {
        for odd in [
            "[".repeat(50_000),
            "> ".repeat(20_000),
            "- ".repeat(20_000),
            "*a ".repeat(30_000),
            "`".repeat(50_000),
            "<div>".repeat(20_000),
        ] {
            let _ = read(odd.as_bytes(), None);
        }
        assert!(read("***".as_bytes(), None).unwrap().text == "***");
        assert_eq!(read(b" ", None).unwrap_err(), Failure::EmptyFile);
    }
}
