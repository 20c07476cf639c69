//! stub
use super::{Article, Failure};
use crate::source::encoding::Encoding;
pub(super) fn is_table(_: &str, _: bool) -> bool {
    false
}
pub(super) fn table(_: &[u8], _: &str, _: Option<Encoding>) -> Result<Vec<Article>, Failure> {
    Err(Failure::NoText)
}
pub(super) fn json(_: &[u8], _: &str, _: Option<Encoding>) -> Result<Vec<Article>, Failure> {
    Err(Failure::NoText)
}
