//! The model file as bytes: magic, version, checksum, named sections. Layout: [`super::pack`].

use super::{ModelError, pack, slice::Slice};
use std::{collections::BTreeMap, ops::Range};

/// Named sections of a checked model file.
pub(crate) struct Container {
    sections: BTreeMap<String, Slice>,
}

impl Container {
    /// Checks magic, version, size and checksum, in this order, so that the message names the
    /// most telling fault.
    pub(crate) fn read(file: Vec<u8>) -> Result<Self, ModelError> {
        let file = Slice::whole(file);
        let bytes = file.as_ref();
        if !bytes.starts_with(&pack::MAGIC) {
            return Err(ModelError::new(
                "this is not a Khulasa model (its first bytes are others)",
            ));
        }
        let version = word(bytes, 8)?;
        if version != pack::VERSION {
            return Err(ModelError::new(format!(
                "the model has format {version}, this program reads format {}",
                pack::VERSION
            )));
        }
        let count = word(bytes, 12)? as usize;
        let checked = bytes.get(pack::HEAD..).ok_or_else(ModelError::truncated)?;
        let section = |row| {
            let (name, range) = row_of(bytes, row)?;
            Ok((name.to_string(), file.part(range).ok_or_else(ModelError::truncated)?))
        };
        let sections = (0..count).map(section).collect::<Result<_, ModelError>>()?;
        if crc32fast::hash(checked) != word(bytes, 16)? {
            return Err(ModelError::new("the model is damaged (its checksum does not fit)"));
        }
        Ok(Self { sections })
    }

    /// The bytes of a section that must be there.
    pub(crate) fn section(&self, name: &str) -> Result<Slice, ModelError> {
        self.optional(name)
            .ok_or_else(|| ModelError::new(format!("the model has no section {name}")))
    }

    /// The bytes of a section that a smaller model may leave out.
    pub(crate) fn optional(&self, name: &str) -> Option<Slice> {
        self.sections.get(name).cloned()
    }
}

/// The length of the file that begins with these bytes, if its table of sections is among them.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    let count = word(bytes, 12).ok()? as usize;
    let end = |row| row_of(bytes, row).map(|(_, range)| range.end);
    let longest = |most: usize, end: Result<usize, _>| Ok::<_, ModelError>(most.max(end?));
    (0..count).map(end).try_fold(0, longest).ok()
}

/// A row of the table: a section's name and place.
fn row_of(bytes: &[u8], row: usize) -> Result<(&str, Range<usize>), ModelError> {
    let at = pack::HEAD + row.saturating_mul(pack::ROW);
    let name = bytes.get(at..at.saturating_add(16)).ok_or_else(ModelError::truncated)?;
    let end = name.iter().position(|b| *b == 0).unwrap_or(name.len());
    let name = std::str::from_utf8(&name[..end])
        .map_err(|_| ModelError::new("the model is damaged (a section name is unreadable)"))?;
    let (start, len) = (word(bytes, at + 16)? as usize, word(bytes, at + 20)? as usize);
    Ok((name, start..start.saturating_add(len)))
}

fn word(bytes: &[u8], at: usize) -> Result<u32, ModelError> {
    let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
    four.map(u32::from_le_bytes).ok_or_else(ModelError::truncated)
}
