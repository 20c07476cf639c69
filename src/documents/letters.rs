//! stub
use super::{Failure, Letters, Note};
use crate::source::encoding::{self, Encoding};
pub(super) struct Lettered {
    pub(super) text: String,
    pub(super) letters: Letters,
    pub(super) notes: Vec<Note>,
}
pub(super) fn read(bytes: &[u8], _chosen: Option<Encoding>) -> Result<Lettered, Failure> {
    let d = encoding::decode(bytes).map_err(|_| Failure::Binary)?;
    Ok(Lettered {
        text: d.text,
        letters: Letters {
            encoding: d.encoding,
            how: d.how,
            sureness: d.sureness,
            alternatives: d.alternatives,
        },
        notes: vec![],
    })
}
