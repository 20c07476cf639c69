//! Points moved from a file's own coordinates to the page's.

/// The six numbers of an affine map, as PDF writes them.
pub(super) type Transform = [f64; 6];

/// A point as the map moves it.
pub(super) fn moved((x, y): (f64, f64), [a, b, c, d, e, f]: &Transform) -> (f64, f64) {
    (a * x + c * y + e, b * x + d * y + f)
}

/// How much larger a map makes what it moves.
pub(super) fn scale_of([a, b, ..]: &Transform) -> f64 {
    length(*a, *b)
}

/// The length of a way; the root is exact on every platform, which the platform's own is not.
pub(super) fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// The smallest and the largest of many; the wrong way round where there is none.
pub(super) fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
}

/// The middle one in order of size; nothing where there is none.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
