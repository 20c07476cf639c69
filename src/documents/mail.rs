//! stub
use super::{Article, Failure};
pub(super) fn read(_: &[u8]) -> Result<Article, Failure> {
    Err(Failure::NoText)
}
pub(super) fn read_archive(_: &[u8]) -> Result<Article, Failure> {
    Err(Failure::NoText)
}
