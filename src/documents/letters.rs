//! The letters of a text file, put right where they were scrambled before.

use super::{
    Failure,
    article::{Letters, Note, NoteCode},
};
use crate::source::encoding::{self, Decoded, Encoding};

/// Reads bytes as a reader chose, else as they most likely are. Lines end with a line feed.
pub(super) fn read(
    bytes: &[u8],
    chosen: Option<Encoding>,
) -> Result<(String, Letters, Vec<Note>), Failure> {
    // Nonsense in the chosen encoding is shown too: it tells that the choice was wrong.
    let decoded = match chosen {
        Some(encoding) => encoding::decode_as(bytes, encoding),
        None => encoding::decode(bytes).map_err(|_| Failure::Binary)?,
    };
    let Decoded { text, encoding, how, sureness, alternatives } = decoded;
    let text = plain(text);
    if text.trim().is_empty() {
        return Err(Failure::EmptyFile);
    }
    let notes = notes(&text, how);
    Ok((text, Letters { encoding, how, sureness, alternatives }, notes))
}

/// No byte order mark, and one kind of line break.
fn plain(text: String) -> String {
    let text = text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

fn notes(text: &str, how: &str) -> Vec<Note> {
    let unscrambled = (how == "twice").then_some(Note::from(NoteCode::Unscrambled));
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    let broken =
        (broken > 0).then_some(Note { code: NoteCode::BrokenLetters, count: Some(broken) });
    unscrambled.into_iter().chain(broken).collect()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::documents::{Failure, Note, NoteCode};
    use crate::source::encoding::Encoding;

    #[test]
    fn marks_and_breaks_of_other_systems_fall_away() {
        let (text, letters, notes) = read("\u{feff}سطر\r\nآخر\rأخير".as_bytes(), None).unwrap();
        assert_eq!((text.as_str(), letters.encoding), ("سطر\nآخر\nأخير", Encoding::Utf8));
        assert!(notes.is_empty());
        assert_eq!(read(b" \n ", None).unwrap_err(), Failure::EmptyFile);
        assert_eq!(read(&[0; 64], None).unwrap_err(), Failure::Binary);
    }

    #[test]
    fn a_reader_is_told_of_letters_that_were_put_right_or_lost() {
        let scrambled = "ÃÚáä æÒíÑ ÇáËÞÇÝÉ ÇÝÊÊÇÍ ãßÊÈÉ ÇáãíäÇÁ ÇáÞÏíãÉ";
        let (text, _, notes) = read(scrambled.as_bytes(), None).unwrap();
        assert_eq!(text, "أعلن وزير الثقافة افتتاح مكتبة الميناء القديمة");
        assert_eq!(notes, [Note::from(NoteCode::Unscrambled)]);
        let (same, letters, _) = read(scrambled.as_bytes(), Some(Encoding::Utf8)).unwrap();
        assert_eq!((same.as_str(), letters.how), (scrambled, "asked"));
        let cut = [&"مكتبة الميناء القديمة".repeat(3).into_bytes()[..], b"\xd9"].concat();
        let (_, _, notes) = read(&cut, None).unwrap();
        assert_eq!(notes, [Note { code: NoteCode::BrokenLetters, count: Some(1) }]);
    }
}
