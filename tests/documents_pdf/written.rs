//! Small PDFs, each glyph half as wide as it is high.

use super::lock::Lock;

/// Glyphs in a row, each by what it stands for.
pub(crate) struct Run {
    x: i32,
    y: i32,
    glyphs: Vec<String>,
    before: String,
    after: String,
}

impl Run {
    pub(crate) fn at(x: i32, y: i32, glyphs: Vec<String>) -> Self {
        Self { x, y, glyphs, before: String::new(), after: String::new() }
    }

    /// Operators around it.
    pub(crate) fn between(mut self, before: &str, after: &str) -> Self {
        (self.before, self.after) = (before.to_owned(), after.to_owned());
        self
    }
}

/// A file to be.
pub(crate) struct Pdf {
    runs: Vec<Run>,
    pages: usize,
    page: String,
    form: Option<String>,
    composite: Option<String>,
    lock: Option<Lock>,
}

impl Pdf {
    pub(crate) fn of(runs: Vec<Run>) -> Self {
        Self { runs, pages: 1, page: String::new(), form: None, composite: None, lock: None }
    }

    /// The same page again and again.
    pub(crate) fn with_pages(self, pages: usize) -> Self {
        Self { pages, ..self }
    }

    /// Entries of the page.
    pub(crate) fn with(self, page: &str) -> Self {
        Self { page: page.to_owned(), ..self }
    }

    /// A drawing named X that the page draws last.
    pub(crate) fn with_form(self, content: &str) -> Self {
        Self { form: Some(content.to_owned()), ..self }
    }

    /// A font of two-byte codes with these entries of its own.
    pub(crate) fn composite(self, entries: &str) -> Self {
        Self { composite: Some(entries.to_owned()), ..self }
    }

    pub(crate) fn locked(self, password: &str) -> Self {
        Self { lock: Some(Lock::by(password.as_bytes())), ..self }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut codes: Vec<&String> = self.runs.iter().flat_map(|run| &run.glyphs).collect();
        codes.sort();
        codes.dedup();
        let form = if self.form.is_some() { "/X Do" } else { "" };
        let mut content: String = self.runs.iter().map(|run| drawn(run, &codes)).collect();
        content.push_str(form);
        let kids: String = (0..self.pages).map(|n| format!("{} 0 R ", n + 8)).collect();
        let resources = "/Resources << /Font << /F 5 0 R >> /XObject << /X 7 0 R >> >>";
        let form = format!("/Type /XObject /Subtype /Form /BBox [0 0 600 800] {resources}");
        let mut objects = vec![
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", self.pages).into_bytes(),
            self.lock.as_ref().map_or(b"null".to_vec(), |lock| lock.dictionary.clone()),
            self.stream(4, "", &content),
            self.font().into_bytes(),
            self.stream(6, "", &map_of(&codes)),
            self.stream(7, &form, self.form.as_deref().unwrap_or_default()),
        ];
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {resources} {} >>",
            self.page
        );
        objects.extend(std::iter::repeat_n(page.into_bytes(), self.pages));
        bound(&objects, self.lock.as_ref().map_or("", |lock| &lock.trailer))
    }

    fn font(&self) -> String {
        match &self.composite {
            Some(entries) => format!(
                "<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /ToUnicode 6 0 R \
                 /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None {entries} >>] >>"
            ),
            None => format!(
                "<< /Type /Font /Subtype /TrueType /BaseFont /None /FirstChar 0 /LastChar 255 \
                 /Widths [{}] /ToUnicode 6 0 R >>",
                "500 ".repeat(256)
            ),
        }
    }

    fn stream(&self, id: u32, entries: &str, data: &str) -> Vec<u8> {
        let data = match &self.lock {
            Some(lock) => lock.encrypted(id, data.as_bytes()),
            None => data.as_bytes().to_vec(),
        };
        let head = format!("<< {entries} /Length {} >> stream\n", data.len());
        [head.as_bytes(), &data, b"\nendstream"].concat()
    }
}

fn drawn(run: &Run, codes: &[&String]) -> String {
    let code = |glyph: &String| codes.iter().position(|code| *code == glyph).unwrap() + 1;
    let glyphs: String =
        run.glyphs.iter().map(|glyph| format!("{:02x}", code(glyph))).collect();
    let Run { x, y, before, after, .. } = run;
    format!("{before} BT /F 12 Tf 1 0 0 1 {x} {y} Tm <{glyphs}> Tj ET {after}\n")
}

/// The table of what the codes stand for.
fn map_of(codes: &[&String]) -> String {
    let row = |(n, glyph): (usize, &&String)| {
        let units: String = glyph.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
        format!("1 beginbfchar <{:02x}> <{units}> endbfchar\n", n + 1)
    };
    let rows: String = codes.iter().enumerate().map(row).collect();
    format!(
        "/CIDInit /ProcSet findresource begin begincmap \
         1 begincodespacerange <00> <ff> endcodespacerange\n{rows}endcmap end"
    )
}

/// Objects as a file, with the table of where they are.
fn bound(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (n, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{} 0 obj\n", n + 1).bytes());
        file.extend_from_slice(object);
        file.extend(b"\nendobj\n");
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.extend(format!("xref\n0 {size}\n0000000000 65535 f \n{table}").bytes());
    let end =
        format!("trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF");
    file.extend(end.bytes());
    file
}
