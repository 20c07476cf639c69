//! Streams unpacked, as far as a file may go.

use super::budget::Budget;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::{
    Filter,
    object::{Object, Stream},
};
use std::{borrow::Cow, io::Read};

/// Bytes that one stream may unpack to.
const MOST: usize = 64 << 20;

/// What a stream holds; of a broken one what could be read, of an endless one its beginning.
pub(super) fn unpacked<'a>(stream: &Stream<'a>, budget: &mut Budget) -> Option<Cow<'a, [u8]>> {
    let data = match stream.filters().as_slice() {
        [] if is_elsewhere(stream) => return None,
        [] => stream.raw_data(),
        [Filter::FlateDecode] if is_plain(stream) => Cow::Owned(inflated(&stream.raw_data())),
        [Filter::Ascii85Decode, Filter::FlateDecode] if is_plain(stream) => {
            Cow::Owned(inflated(&from_ascii85(&stream.raw_data())))
        }
        filters => {
            let ratio = filters.iter().map(ratio_of).fold(1_usize, usize::saturating_mul);
            let most = stream.raw_data().len().saturating_mul(ratio);
            (most <= MOST).then(|| stream.decoded_data().ok()).flatten()?
        }
    };
    budget.unpack(data.len()).then_some(data)
}

/// Whether a stream that hayro would unpack by itself stays small.
pub(super) fn is_small(stream: &Stream<'_>, budget: &mut Budget) -> bool {
    unpacked(stream, budget).is_some_and(|data| data.len() < MOST)
}

/// Whether its content lies in another file.
fn is_elsewhere(stream: &Stream<'_>) -> bool {
    matches!(stream.dict().get::<Object<'_>>(b"F"), Some(Object::String(_) | Object::Dict(_)))
}

/// Whether nothing was done to the bytes before they were packed.
fn is_plain(stream: &Stream<'_>) -> bool {
    let dict = stream.dict();
    !dict.contains_key(b"DecodeParms") && !dict.contains_key(b"DP") && !is_elsewhere(stream)
}

/// How many times its length a filter may unpack a stream to.
fn ratio_of(filter: &Filter) -> usize {
    match filter {
        Filter::FlateDecode => 1_032,
        Filter::LzwDecode => 4_096,
        Filter::RunLengthDecode => 64,
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

fn inflated(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    // An error ends a broken stream; what came before it is kept.
    let _ = ZlibDecoder::new(data).take(MOST as u64).read_to_end(&mut out);
    if out.is_empty() {
        let _ = DeflateDecoder::new(data).take(MOST as u64).read_to_end(&mut out);
    }
    out
}

/// How many bytes packed data unpack to, up to so many.
pub(super) fn inflated_length(data: &[u8], most: usize) -> usize {
    let mut left = ZlibDecoder::new(data).take(most as u64);
    let _ = std::io::copy(&mut left, &mut std::io::sink());
    most - usize::try_from(left.limit()).unwrap_or_default()
}

/// Five letters for four bytes each, 'z' for four zeros.
fn from_ascii85(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len() / 5 * 4 + 4);
    let mut group: Vec<u8> = Vec::with_capacity(5);
    for byte in data.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            push_group(&mut out, &group, 4);
            group.clear();
        }
    }
    if group.len() > 1 {
        let bytes = group.len() - 1;
        group.resize(5, 84);
        push_group(&mut out, &group, bytes);
    }
    out
}

fn push_group(out: &mut Vec<u8>, group: &[u8], bytes: usize) {
    let digit =
        |number: u32, digit: &u8| number.wrapping_mul(85).wrapping_add(u32::from(*digit));
    out.extend(group.iter().fold(0, digit).to_be_bytes().iter().take(bytes));
}

#[cfg(test)]
mod tests {
    use super::{from_ascii85, inflated};

    #[test]
    fn five_letters_are_four_bytes() {
        assert_eq!(from_ascii85(b"87cUR D]j7BE\nbo7~>rest"), b"Hello world");
        assert_eq!(from_ascii85(b"z!!~>"), [0, 0, 0, 0, 0]);
    }

    #[test]
    fn what_is_no_packed_stream_gives_nothing() {
        assert_eq!(inflated(b""), b"");
        assert!(inflated(&[0xff; 100]).len() < 100);
    }
}
