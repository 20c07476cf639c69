//! What a page draws, as any drawer of PDFs can tell it.

/// One thing that a page draws, or a mark around such things, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A glyph.
    Glyph(Glyph),
    /// Marked content begins.
    Begin {
        /// The file says that it is no content: a running head, a page number.
        artifact: bool,
        /// The text that the glyphs up to the end of the mark stand for (`ActualText`).
        actual_text: Option<String>,
    },
    /// What was begun last ends.
    End,
}

/// A glyph where it stands, in the page's own units.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it stands for.
    pub text: String,
    /// Where the pen is before it is drawn.
    pub from: (f64, f64),
    /// Where the pen is afterwards, without the room that is left to the next one.
    pub to: (f64, f64),
    /// Its height as the font counts it.
    pub size: f64,
}
