//! What one file may cost. News is short; these are far beyond it and still safe for a phone.

/// Bytes of a file.
pub const FILE: usize = 300_000_000;
/// Bytes of one article's text: beyond it no browser's memory holds the analysis.
pub const TEXT: usize = 20_000_000;
/// Bytes that an archive and all archives in it may unpack to.
pub const UNPACKED: u64 = 200_000_000;
/// Bytes of one file in an archive.
pub const MEMBER: u64 = 100_000_000;
/// How many times its size a file of more than a megabyte may unpack to.
pub const RATIO: u64 = 250;
/// Files of one archive.
pub const MEMBERS: usize = 5_000;
/// Articles of one table or list.
pub const ROWS: usize = 1_000;
/// Pages of a PDF.
pub const PAGES: usize = 1_500;
/// Archives in archives.
pub const DEPTH: usize = 2;
