//! The build recipe, the lock file and the page's package agree on every pinned tool.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use std::fs;

fn read(path: &str) -> String {
    let full = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&full).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn recipe() -> toml::Table {
    read("wasm-pack.toml").parse().expect("wasm-pack.toml is TOML")
}

fn pin(name: &str) -> String {
    recipe()["pins"][name].as_str().expect("a pin is a string").to_string()
}

#[test]
fn wasm_bindgen_is_the_locked_one() {
    let lock: toml::Table = read("Cargo.lock").parse().expect("Cargo.lock is TOML");
    let packages = lock["package"].as_array().expect("packages");
    let found = packages.iter().find(|p| p["name"].as_str() == Some("wasm-bindgen"));
    let locked = found.expect("wasm-bindgen is locked")["version"].as_str();
    assert_eq!(
        locked,
        Some(pin("wasm-bindgen").as_str()),
        "the CLI must match the crate to the digit"
    );
}

#[test]
fn npm_tools_are_the_pinned_ones() {
    let package: serde_json::Value =
        serde_json::from_str(&read("www/package.json")).expect("JSON");
    assert_eq!(package["devDependencies"]["binaryen"], pin("binaryen").as_str());
}

#[test]
fn every_face_is_built() {
    let recipe = recipe();
    let parts = recipe["parts"].as_array().expect("parts");
    let mut built: Vec<_> = parts.iter().filter_map(|part| part["crate"].as_str()).collect();
    built.sort_unstable();
    let mut faces: Vec<_> = fs::read_dir("wasm")
        .expect("the folder of faces")
        .flatten()
        .map(|face| format!("wasm/{}", face.file_name().to_string_lossy()))
        .collect();
    faces.sort();
    assert_eq!(built, faces);
}

#[test]
fn crate_and_npm_package_have_one_version() {
    let package: serde_json::Value =
        serde_json::from_str(&read("www/package.json")).expect("JSON");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_npm_dependency_is_pinned_to_one_version() {
    let package: serde_json::Value =
        serde_json::from_str(&read("www/package.json")).expect("JSON");
    for group in ["dependencies", "devDependencies"] {
        for (name, version) in package[group].as_object().into_iter().flatten() {
            let version = version.as_str().unwrap_or_default();
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{name}: {version}");
        }
    }
}
