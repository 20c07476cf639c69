//! Any bytes as a PDF: opened by hayro, drawn by us.
#![no_main]

mod opened;

use khulasa::documents::pdf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(article) = pdf::read(bytes, None) {
        opened::check(&article);
    }
});
