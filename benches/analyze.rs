//! Placeholder until the benchmark lands with `make bench`.
fn main() {}
