//! The model file as bytes: magic, version, checksum, named sections. Layout: [`super::pack`].

use super::{ModelError, pack};
use std::collections::BTreeMap;

/// Named sections of a checked model file, borrowed from its bytes.
pub(crate) struct Container<'b> {
    sections: BTreeMap<&'b str, &'b [u8]>,
}

impl<'b> Container<'b> {
    /// Checks magic, version, size and checksum, in this order, so that the message names the
    /// most telling fault.
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, ModelError> {
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
        let sections = (0..count).map(|row| section(bytes, row)).collect::<Result<_, _>>()?;
        if crc32fast::hash(checked) != word(bytes, 16)? {
            return Err(ModelError::new("the model is damaged (its checksum does not fit)"));
        }
        Ok(Self { sections })
    }

    /// The bytes of a section that must be there.
    pub(crate) fn section(&self, name: &str) -> Result<&'b [u8], ModelError> {
        self.optional(name)
            .ok_or_else(|| ModelError::new(format!("the model has no section {name}")))
    }

    /// The bytes of a section that a smaller model may leave out.
    pub(crate) fn optional(&self, name: &str) -> Option<&'b [u8]> {
        self.sections.get(name).copied()
    }
}

fn section(bytes: &[u8], row: usize) -> Result<(&str, &[u8]), ModelError> {
    let at = pack::HEAD + row.saturating_mul(pack::ROW);
    let name = bytes.get(at..at.saturating_add(16)).ok_or_else(ModelError::truncated)?;
    let end = name.iter().position(|b| *b == 0).unwrap_or(name.len());
    let name = std::str::from_utf8(&name[..end])
        .map_err(|_| ModelError::new("the model is damaged (a section name is unreadable)"))?;
    let (start, len) = (word(bytes, at + 16)? as usize, word(bytes, at + 20)? as usize);
    let body = bytes.get(start..start.saturating_add(len)).ok_or_else(ModelError::truncated)?;
    Ok((name, body))
}

fn word(bytes: &[u8], at: usize) -> Result<u32, ModelError> {
    let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
    four.map(u32::from_le_bytes).ok_or_else(ModelError::truncated)
}
