//! Glyphs between marks -> cells: letters that stand across the page, each with what it stands for.

use super::{
    Glyph, Item,
    geometry::{Transform, moved, scale_of},
    letters::is_blank,
};
use crate::fold::is_invisible;

/// More glyphs than ten newspaper pages have: what lies behind them on one page is not read.
const MOST: usize = 300_000;
/// Farther out, in points, nothing is seen of a page.
const FARTHEST: f64 = 1e6;

/// A piece of what a page shows that is one thing to a reader: mostly a letter, sometimes a word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    /// In logical order within itself.
    pub(super) text: String,
    /// Left and right edge, and the line that letters stand on; y grows downwards. In points.
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    /// The file itself says what the text is (`ActualText`): its brackets are not mirrored again.
    pub(super) told: bool,
    /// The file marks it as no content: running heads and page numbers.
    pub(super) artifact: bool,
}

impl Cell {
    /// A space beside this cell, as high as it.
    pub(super) fn space(&self, left: f64, right: f64) -> Self {
        let (y, size, told, artifact) = (self.y, self.size, self.told, self.artifact);
        Self { text: " ".to_owned(), left, right, y, size, told, artifact }
    }

    pub(super) fn is_blank(&self) -> bool {
        is_blank(&self.text)
    }
}

/// Cells in the order in which the file draws them. Text that does not run across the page is left
/// out.
pub(super) fn cells_of(items: &[Item], transform: &Transform) -> Vec<Cell> {
    let mut page = Marked::over(transform);
    for item in items {
        match item {
            Item::Glyph(glyph) => page.draw(glyph),
            Item::Begin { artifact, actual_text } => {
                page.begin(*artifact, actual_text.as_deref())
            }
            Item::End => page.end(),
        }
    }
    // A file may forget to close what it opened.
    while !page.open.is_empty() {
        page.end();
    }
    page.cells
}

/// A mark that is open while its content is read.
struct Open<'i> {
    artifact: bool,
    told: Option<&'i str>,
    /// How many cells there were when it opened.
    from: usize,
    /// Texts told inside it that are drawn, and that are not.
    drawn: usize,
    undrawn: usize,
}

struct Marked<'i> {
    transform: &'i Transform,
    scale: f64,
    cells: Vec<Cell>,
    open: Vec<Open<'i>>,
    /// How many of the open marks say that their content is none.
    artifacts: usize,
    /// The outermost open mark that tells its text, and the glyphs drawn for it.
    telling: Option<usize>,
    glyphs: Vec<Cell>,
    read: usize,
}

impl<'i> Marked<'i> {
    fn over(transform: &'i Transform) -> Self {
        Self {
            transform,
            scale: scale_of(transform),
            cells: Vec::new(),
            open: Vec::new(),
            artifacts: 0,
            telling: None,
            glyphs: Vec::new(),
            read: 0,
        }
    }

    fn draw(&mut self, glyph: &Glyph) {
        self.read += 1;
        if self.read > MOST {
            return;
        }
        if let Some(cell) = self.cell(glyph) {
            if self.telling.is_some() { self.glyphs.push(cell) } else { self.cells.push(cell) }
        }
    }

    fn cell(&self, glyph: &Glyph) -> Option<Cell> {
        let (from, to) = (moved(glyph.from, self.transform), moved(glyph.to, self.transform));
        let size = glyph.size.abs() * self.scale;
        let seen = [from.0, from.1, to.0, to.1, size].iter().all(|at| at.abs() < FARTHEST);
        let upright = (to.1 - from.1).abs() > (to.0 - from.0).abs();
        // Joiners and marks of direction are no letters, wherever a program put them.
        if !seen || upright || glyph.text.chars().all(is_invisible) {
            return None;
        }
        Some(Cell {
            text: glyph.text.clone(),
            left: from.0.min(to.0),
            right: from.0.max(to.0),
            y: from.1,
            size,
            told: false,
            artifact: self.artifacts > 0,
        })
    }

    fn begin(&mut self, artifact: bool, told: Option<&'i str>) {
        if told.is_some() && self.telling.is_none() {
            self.telling = Some(self.open.len());
        }
        self.artifacts += usize::from(artifact);
        self.open.push(Open { artifact, told, from: self.cells.len(), drawn: 0, undrawn: 0 });
    }

    fn end(&mut self) {
        let Some(mark) = self.open.pop() else { return };
        self.artifacts -= usize::from(mark.artifact);
        let Some(text) = mark.told else {
            // A line of the next page, of which one tall letter reaches into this one: Chromium
            // tells it all.
            if mark.undrawn > mark.drawn {
                self.cells.truncate(mark.from);
            }
            return;
        };
        if self.telling != Some(self.open.len()) {
            return;
        }
        self.telling = None;
        let glyphs = std::mem::take(&mut self.glyphs);
        if let Some(around) = self.open.last_mut().filter(|_| !text.is_empty()) {
            around.drawn += usize::from(!glyphs.is_empty());
            around.undrawn += usize::from(glyphs.is_empty());
        }
        self.cells.extend(told_cell(text, glyphs));
    }
}

/// Glyphs that together are the text that the file tells.
fn told_cell(text: &str, glyphs: Vec<Cell>) -> Option<Cell> {
    // The widest of them is the letter; dots and marks stand above and below the line.
    let width = |cell: &Cell| cell.right - cell.left;
    let widest = glyphs.iter().rev().max_by(|a, b| width(a).total_cmp(&width(b)))?;
    let (y, size) = (widest.y, widest.size);
    let artifact = widest.artifact;
    let inline = glyphs.iter().filter(|cell| (cell.y - y).abs() < size * 0.1);
    let (left, right) = inline.fold((widest.left, widest.right), |(left, right), cell| {
        (left.min(cell.left), right.max(cell.right))
    });
    let text = (!text.is_empty()).then(|| text.to_owned())?;
    Some(Cell { text, left, right, y, size, told: true, artifact })
}

#[cfg(test)]
mod tests {
    use super::{Cell, Glyph, Item, cells_of};

    const PAGE: [f64; 6] = [1.0, 0.0, 0.0, -1.0, 0.0, 800.0];

    fn glyph(text: &str, x: f64) -> Item {
        let (from, to) = ((x, 700.0), (x + 6.0, 700.0));
        Item::Glyph(Glyph { text: text.to_owned(), from, to, size: 12.0 })
    }

    fn begin(told: &str) -> Item {
        Item::Begin { artifact: false, actual_text: Some(told.to_owned()) }
    }

    fn texts(cells: &[Cell]) -> Vec<&str> {
        cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    #[test]
    fn a_text_that_the_file_tells_stands_for_its_glyphs() {
        let items =
            [begin("ب"), glyph("ٮ", 10.0), begin("x"), glyph(".", 12.0), Item::End, Item::End];
        let cells = cells_of(&items, &PAGE);
        assert_eq!(texts(&cells), ["ب"]);
        assert!(cells[0].told && cells[0].y == 100.0);
    }

    #[test]
    fn a_line_that_is_told_and_hardly_drawn_is_another_pages() {
        let line = Item::Begin { artifact: false, actual_text: None };
        let mut items = vec![glyph("ا", 1.0), line, begin("ك"), glyph("ك", 9.0), Item::End];
        for letter in ["ت", "ب"] {
            items.extend([begin(letter), Item::End]);
        }
        items.push(Item::End);
        assert_eq!(texts(&cells_of(&items, &PAGE)), ["ا"]);
    }

    #[test]
    fn what_is_nowhere_turned_or_unseen_is_left_out() {
        let at = |x: f64, to: (f64, f64)| {
            Item::Glyph(Glyph { text: "ا".to_owned(), from: (x, 0.0), to, size: 12.0 })
        };
        let items = [
            at(f64::NAN, (6.0, 0.0)),
            at(0.0, (f64::INFINITY, 0.0)),
            at(1e300, (1e300, 0.0)),
            at(0.0, (0.0, 6.0)),
            glyph("\u{200f}", 3.0),
            glyph("", 3.0),
            Item::End,
        ];
        assert!(cells_of(&items, &PAGE).is_empty());
        assert!(cells_of(&items, &[f64::NAN; 6]).is_empty());
    }

    #[test]
    fn marks_may_stay_open_and_lie_deep() {
        let artifact = Item::Begin { artifact: true, actual_text: None };
        let mut items = vec![artifact; 100_000];
        items.push(glyph("ا", 1.0));
        items.extend([begin("ب"), glyph("ب", 7.0)]);
        let cells = cells_of(&items, &PAGE);
        assert_eq!(texts(&cells), ["ا", "ب"]);
        assert!(cells.iter().all(|cell| cell.artifact));
    }
}
