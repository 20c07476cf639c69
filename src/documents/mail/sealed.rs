//! Mails within mails are sealed before a mail is parsed.
//!
//! The parser opens a mail in a mail in a mail as deep as they lie, and hands them out as they lie: a
//! hundred thousand, one in the other, are more than any stack holds. So the kinds of parts that are
//! mails are renamed in the fields that tell them; such a part is then an attachment like any other,
//! which may be read by itself.

use crate::documents::Failure;
use mail_parser::{MessagePart, MimeHeaders};

/// Kinds that make the parser open a mail, and the kind whose parts are mails without saying so.
const MAILS: &[&[u8]] = &[b"rfc822", b"global", b"digest"];
/// What stands for their first letter.
const SEAL: u8 = b'_';
/// Parts of parts that a mail may have: where the end of one is missing, all of the mail is searched.
const PARTS: usize = 200;
/// Bytes that a field may have which tells of a part.
const FIELD: usize = 16_384;

/// A copy of a mail in which no other mail shows; text that only looks like such a field is no
/// article's.
///
/// # Errors
/// `Bomb` for parts and fields beyond what programs write.
pub(super) fn seal(mail: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut sealed = Vec::with_capacity(mail.len());
    let (mut field, mut parts) = (Field::default(), 0);
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        if !line.starts_with(b" ") && !line.starts_with(b"\t") || is_content(line) {
            field = Field { content: is_content(line), kind: is_kind(line), length: 0 };
        }
        field.length += line.len();
        if field.content && field.length > FIELD {
            return Err(Failure::Bomb);
        }
        let start = sealed.len();
        sealed.extend_from_slice(line);
        if let Some(line) = sealed.get_mut(start..).filter(|_| field.kind) {
            parts += usize::from(holds(line, b"multipart"));
            field.kind = !seal_kind(line);
        }
        if parts > PARTS {
            return Err(Failure::Bomb);
        }
    }
    Ok(sealed)
}

/// Whether a part is a mail that was sealed.
pub(super) fn is_mail(part: &MessagePart<'_>) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype());
    matches!(kind, Some("_fc822" | "_lobal"))
}

/// The field that a line belongs to.
#[derive(Default)]
struct Field {
    /// It tells of a part.
    content: bool,
    /// It tells the kind of a part, and that is not yet over.
    kind: bool,
    length: usize,
}

/// A field's name as the parser reads it: any white space is nothing.
fn name(line: &[u8]) -> Option<Vec<u8>> {
    let end = line.iter().take(200).position(|byte| *byte == b':')?;
    let letters = line.get(..end)?.iter().filter(|byte| !byte.is_ascii_whitespace());
    Some(letters.map(u8::to_ascii_lowercase).collect())
}

fn is_content(line: &[u8]) -> bool {
    name(line).is_some_and(|name| name.starts_with(b"content-"))
}

fn is_kind(line: &[u8]) -> bool {
    name(line).is_some_and(|name| name == b"content-type")
}

/// Seals the kind that a line tells; whether the kind ends in it.
fn seal_kind(line: &mut [u8]) -> bool {
    let end = line.iter().position(|byte| *byte == b';');
    for at in 0..end.unwrap_or(line.len()) {
        let opens = |word: &&[u8]| {
            let there = line.get(at..at + word.len());
            there.is_some_and(|there| there.eq_ignore_ascii_case(word))
        };
        // A remark could hide where the kind ends.
        let remark = line.get(at) == Some(&b'(');
        if remark || MAILS.iter().any(opens) {
            line.iter_mut().skip(at).take(1).for_each(|first| *first = SEAL);
        }
    }
    end.is_some()
}

fn holds(line: &[u8], word: &[u8]) -> bool {
    line.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
}
