//! A model file that comes in pieces.

use super::{Model, ModelError, container};

/// Takes a model file piece by piece, so that whoever fetches it need not hold all of it too.
#[derive(Default)]
pub struct ModelReader {
    bytes: Vec<u8>,
}

impl ModelReader {
    /// Takes the next bytes of the file; pieces may be of any length.
    pub fn push(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
        // The table of sections tells how much will come: a buffer that grew step by step would
        // leave its smaller selves behind.
        let whole = container::length(&self.bytes).filter(|whole| *whole <= MOST);
        let missing = whole.unwrap_or(0).saturating_sub(self.bytes.len());
        self.bytes.reserve_exact(missing);
    }

    /// The model.
    ///
    /// # Errors
    /// Those of [`Model::read`].
    pub fn finish(self) -> Result<Model, ModelError> {
        Model::read(self.bytes)
    }
}

/// A damaged table may ask for anything; no model is that long.
const MOST: usize = 1 << 26;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::pack;

    #[test]
    fn room_is_made_for_all_pieces_at_once_and_no_more() {
        let sections = [("a".to_string(), vec![7; 4000]), ("b".to_string(), vec![9; 333])];
        let file = pack::container(&sections.into()).unwrap_or_default();
        for size in [1, 7, 1000, file.len()] {
            let mut reader = ModelReader::default();
            file.chunks(size).for_each(|piece| reader.push(piece));
            assert_eq!(reader.bytes, file);
            assert_eq!(reader.bytes.capacity(), file.len());
        }
    }

    #[test]
    fn a_table_that_asks_for_too_much_gets_nothing() {
        let mut file =
            pack::container(&[("a".to_string(), vec![7])].into()).unwrap_or_default();
        file[40..44].copy_from_slice(&u32::MAX.to_le_bytes());
        let mut reader = ModelReader::default();
        reader.push(&file);
        assert!(reader.bytes.capacity() < 1000);
        assert!(reader.finish().is_err());
    }
}
