//! Any bytes as a web page: read in the encoding that they seem to be in, its article taken out.
#![no_main]

use khulasa::source::{encoding, html};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = match encoding::decode(bytes) {
        Ok(decoded) => decoded.text,
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    };
    let page = html::read(&text);
    for hint in &page.hints {
        assert!(!hint.span.of(&page.text).is_empty());
    }
});
