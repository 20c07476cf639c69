//! Any bytes in any encoding, guessed or asked for.
#![no_main]

use khulasa::source::encoding::{self, Encoding};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(decoded) = encoding::decode(bytes) {
        assert!(!decoded.alternatives.contains(&decoded.encoding));
        let once = decoded.how != "twice";
        assert!(!once || decoded.text == decoded.encoding.decode(bytes));
    }
    for encoding in Encoding::ALL {
        let _ = encoding::decode_as(bytes, *encoding);
    }
});
