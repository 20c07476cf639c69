//! The cells of a page -> its lines, in the order in which they are read.

use super::{
    brackets::brackets_are_mirrored,
    cells::Cell,
    columns::{Row, columns_of},
    direction::{has_left, has_right, is_set_from_right, logical},
    forms::{fold_forms, without_strokes},
    geometry::bounds,
    gutters::gutters_of,
    rows::pieces_of,
};

/// A line as it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    /// Width of its first word: where it would have fitted on the line above, a paragraph ended
    /// there.
    pub(super) first: f64,
    pub(super) right_to_left: bool,
}

/// The columns of a page with their lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PageLines {
    pub(super) number: usize,
    pub(super) columns: Vec<Vec<Line>>,
    /// Where its columns part.
    pub(super) gutters: Vec<f64>,
}

impl PageLines {
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.columns.iter().flatten()
    }
}

/// A page's lines; `before`: the page before.
pub(super) fn lines_of(
    cells: Vec<Cell>,
    number: usize,
    before: Option<&PageLines>,
) -> PageLines {
    let content = without_artifacts(cells);
    let right_to_left = is_set_from_right(&content);
    let pieces = pieces_of(content);
    let known = before.map_or(&[][..], |page| &page.gutters);
    let columns = columns_of(&pieces, right_to_left, known);
    let rows = columns.iter().flatten().map(|row| row.cells.as_slice());
    let mirror = brackets_are_mirrored(rows);
    let lines = |rows: &Vec<Row>| {
        let lines = rows.iter().map(|row| line_of(row, right_to_left, mirror));
        lines.filter(|line| !line.text.is_empty()).collect()
    };
    PageLines {
        number,
        gutters: gutters_of(&pieces),
        columns: columns.iter().map(lines).collect(),
    }
}

fn line_of(row: &Row, right_to_left: bool, mirror: bool) -> Line {
    let cells = &row.cells;
    // On such a page a line runs left to right only where it is all foreign words.
    let own = right_to_left && (has_right(cells) || !has_left(cells));
    let text = without_strokes(&fold_forms(&logical(cells, own, mirror)));
    Line {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        left: row.left,
        right: row.right,
        y: row.y,
        size: row.size,
        first: first_word(cells, own),
        right_to_left: own,
    }
}

/// Where the file marks its running heads they go; one that marks everything so says nothing.
fn without_artifacts(mut cells: Vec<Cell>) -> Vec<Cell> {
    let content = cells.iter().filter(|cell| !cell.artifact).count();
    if content * 2 >= cells.len() {
        cells.retain(|cell| !cell.artifact);
    }
    cells
}

/// How wide the first word of a line is.
fn first_word(row: &[Cell], right_to_left: bool) -> f64 {
    let is_word = |cell: &&Cell| !cell.is_blank();
    let word: Vec<&Cell> = if right_to_left {
        row.iter().rev().take_while(is_word).collect()
    } else {
        row.iter().take_while(is_word).collect()
    };
    let (left, _) = bounds(word.iter().map(|cell| cell.left));
    let (_, right) = bounds(word.iter().map(|cell| cell.right));
    right - left
}
