//! Any bytes give a model or an error, never a panic.
#![no_main]

use khulasa::Model;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Model::read(bytes);
});
