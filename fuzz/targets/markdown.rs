//! Any bytes as Markdown.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open(bytes.to_vec(), "a.md");
});
