//! Any bytes as Rich Text.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open([b"{\\rtf1", bytes].concat(), "a.rtf");
});
