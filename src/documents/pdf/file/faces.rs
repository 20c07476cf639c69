//! The fonts of a file, as far as text needs them: what a code stands for and how wide it is.

use super::{budget::Budget, streams::is_small};
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontData, FontGlyph, FontResolverFn, GlyphId,
    UNITS_PER_EM, hayro_cmap::BfString,
};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::{rc::Rc, sync::Arc};

/// Codes that the widths of a font may speak of, over all its ranges.
const CODES: f64 = 20_000_000.0;
/// The largest code, width or place of a font.
const LARGEST: f64 = 70_000.0;

/// A font.
pub(super) struct Face<'a> {
    font: Font<'a>,
    /// One byte, one code: then a code that is nowhere explained may still be ASCII.
    is_simple: bool,
    /// How high glyphs are that are drawings of their own (Type 3), for a size of one.
    pub(super) height: Option<f64>,
}

impl Face<'_> {
    /// Whether its lines run across the page, and not down.
    pub(super) fn is_across(&self) -> bool {
        self.font.is_horizontal()
    }

    /// The code that begins here, and how many bytes it has.
    pub(super) fn code(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, at);
        (code, length.max(1))
    }

    /// How far a code moves the pen along, for a size of one.
    pub(super) fn advance(&self, code: u32) -> f64 {
        let way = self.font.code_advance(code);
        let along = if self.is_across() { way.x } else { way.y };
        along / f64::from(UNITS_PER_EM)
    }

    /// What a code stands for; U+FFFD where the file does not tell.
    pub(super) fn text(&self, code: u32) -> String {
        let told = match self.font.glyph(GlyphId::NOTDEF, code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        match told {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => char::from_u32(code)
                .filter(|c| self.is_simple && matches!(c, ' '..='~'))
                .unwrap_or(char::REPLACEMENT_CHARACTER)
                .to_string(),
        }
    }
}

/// The fonts that were met so far.
pub(super) struct Faces<'a> {
    cache: FontCache<'a>,
    fonts: FontResolverFn,
    cmaps: CMapResolverFn,
}

impl Default for Faces<'_> {
    fn default() -> Self {
        Self {
            cache: FontCache::new(),
            // A font that is not in the file is drawn by nobody here: its codes and widths are
            // enough, and any font will do.
            fonts: Arc::new(|_| Some((Arc::new(BLANK) as FontData, 0))),
            // Maps that readers are to know by name are those of Chinese, Japanese and Korean.
            cmaps: Arc::new(|_| None),
        }
    }
}

impl<'a> Faces<'a> {
    /// A font as the file describes it; nothing where it asks for more than a font may.
    pub(super) fn face(&self, dict: &Dict<'a>, budget: &mut Budget) -> Option<Rc<Face<'a>>> {
        // Looking a font up costs its length.
        if !budget.step(dict.data().len() / 64 + 1) || !is_sound(dict, budget) {
            return None;
        }
        let font = self.cache.font(dict, &self.fonts, &self.cmaps)?;
        let kind = dict.get::<Name<'_>>(b"Subtype");
        let is = |name: &[u8]| kind.as_deref() == Some(name);
        let height = is(b"Type3").then(|| height_of(dict)).flatten();
        Some(Rc::new(Face { font, is_simple: !is(b"Type0"), height }))
    }
}

/// A font file without glyphs.
const BLANK: [u8; 12] = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// How high the drawings of a font are.
fn height_of(dict: &Dict<'_>) -> Option<f64> {
    let [_, bottom, _, top] = dict.get::<[f64; 4]>(b"FontBBox")?;
    let [.., scale, _, _] = dict.get::<[f64; 6]>(b"FontMatrix")?;
    Some((top - bottom) * scale).filter(|height| *height > 0.0)
}

/// Whether a font's tables are no larger than tables are: hayro builds them whatever they ask for.
fn is_sound(dict: &Dict<'_>, budget: &mut Budget) -> bool {
    let mut parts = vec![dict.clone()];
    let below = dict.get::<Array<'_>>(b"DescendantFonts");
    parts.extend(below.and_then(|fonts| fonts.iter::<Dict<'_>>().next()));
    parts.iter().all(|part| {
        let descriptor = part.get::<Dict<'_>>(b"FontDescriptor").unwrap_or_default();
        let own = [&b"ToUnicode"[..], b"Encoding", b"CIDToGIDMap"].map(|key| (part, key));
        let program =
            [&b"FontFile"[..], b"FontFile2", b"FontFile3"].map(|key| (&descriptor, key));
        let streams = own.iter().chain(&program);
        let mut streams = streams.filter_map(|(dict, key)| dict.get::<Stream<'_>>(key));
        let first = part.get::<f64>(b"FirstChar").unwrap_or_default();
        first < LARGEST
            && streams.all(|stream| is_small(&stream, budget))
            && [b"W".as_slice(), b"W2"].iter().all(|key| are_widths_sound(part, key))
    })
}

/// Widths may be given for a range of codes at once, and ranges may be many and endless.
fn are_widths_sound(dict: &Dict<'_>, key: &[u8]) -> bool {
    let Some(widths) = dict.get::<Array<'_>>(key) else { return true };
    let (mut before, mut codes) = (f64::MAX, 0.0);
    for object in widths.iter::<Object<'_>>() {
        let number = object.into_number().map(|number| number.as_f64());
        if let Some(number) = number {
            codes += (number - before).max(0.0);
            if number.abs() > LARGEST || codes > CODES {
                return false;
            }
        }
        before = number.unwrap_or(f64::MAX);
    }
    true
}
