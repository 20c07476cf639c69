//! A PDF's glyphs -> its text as it is read.
