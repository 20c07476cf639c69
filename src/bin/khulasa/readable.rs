//! A report for people who read a terminal.

use khulasa::report::{Document, Entity, KeySentence, Link, Quote, TextSpanWithText};
use std::{collections::BTreeSet, fmt::Write};

/// Renders one document: in short, who and where, who said what, when, how many, what happened.
pub(crate) fn render(file: &str, text: &str, document: &Document) -> String {
    let page = Page { units: text.encode_utf16().collect(), document };
    let mut out = String::new();
    for part in [page.head(file), page.summary(), page.entities(), page.quotes(), page.dates()]
    {
        out += &part;
    }
    out + &page.quantities() + &page.events() + &page.keyphrases() + &page.notes() + "\n"
}

struct Page<'d> {
    units: Vec<u16>,
    document: &'d Document,
}

impl Page<'_> {
    fn words(&self, start: u32, end: u32) -> String {
        let units = self.units.get(start as usize..end as usize).unwrap_or(&[]);
        let line = String::from_utf16_lossy(units);
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn head(&self, file: &str) -> String {
        let title = self.document.title.as_ref().map(|t| self.words(t.start, t.end));
        let outlet = self.document.outlet.as_ref().map(|o| format!("  [{o}]"));
        format!("== {file}\n{}{}\n", title.unwrap_or_default(), outlet.unwrap_or_default())
    }

    fn summary(&self) -> String {
        let sentences = &self.document.summary.sentences;
        section(
            "خلاصة",
            sentences.iter().map(|s| {
                let words = self.words(s.start, s.end);
                format!("{}{words} ({})", self.left_out(s), s.why.join("، "))
            }),
        )
    }

    /// Who speaks in a sentence that does not say so itself: '[سامر العلي] وأضاف أن …'.
    fn left_out(&self, sentence: &KeySentence) -> String {
        let named = sentence.speaker_entity.as_ref().and_then(|id| self.name(id));
        let given = sentence.speaker.as_ref().map(|s| s.text.clone());
        named.or(given).map(|name| format!("[{name}] ")).unwrap_or_default()
    }

    fn entities(&self) -> String {
        let kinds = [
            ("person", "أشخاص"),
            ("organization", "جهات"),
            ("place", "أماكن"),
            ("misc", "أسماء أخرى"),
        ];
        let mut out = String::new();
        for (kind, title) in kinds {
            let mut of_kind: Vec<_> =
                self.document.entities.iter().filter(|e| e.kind == kind).collect();
            of_kind.retain(|e| count(e) > 0);
            of_kind.sort_by_key(|e| std::cmp::Reverse(count(e)));
            out += &section(title, of_kind.into_iter().map(|e| self.entity(e)));
        }
        out
    }

    fn quotes(&self) -> String {
        section("أقوال", self.document.quotes.iter().map(|q| self.quote(q)))
    }

    fn quote(&self, quote: &Quote) -> String {
        let named = quote.speaker_entity.as_ref().and_then(|id| self.name(id));
        let given = quote.speaker.as_ref().map(|s| s.text.clone());
        let speaker = named.or(given).unwrap_or_else(|| "؟".into());
        let medium =
            quote.medium.as_ref().map(|m| format!(" [{}]", m.text)).unwrap_or_default();
        let words = self.words(quote.start, quote.end);
        format!("{speaker}{medium} — {}: {words}", quote.cue.text)
    }

    fn dates(&self) -> String {
        section(
            "تواريخ",
            self.document.dates.iter().map(|d| format!("{} = {}", d.text, d.value)),
        )
    }

    fn quantities(&self) -> String {
        section(
            "أرقام",
            self.document.quantities.iter().map(|q| {
                let upper = q.upper.map(|u| format!("–{u}")).unwrap_or_default();
                let of = q.of.as_ref().map(|of| format!(" من {}", of.text)).unwrap_or_default();
                format!("{} = {}{upper} {}{of} ({})", q.text, q.value, q.unit, q.kind)
            }),
        )
    }

    fn events(&self) -> String {
        section(
            "أحداث",
            self.document.events.iter().map(|e| {
                let mut line = format!("{} ({})", e.trigger.text, e.kind);
                let parts = [
                    ("من", self.part(&e.agent, &e.agent_text)),
                    ("إلى/مع", self.part(&e.target, &e.target_text)),
                    ("في", self.part(&e.place, &None)),
                    ("متى", e.date.clone()),
                ];
                for (label, part) in parts {
                    if let Some(part) = part {
                        let _ = write!(line, " {label}: {part}");
                    }
                }
                line + if e.negated { " [منفي]" } else { "" }
                    + if e.planned { " [مزمع]" } else { "" }
            }),
        )
    }

    /// Who takes part: the words of the text, and whom they stand for where they do not say.
    fn part(&self, id: &Option<String>, words: &Option<TextSpanWithText>) -> Option<String> {
        let name = id.as_ref().and_then(|id| self.name(id));
        let words = words.as_ref().map(|w| w.text.clone());
        match (words, name) {
            (Some(words), Some(name)) if words.contains(&name) => Some(words),
            (Some(words), Some(name)) => Some(format!("{words} ({name})")),
            (words, name) => words.or(name),
        }
    }

    fn keyphrases(&self) -> String {
        let phrases: Vec<_> =
            self.document.keyphrases.iter().map(|k| k.text.as_str()).collect();
        section("عبارات", (!phrases.is_empty()).then(|| phrases.join("، ")).into_iter())
    }

    fn notes(&self) -> String {
        section("ملاحظات", self.document.notes.iter().map(|n| n.code.to_string()))
    }

    /// Name, Latin letters, other forms, each title once with whose it is, what it is known as.
    fn entity(&self, entity: &Entity) -> String {
        let mut line = format!("{} ×{}", entity.name, count(entity));
        if !entity.latin.is_empty() {
            let _ = write!(line, " ({})", entity.latin);
        }
        if !entity.aliases.is_empty() {
            let _ = write!(line, " = {}", entity.aliases.join(" | "));
        }
        let mut seen = BTreeSet::new();
        for role in entity.roles.iter().filter(|r| seen.insert(r.title.text.as_str())) {
            let _ = write!(line, "؛ {}", role.title.text);
            let of = [&role.organization, &role.place].into_iter().flatten();
            let of: Vec<String> = of.filter_map(|id| self.name(id)).collect();
            if !of.is_empty() {
                let _ = write!(line, " [{}]", of.join("، "));
            }
        }
        if let Some(known) = &entity.link {
            let _ = write!(line, " — {}", link(known));
        }
        line
    }

    fn name(&self, id: &str) -> Option<String> {
        self.document.entities.iter().find(|e| e.id == id).map(|e| e.name.clone())
    }
}

/// Mentions in the article itself: what stands in boilerplate counts for nothing.
fn count(entity: &Entity) -> usize {
    entity.mentions.iter().filter(|m| !m.boilerplate).count()
}

/// `GeoNames 170654، SY 33.51,36.31 (0.93)، أو GeoNames 1234 (0.07)`
fn link(link: &Link) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(link.wikidata.as_ref().map(|item| format!("Wikidata {item}")));
    parts.extend(link.geonames.map(|number| format!("GeoNames {number}")));
    parts.extend(link.country.clone());
    parts.extend(link.lat.zip(link.lon).map(|(lat, lon)| format!("{lat},{lon}")));
    let mut line = format!("{} ({})", parts.join(" "), link.score);
    for other in &link.alternatives {
        let name = other.name.as_ref().map(|n| format!(" {n}")).unwrap_or_default();
        let country = other.country.as_ref().map(|c| format!(" {c}")).unwrap_or_default();
        let _ = write!(line, "، أو {}{name}{country} ({})", other.id, other.score);
    }
    line
}

/// A titled list; nothing where there is nothing to list.
fn section(title: &str, lines: impl Iterator<Item = String>) -> String {
    let list: String = lines.map(|line| format!("  • {line}\n")).collect();
    if list.is_empty() { list } else { format!("\n{title}\n{list}") }
}
