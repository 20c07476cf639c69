//! Packs `models/` into one file for the `bundled` feature, with the very code that the library
//! reads it by.

#![allow(
    clippy::panic,
    clippy::expect_used,
    unreachable_pub,
    reason = "a build that cannot pack its model must stop"
)]
#[path = "src/model/pack.rs"]
mod pack;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=models");
    println!("cargo:rerun-if-changed=src/model/pack.rs");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let model =
        pack::pack_dir(&Path::new(&root).join("models")).unwrap_or_else(|why| panic!("{why}"));
    fs::write(Path::new(&out).join("khulasa.model"), model)
        .expect("the build folder is writable");
}
