//! Where text is drawn: the state of a page's text, and how it moves.

use super::{super::geometry, faces::Face};
use geometry::{Transform, length};
use std::rc::Rc;

const STILL: Transform = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The pen with which text is drawn.
#[derive(Clone)]
pub(super) struct Pen<'a> {
    /// From the coordinates of what is drawn to those of the page.
    pub(super) page: Transform,
    /// The place of the next glyph, and that of the line's first.
    text: Transform,
    line: Transform,
    pub(super) face: Option<Rc<Face<'a>>>,
    pub(super) size: f64,
    pub(super) spacing: f64,
    pub(super) word_spacing: f64,
    /// How wide glyphs are drawn; 1 for as they are.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
}

impl Default for Pen<'_> {
    fn default() -> Self {
        Self {
            page: STILL,
            text: STILL,
            line: STILL,
            face: None,
            size: 1.0,
            spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl Pen<'_> {
    /// What follows is drawn through one more map.
    pub(super) fn map(&mut self, by: &Transform) {
        self.page = joined(&self.page, by);
    }

    /// A text begins.
    pub(super) fn begin(&mut self) {
        self.set(STILL);
    }

    /// A line begins here.
    pub(super) fn set(&mut self, place: Transform) {
        (self.text, self.line) = (place, place);
    }

    /// A line begins so far from where the one before began.
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.set(joined(&self.line, &[1.0, 0.0, 0.0, 1.0, x, y]));
    }

    /// A line begins below.
    pub(super) fn break_line(&mut self) {
        self.next_line(0.0, -self.leading);
    }

    /// Goes on along the line, by a distance that is not stretched yet.
    pub(super) fn go(&mut self, along: f64) {
        let across = self.face.as_ref().is_none_or(|face| face.is_across());
        let (x, y) = if across { (along * self.stretch, 0.0) } else { (0.0, along) };
        self.text = joined(&self.text, &[1.0, 0.0, 0.0, 1.0, x, y]);
    }

    /// Where the next glyph stands on the page.
    pub(super) fn place(&self) -> (f64, f64) {
        let [.., x, y] = self.whole();
        (x, y)
    }

    /// How high it is there.
    pub(super) fn height(&self) -> f64 {
        let [_, _, c, d, ..] = self.whole();
        length(c, d)
    }

    fn whole(&self) -> Transform {
        let height =
            self.face.as_ref().and_then(|face| face.height).filter(|_| self.size <= 1.0);
        let (width, height) = (self.size * self.stretch, height.unwrap_or(self.size));
        joined(&joined(&self.page, &self.text), &[width, 0.0, 0.0, height, 0.0, self.rise])
    }
}

/// The map that does first the inner, then the outer one.
fn joined(outer: &Transform, inner: &Transform) -> Transform {
    let [a, b, c, d, e, f] = *inner;
    let turned = |x: f64, y: f64| {
        let [a, b, c, d, ..] = *outer;
        (a * x + c * y, b * x + d * y)
    };
    let ((a, b), (c, d)) = (turned(a, b), turned(c, d));
    let (e, f) = geometry::moved((e, f), outer);
    [a, b, c, d, e, f]
}
