//! Any bytes as a table of articles.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open([b"title,text,date\n", bytes].concat(), "a.csv");
});
