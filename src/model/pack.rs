//! How the model file is written: readable lists and trained weights -> one container.
//!
//! Compiled into the build script as well, hence free of the rest of the library.
//! Layout (little-endian), read back by [`super::container`]:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic `KHULASA\0` |
//! | 4 | format version |
//! | 4 | number of sections |
//! | 4 | CRC-32 of everything after this field |
//! | 24 each | name (16 bytes, zero padded), offset, length |
//! | … | the sections, each aligned to 8 bytes |

use std::{collections::BTreeMap, fs, path::Path};

/// First bytes of every model file.
pub const MAGIC: [u8; 8] = *b"KHULASA\0";
/// Raised whenever an older reader could misread the file.
pub const VERSION: u32 = 1;
/// Bytes of one row of the section table.
pub const ROW: usize = 24;
/// Bytes before the section table.
pub const HEAD: usize = 20;

/// Packs `models/lexicon/*.txt` and `models/*.weights` of a folder; the same folder always gives
/// the same bytes.
///
/// # Errors
/// A list that cannot be read, or a line that is no entry, named with its file and number.
pub fn pack_dir(dir: &Path) -> Result<Vec<u8>, String> {
    let mut sections = Lists::read(&dir.join("lexicon"))?.sections()?;
    for path in files(dir, "weights")? {
        sections.insert(
            stem(&path),
            fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?,
        );
    }
    container(&sections)
}

/// Writes named sections as one container.
///
/// # Errors
/// A section name longer than 16 bytes or a file beyond 4 GB.
pub fn container(sections: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, String> {
    let mut table = Vec::new();
    let mut body = Vec::new();
    let start = HEAD + ROW * sections.len();
    for (name, bytes) in sections {
        while !(start + body.len()).is_multiple_of(8) {
            body.push(0);
        }
        let mut row = [0u8; 16];
        row.get_mut(..name.len())
            .ok_or(format!("section name too long: {name}"))?
            .copy_from_slice(name.as_bytes());
        table.extend(row);
        for n in [start + body.len(), bytes.len()] {
            table.extend(u32::try_from(n).map_err(|e| e.to_string())?.to_le_bytes());
        }
        body.extend(bytes);
    }
    table.extend(body);
    let mut file = MAGIC.to_vec();
    for n in [VERSION, sections.len() as u32, crc32fast::hash(&table)] {
        file.extend(n.to_le_bytes());
    }
    file.extend(table);
    Ok(file)
}

/// The readable lists: which classes each form belongs to, and what each class says of it.
#[derive(Default)]
struct Lists {
    names: Vec<String>,
    classes: BTreeMap<String, u64>,
    attributes: BTreeMap<String, String>,
}

impl Lists {
    /// One file a class, named after it.
    fn read(dir: &Path) -> Result<Self, String> {
        let mut lists = Self::default();
        for path in files(dir, "txt")? {
            let text =
                fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            for (number, line) in text.lines().enumerate() {
                lists
                    .line(line)
                    .map_err(|e| format!("{}:{}: {e}", path.display(), number + 1))?;
            }
            lists.names.push(stem(&path));
        }
        if lists.names.len() > 64 {
            return Err(format!(
                "{} lists, but an entry has room for 64 classes",
                lists.names.len()
            ));
        }
        Ok(lists)
    }

    /// `form` or `form<TAB>attribute`; `#` starts a comment line.
    fn line(&mut self, line: &str) -> Result<(), String> {
        if line.trim().is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let (form, attribute) = line.split_once('\t').unwrap_or((line, ""));
        let form = fold_entry(form);
        if form.is_empty() {
            return Err("an entry without letters".into());
        }
        let class = self.names.len();
        *self.classes.entry(form.clone()).or_default() |= 1 << class;
        if !attribute.is_empty() {
            // The class leads, so that one map serves all classes; ambiguous forms keep the first.
            self.attributes.entry(format!("{class}\t{form}")).or_insert(attribute.to_string());
        }
        Ok(())
    }

    fn sections(self) -> Result<BTreeMap<String, Vec<u8>>, String> {
        let mut blob = Vec::new();
        let mut places = Vec::new();
        for (key, attribute) in self.attributes {
            places.push((key, blob.len() as u64));
            blob.extend(attribute.as_bytes());
            blob.push(b'\n');
        }
        Ok(BTreeMap::from([
            ("lexicon.classes".into(), self.names.join("\n").into_bytes()),
            ("lexicon.forms".into(), map(self.classes)?),
            ("lexicon.keys".into(), map(places)?),
            ("lexicon.values".into(), blob),
        ]))
    }
}

fn map(entries: impl IntoIterator<Item = (String, u64)>) -> Result<Vec<u8>, String> {
    let map = fst::Map::from_iter(entries).map_err(|e| e.to_string())?;
    Ok(map.into_fst().into_inner())
}

/// Folds a list entry as [`crate::text`] folds running text; a test holds the two together.
pub fn fold_entry(form: &str) -> String {
    let folded: String = form
        .chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            '٠'..='٩' => char::from(b'0' + (c as u32 - 0x660) as u8),
            _ => c.to_ascii_lowercase(),
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn files(dir: &Path, extension: &str) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == extension));
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}
