//! Folders: the files in them that may hold articles, in the order of their names.

use khulasa::documents::is_readable;
use std::{fs, path::Path};

/// Deepest folder that is looked into: links may lead in circles.
const DEPTH: usize = 12;

/// The file itself, or the files of a folder.
pub(super) fn files(path: &str) -> Vec<String> {
    if !Path::new(path).is_dir() {
        return vec![path.to_string()];
    }
    let mut files = Vec::new();
    walk(Path::new(path), DEPTH, &mut files);
    files
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<String>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    entries.sort();
    for path in entries {
        let name =
            path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        // Browsers save a page's pictures and scripts beside it in 'name_files'.
        let beside =
            name.starts_with('.') || name.ends_with("_files") || name.ends_with(".files");
        if path.is_dir() && depth > 0 && !beside {
            walk(&path, depth - 1, files);
        } else if path.is_file() && is_readable(&name) {
            files.push(path.to_string_lossy().into_owned());
        }
    }
}
