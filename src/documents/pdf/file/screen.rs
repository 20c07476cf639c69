//! A look at a file before hayro opens it: its tables of objects are built at once, whatever they
//! claim to hold.

use super::streams::inflated_length;

/// More objects than PDF allows.
const OBJECTS: u64 = 8_388_607;
/// Bytes that all streams of objects may unpack to.
const BYTES: usize = 256 << 20;
/// How far a stream's bytes are from the word that says what it is.
const NEAR: usize = 4_096;

/// Dictionaries in dictionaries; hayro opens 512, and looks for the end of each again and again.
const DEEPEST: usize = 256;

/// Whether no table of objects claims to be larger than one can be, and none lies too deep.
pub(super) fn is_safe(file: &[u8]) -> bool {
    is_shallow(file) && has_sound_tables(file)
}

fn is_shallow(file: &[u8]) -> bool {
    let mut depth = 0_usize;
    let mut pairs = file.windows(2);
    while let Some(pair) = pairs.next() {
        match pair {
            b"<<" => depth += 1,
            b">>" => depth = depth.saturating_sub(1),
            // 'endobj': what was left open there is noise of a picture.
            b"bj" => {
                depth = 0;
                continue;
            }
            _ => continue,
        }
        if depth > DEEPEST {
            return false;
        }
        pairs.next();
    }
    true
}

fn has_sound_tables(file: &[u8]) -> bool {
    let mut left = BYTES;
    let mut at = 0;
    while let Some(name) = file.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'/'))
    {
        at += name + 1;
        let rest = file.get(at..).unwrap_or_default();
        let is_sound = if let Some(value) = rest.strip_prefix(b"Size") {
            are_few(value)
        } else if let Some(value) = rest.strip_prefix(b"Index") {
            are_few(value)
        } else if rest.starts_with(b"ObjStm") || rest.starts_with(b"XRef") {
            takes(file, at, &mut left)
        } else {
            true
        };
        if !is_sound {
            return false;
        }
    }
    true
}

/// Whether the numbers after a name, alone or in an array, are no larger than numbers of objects.
fn are_few(value: &[u8]) -> bool {
    let is_number =
        |b: &u8| b.is_ascii_digit() || b.is_ascii_whitespace() || matches!(b, b'[' | b'+');
    let mut number = 0_u64;
    for byte in value.iter().take_while(|b| is_number(b)) {
        number = match byte {
            b'0'..=b'9' => number.saturating_mul(10).saturating_add(u64::from(byte - b'0')),
            _ => 0,
        };
        if number > OBJECTS {
            return false;
        }
    }
    true
}

/// Takes what the stream that is spoken of here unpacks to; false where nothing is left.
fn takes(file: &[u8], at: usize, left: &mut usize) -> bool {
    let before = file.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    let opening = last(before, b"obj").map_or(at, |n| at.saturating_sub(before.len()) + n);
    let near = file.get(opening..file.len().min(at + NEAR)).unwrap_or_default();
    let Some(start) = first(near, b"stream") else { return true };
    let dict = near.get(..start).unwrap_or_default();
    if first(dict, b"Flate").is_none() && first(dict, b"/Fl").is_none() {
        return true;
    }
    let data = file.get(opening + start + b"stream".len()..).unwrap_or_default();
    let data = data.trim_ascii_start();
    *left = left.saturating_sub(inflated_length(data, *left));
    *left > 0
}

fn first(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn tables_of_too_many_objects_are_told() {
        assert!(is_safe(b"<< /Size 12 /Index [0 12 400 3] /Root 1 0 R >>"));
        assert!(is_safe(b"/Size"));
        assert!(is_safe(b""));
        assert!(!is_safe(b"<< /Size 4294967295 >>"));
        assert!(is_safe(b"1 0 obj << /A << /B << >> >> >> endobj".repeat(1_000).as_slice()));
        assert!(!is_safe(b"<< /A ".repeat(1_000).as_slice()));
        assert!(!is_safe(b"<< /Index [ 0 4294967295 ] >>"));
    }
}
