//! Any bytes as a mail.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open([b"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n", bytes].concat(), "a.eml");
});
