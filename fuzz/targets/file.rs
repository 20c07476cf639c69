//! Any bytes as a file of any kind, archives among them.
#![no_main]

mod opened;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    opened::open(bytes.to_vec(), "file");
});
