//! A PDF's glyphs -> its text as it is read.
/// stub
pub fn read(_: &[u8], _: Option<&str>) -> Result<super::Article, super::Failure> {
    Err(super::Failure::NoText)
}
