//! stub
use super::{Article, Failure};
use crate::source::encoding::Encoding;
pub(super) fn read(_: &[u8], _: Option<Encoding>) -> Result<Article, Failure> {
    Err(Failure::NoText)
}
