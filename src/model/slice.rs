//! Parts of the model file, left where the file was read into.

use std::{ops::Range, sync::Arc};

/// Some of the bytes of a file that all its parts share: the file is in memory once.
#[derive(Clone)]
pub(crate) struct Slice {
    file: Arc<Vec<u8>>,
    range: Range<usize>,
}

impl Slice {
    /// All of a file.
    pub(crate) fn whole(file: Vec<u8>) -> Self {
        Self { range: 0..file.len(), file: Arc::new(file) }
    }

    /// The bytes at places of this slice; none where it ends before.
    pub(crate) fn part(&self, range: Range<usize>) -> Option<Self> {
        self.as_ref().get(range.clone())?;
        let start = self.range.start;
        Some(Self {
            file: Arc::clone(&self.file),
            range: start + range.start..start + range.end,
        })
    }
}

impl AsRef<[u8]> for Slice {
    fn as_ref(&self) -> &[u8] {
        self.file.get(self.range.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_parts_lie_in_the_file() {
        let file = Slice::whole(b"0123456789".to_vec());
        let part = file.part(2..8);
        let inner = part.as_ref().and_then(|p| p.part(1..3));
        assert_eq!(inner.as_ref().map(AsRef::as_ref), Some(&b"34"[..]));
        assert!(part.is_some_and(|p| p.part(5..7).is_none()));
        assert!(file.part(4..11).is_none());
    }
}
