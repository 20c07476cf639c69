//! What a page reads saved web pages and old encodings with. A thin face: it takes no decision.

use khulasa::source::{
    encoding::{self, Decoded, Encoding},
    html, roles,
};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// An article that was taken out of a saved web page. `text`, `published`, `outlet` and `roles` are
/// what the analysis takes, so that page and command line give one report.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
#[serde(rename_all = "camelCase")]
pub struct PageArticle {
    /// The article, one block a line, its headline first: what all spans point into.
    text: String,
    /// What the markup says of each line: a block's role, or nothing.
    roles: Vec<&'static str>,
    /// The headline.
    title: Option<String>,
    /// The newspaper, agency or site.
    outlet: Option<String>,
    /// Who wrote it.
    author: Option<String>,
    /// The day of publication, ISO 8601.
    published: Option<String>,
    /// The canonical address.
    url: Option<String>,
    /// BCP 47 code of the language that the page says it is in.
    language: Option<String>,
    /// How the article was found, such as `html/readability`, and what a reader should know:
    /// `html/cut`, `html/empty`.
    notes: Vec<&'static str>,
}

/// A text and the encoding that its bytes were read in.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct DecodedText {
    /// The text, without a byte order mark.
    text: String,
    /// The encoding's label, such as `windows-1256`.
    encoding: &'static str,
    /// How it was found: `asked`, `mark`, `bytes`, `valid`, `declared`, `letters`.
    how: &'static str,
    /// How sure that is, in a hundred.
    sureness: u8,
    /// What else it may be, the likelier first.
    alternatives: Vec<&'static str>,
}

/// Takes the article out of a web page. Any text gives one; nothing of the page runs or loads.
///
/// # Errors
/// None that is known: an article is plain data.
#[wasm_bindgen(js_name = readHtml)]
pub fn read_html(page: &str) -> Result<Ts<PageArticle>, JsError> {
    console_error_panic_hook::set_once();
    let page = html::read(page);
    let told = page.metadata;
    let article = PageArticle {
        roles: roles(&page.text, &page.hints),
        text: page.text,
        title: told.title,
        outlet: told.outlet,
        author: told.author,
        published: told.published,
        url: told.url,
        language: told.language,
        notes: page.notes,
    };
    Ok(article.into_ts()?)
}

/// Whether a text is a web page.
#[wasm_bindgen(js_name = isHtml)]
pub fn is_html(text: &str) -> bool {
    html::is_page(text)
}

/// Reads bytes in the encoding asked for, else in the one that they are most likely in.
///
/// # Errors
/// Bytes that are no text; a label that is not known.
#[wasm_bindgen]
pub fn decode(bytes: &[u8], label: Option<String>) -> Result<Ts<DecodedText>, JsError> {
    console_error_panic_hook::set_once();
    let decoded = match label {
        None => encoding::decode(bytes)?,
        Some(label) => {
            let known = Encoding::of(&label);
            encoding::decode_as(bytes, known.ok_or_else(|| unknown(&label))?)
        }
    };
    Ok(written(decoded).into_ts()?)
}

fn unknown(label: &str) -> JsError {
    JsError::new(&format!("no encoding is called {label:?}"))
}

fn written(decoded: Decoded) -> DecodedText {
    DecodedText {
        text: decoded.text,
        encoding: decoded.encoding.label(),
        how: decoded.how,
        sureness: decoded.sureness,
        alternatives: decoded.alternatives.iter().map(|e| e.label()).collect(),
    }
}
