//! Pages as outlets make them, and pages that nobody should make.

use super::{day, is_page, read};
use crate::source::BlockRole;

const LEAD: &str = "أعلن وزير النقل سامر الهادي، أمس الجمعة، بدء العمل في الجسر الجديد الذي يربط المدينة بالمطار، وقال إن المشروع يكلف 45 مليون دولار.";
const MORE: &str = "وأضاف الوزير، في مؤتمر صحفي، أن العمل ينتهي خلال عامين، وأن الشركة المنفذة التزمت بالموعد، بحسب ما نقلت وكالة الأنباء الرسمية عنه.";
const LAST: &str = "ويعد الجسر الأول من نوعه في البلاد، إذ يبلغ طوله 3 كيلومترات، ويمر فوق النهر والسكة الحديدية والطريق الساحلي القديم.";

fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head>{head}</head><body>{body}</body></html>"
    )
}

fn lines(html: &str) -> Vec<String> {
    read(html).text.lines().map(String::from).collect()
}

#[test]
fn an_article_among_what_surrounds_it() {
    let menu =
        "<nav><ul><li><a href=/>الرئيسية</a></li><li><a href=/p>سياسة</a></li></ul></nav>";
    let html = page(
        "<title>بدء العمل في جسر المطار - صحيفة المثال</title><meta property=og:site_name content='صحيفة المثال'>",
        &format!(
            "<header>{menu}</header><main><article><h1>بدء العمل في جسر المطار</h1>
            <div class='share-buttons'><a href=#>فيسبوك</a> <a href=#>تويتر</a></div>
            <figure><img src=a.jpg><figcaption>الوزير في موقع الجسر</figcaption></figure>
            <p>{LEAD}</p><h2>مراحل العمل</h2><p>{MORE}</p>
            <p><a href=/x>اقرأ أيضا: وفد من التجار يزور الميناء القديم</a></p>
            <ul><li>توسيع الطريق الساحلي.</li><li>بناء جسرين على النهر.</li></ul>
            <blockquote><p>لن نتوقف قبل أن تصل السكة إلى كل قرية في البلاد.</p></blockquote>
            <p>{LAST}</p></article>
            <aside><h3>الأكثر قراءة</h3><ul><li><a href=/1>خبر آخر من أخبار اليوم</a></li></ul></aside></main>
            <div id=comments><p>تعليق من قارئ لا يعجبه الجسر ولا الوزير.</p></div>
            <footer>جميع الحقوق محفوظة</footer>"
        ),
    );
    let page = read(&html);
    let got: Vec<&str> = page.text.lines().collect();
    let want = vec![
        "بدء العمل في جسر المطار",
        "الوزير في موقع الجسر",
        LEAD,
        "مراحل العمل",
        MORE,
        "• توسيع الطريق الساحلي.",
        "• بناء جسرين على النهر.",
        "لن نتوقف قبل أن تصل السكة إلى كل قرية في البلاد.",
        LAST,
    ];
    assert_eq!(got, want);
    let role = |words: &str| {
        page.hints.iter().find(|h| h.span.of(&page.text).contains(words)).map(|h| h.role)
    };
    assert_eq!(role("بدء العمل في جسر"), Some(BlockRole::Headline));
    assert_eq!(role("موقع الجسر"), Some(BlockRole::Caption));
    assert_eq!(role("مراحل العمل"), Some(BlockRole::Subheading));
    assert_eq!(role("توسيع الطريق"), Some(BlockRole::ListItem));
    assert_eq!(role("لن نتوقف"), Some(BlockRole::Quote));
    assert_eq!(role("أعلن وزير"), None);
    assert_eq!(page.metadata.outlet.as_deref(), Some("صحيفة المثال"));
    assert_eq!(page.metadata.language.as_deref(), Some("ar"));
}

#[test]
fn what_the_page_tells_of_its_article() {
    let json = r#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"موقع"},
        {"@type":["NewsArticle"],"headline":"بدء العمل في جسر
        المطار","datePublished":"2025-05-01T23:30:00+03:00","author":[{"@type":"Person","name":"ليلى الهادي"}],
        "publisher":{"@type":"Organization","name":"صحيفة المثال"},"mainEntityOfPage":{"@id":"https://example.com/1"}}]}</script>"#;
    let html = page(json, &format!("<div><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></div>"));
    let told = read(&html).metadata;
    assert_eq!(told.title.as_deref(), Some("بدء العمل في جسر المطار"));
    assert_eq!(told.published.as_deref(), Some("2025-05-01"));
    assert_eq!(told.author.as_deref(), Some("ليلى الهادي"));
    assert_eq!(told.outlet.as_deref(), Some("صحيفة المثال"));
    assert_eq!(told.url.as_deref(), Some("https://example.com/1"));
    // Without JSON-LD: OpenGraph, a time element, the canonical address.
    let html = page(
        "<meta property=og:title content='بدء العمل في جسر المطار | المثال'><meta property=og:site_name content=المثال>
         <link rel=canonical href=https://example.com/2><meta name=author content='ليلى الهادي'>",
        &format!("<article><time datetime=2025-05-02T08:00Z>اليوم</time><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></article>"),
    );
    let told = read(&html).metadata;
    assert_eq!(told.title.as_deref(), Some("بدء العمل في جسر المطار"));
    assert_eq!(told.published.as_deref(), Some("2025-05-02"));
    assert_eq!(told.outlet.as_deref(), Some("المثال"));
    assert_eq!(told.url.as_deref(), Some("https://example.com/2"));
    assert_eq!(told.author.as_deref(), Some("ليلى الهادي"));
}

#[test]
fn the_day_that_a_reader_sees_under_the_headline() {
    let html = page(
        "<title>بدء العمل في جسر المطار</title>",
        &format!(
            "<div>الثلاثاء 24 نوفمبر 2026</div><h1>بدء العمل في جسر المطار</h1><div>الأحد، 04 آب/أغسطس 2013، آخر تحديث 02:21</div><p>{LEAD}</p><p>{MORE}</p>"
        ),
    );
    assert_eq!(read(&html).metadata.published.as_deref(), Some("2013-08-04"));
}

#[test]
fn days_for_machines_and_readers() {
    for (text, want) in [
        ("2025-05-01T23:30:00+03:00", Some("2025-05-01")),
        ("2025/5/1", Some("2025-05-01")),
        ("01-05-2025 14:30", Some("2025-05-01")),
        ("20250501", Some("2025-05-01")),
        ("20250501T203000Z", Some("2025-05-01")),
        ("12/31/2025", Some("2025-12-31")),
        ("Thu, 01 May 2025 20:30:00 GMT", Some("2025-05-01")),
        ("May 1, 2025", Some("2025-05-01")),
        ("الخميس 1 مايو 2025", Some("2025-05-01")),
        ("١ مايو ٢٠٢٥", Some("2025-05-01")),
        ("16 تشرين الأول 2024", Some("2024-10-16")),
        ("الساعة 14:30", None),
        ("45 مايو 2025", None),
        ("2025", None),
        ("", None),
    ] {
        assert_eq!(day::read(text).as_deref(), want, "{text}");
    }
}

#[test]
fn an_article_that_only_json_carries() {
    let json = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"بدء العمل في جسر المطار\",\"articleBody\":\"{LEAD}\\n{MORE}\"}}</script>"
    );
    let page = read(&page(&json, "<div id=app>جار التحميل</div>"));
    assert_eq!(page.text.lines().skip(1).collect::<Vec<_>>(), [LEAD, MORE]);
    assert_eq!(page.notes, ["html/json-ld"]);
}

#[test]
fn tables_of_figures_keep_their_rows() {
    let html = page(
        "",
        &format!(
            "<article><p>{LEAD}</p><p>{MORE}</p><table><tr><th>المدينة</th><th>العدد</th></tr><tr><td>الشمالية</td><td>45</td></tr></table><p>{LAST}</p></article>"
        ),
    );
    let got = lines(&html);
    assert!(got.contains(&"المدينة | العدد".to_string()), "{got:?}");
    assert!(got.contains(&"الشمالية | 45".to_string()), "{got:?}");
}

#[test]
fn a_short_article_under_many_comments() {
    let says = "<p>تعليق من قارئ لا يعجبه الجسر ولا الوزير ولا المدينة كلها.</p>".repeat(8);
    let html = page(
        "<title>بدء العمل في جسر المطار</title>",
        &format!(
            "<article><h1>بدء العمل في جسر المطار</h1><p>{LEAD}</p></article><div class=comments>{says}</div>"
        ),
    );
    assert_eq!(lines(&html), ["بدء العمل في جسر المطار", LEAD]);
}

#[test]
fn a_table_that_frames_the_page_is_none_of_figures() {
    let html = format!(
        "<html><body><table><tr><td><a>الرئيسية</a></td></tr></table><table><tr><td width=150><a href=1>سوق</a><br><a href=2>ميناء</a></td>
        <td><h1>بدء العمل في جسر المطار</h1>{LEAD}<br><br>{MORE}<br><br>{LAST}</td></tr></table></body></html>"
    );
    let got = lines(&html);
    for want in [LEAD, MORE, LAST] {
        assert!(got.contains(&want.to_string()), "{got:?}");
    }
}

#[test]
fn old_pages_of_tables_and_breaks() {
    let html = format!(
        "<html><body><form action=x><table width=100%><tr><td><font size=2><b>بدء العمل في جسر المطار</b><br><br>{LEAD}<br><br>{MORE}<br><br>{LAST}</font></td></tr></table></form></body></html>"
    );
    let got = lines(&html);
    for want in [LEAD, MORE, LAST] {
        assert!(got.contains(&want.to_string()), "{got:?}");
    }
}

#[test]
fn nothing_of_a_page_runs_or_stays_hidden() {
    let html = page(
        "<script>document.write('<p>من برنامج</p>')</script><style>p{}</style>",
        &format!(
            "<div onclick='alert(1)'><p>{LEAD}</p><p style='display: none'>نص مخفي لا يراه أحد في الصفحة</p><p>{MORE}</p>
            <svg><text>كروكي</text></svg><iframe src=x>إطار</iframe><template><p>قالب</p></template><p>{LAST}</p></div><script>var x = '</p>';"
        ),
    );
    let text = read(&html).text;
    for bad in ["برنامج", "مخفي", "كروكي", "إطار", "قالب", "alert", "var"]
    {
        assert!(!text.contains(bad), "{bad}: {text}");
    }
}

#[test]
fn pages_are_told_from_texts() {
    for page in [
        "<!doctype html><p>x",
        "  <HTML>",
        "\u{feff}<html lang=ar>",
        "<?xml version='1.0'?><html>",
        "<p>نص</p>",
    ] {
        assert!(is_page(page), "{page}");
    }
    for text in ["أعلن الوزير", "<3 هذا القلب", "1 < 2 > 0", "", "<rss version=2.0>"]
    {
        assert!(!is_page(text), "{text}");
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "tests run natively")]
fn odd_pages_cost_no_more_than_their_length() {
    let deep = |tag: &str| format!("<{tag}>").repeat(100_000);
    let odd = [
        String::new(),
        "<".repeat(100_000),
        "<a href=\"".repeat(20_000),
        "<!--".repeat(20_000),
        "</p>".repeat(100_000),
        "&".repeat(100_000),
        deep("div"),
        deep("b id=1"),
        deep("table"),
        deep("td"),
        deep("li"),
        deep("ul><li"),
        deep("svg"),
        deep("template"),
        deep("nav class=related"),
        format!("{}{LEAD}{}", deep("div"), "</div>".repeat(100_000)),
        format!("<p>{LEAD}").repeat(2_000),
    ];
    for html in odd {
        let start = std::time::Instant::now();
        let page = read(&html);
        assert!(page.text.len() <= html.len() + 1_000);
        assert!(start.elapsed().as_secs() < 20, "{:.40} took {:?}", html, start.elapsed());
    }
    let page = read(&format!("{}<p>{LEAD}</p>", deep("div")));
    assert!(page.text.contains(LEAD));
}
