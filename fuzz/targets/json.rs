//! Any bytes as articles in JSON.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open([b"[{\"text\":", bytes].concat(), "a.json");
});
