//! Archives: their files by name, unpacked one by one within bounds.
//!
//! The crate `zip` reads the format; what is ours is that no archive costs more than it may: one that
//! promises too much, or gives more than it promised, is stopped there.

use super::{Failure, limits};
use crate::source::encoding;
use std::{
    io::{Cursor, Read},
    sync::Arc,
};
use zip::{ZipArchive, result::ZipError};

/// How many bytes may still be unpacked: one budget for an archive and those inside it.
#[derive(Debug)]
pub(super) struct Budget(u64);

impl Default for Budget {
    fn default() -> Self {
        Self(limits::UNPACKED)
    }
}

impl Budget {
    fn take(&mut self, bytes: u64) -> Result<(), Failure> {
        self.0 = self.0.checked_sub(bytes).ok_or(Failure::Bomb)?;
        Ok(())
    }
}

/// An archive whose directory was read; nothing is unpacked yet.
pub(super) struct Archive {
    inner: ZipArchive<Cursor<Arc<[u8]>>>,
    names: Vec<String>,
}

/// What the end of an archive opens with; its count of files stands ten bytes on.
const END: &[u8] = b"PK\x05\x06";

impl Archive {
    /// # Errors
    /// `Damaged`, `TooManyFiles`.
    pub(super) fn open(bytes: &Arc<[u8]>) -> Result<Self, Failure> {
        if count(bytes).ok_or(Failure::Damaged)? > limits::MEMBERS {
            return Err(Failure::TooManyFiles);
        }
        let inner =
            ZipArchive::new(Cursor::new(Arc::clone(bytes))).map_err(|_| Failure::Damaged)?;
        let names = inner.file_names_raw().map(readable).collect();
        Ok(Self { inner, names })
    }

    /// The paths of its files and folders, in the order of its directory.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether a file asks for a password.
    pub(super) fn is_locked(&self, at: usize) -> bool {
        self.inner.by_index_data(at).is_ok_and(|entry| entry.encrypted())
    }

    /// The bytes of a file. Never more than it promises, and nothing of one that promises too much.
    ///
    /// # Errors
    /// `Bomb`, `Damaged`, `OtherArchive` for a packing that is not read, `Password`, `WrongPassword`.
    pub(super) fn unpack(
        &mut self,
        at: usize,
        password: Option<&str>,
        budget: &mut Budget,
    ) -> Result<Vec<u8>, Failure> {
        let entry = self.inner.by_index_data(at).map_err(|_| Failure::Damaged)?;
        let (size, packed, locked) = (entry.size(), entry.compressed_size(), entry.encrypted());
        let swells = size > 1_000_000 && size > packed.saturating_mul(limits::RATIO);
        if size > limits::MEMBER || swells {
            return Err(Failure::Bomb);
        }
        budget.take(size)?;
        let file = match password.filter(|_| locked) {
            Some(password) => self.inner.by_index_decrypt(at, password.as_bytes()),
            None => self.inner.by_index(at),
        };
        let mut bytes = Vec::new();
        // A wrong password is told by its check in most cases, by what it makes in the others.
        let broken = if locked { Failure::WrongPassword } else { Failure::Damaged };
        file.map_err(refused)?.take(size + 1).read_to_end(&mut bytes).map_err(|_| broken)?;
        match bytes.len() as u64 {
            length if length > size => Err(Failure::Bomb),
            length if length < size => Err(broken),
            _ => Ok(bytes),
        }
    }

    /// The text of a file by its path, for formats that are archives; nothing where there is none.
    ///
    /// # Errors
    /// As [`Self::unpack`].
    pub(super) fn text(
        &mut self,
        path: &str,
        budget: &mut Budget,
    ) -> Result<Option<String>, Failure> {
        let Some(at) = self.names.iter().position(|name| name == path) else { return Ok(None) };
        let bytes = self.unpack(at, None, budget)?;
        Ok(encoding::decode(&bytes).ok().map(|decoded| decoded.text))
    }
}

fn refused(error: ZipError) -> Failure {
    match error {
        ZipError::InvalidPassword => Failure::WrongPassword,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Failure::Password,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Failure::OtherArchive
        }
        _ => Failure::Damaged,
    }
}

/// How many files an archive says that it holds; nothing without an end.
fn count(bytes: &[u8]) -> Option<usize> {
    // Behind the end there may be a comment of 65,535 bytes.
    let last = bytes.get(bytes.len().saturating_sub(22 + 65_535)..)?;
    let at = last.windows(END.len()).rposition(|window| window == END)?;
    let count = last.get(at + 10..at + 12)?;
    Some(count.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

/// Archives from old Arabic systems name their files in the encoding of that system.
fn readable(name: &[u8]) -> String {
    encoding::decode(name)
        .map_or_else(|_| String::from_utf8_lossy(name).into_owned(), |decoded| decoded.text)
}
