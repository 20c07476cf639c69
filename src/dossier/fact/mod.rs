//! What several articles say, and what one alone says.

mod lone;
mod shared;

pub(super) use lone::lone;
pub(super) use shared::shared;
