//! Mails, and pages that browsers save as mails with all their parts (MHTML).

use super::{
    Article, Failure, Format,
    blocks::{Block, Body},
    page,
};
use crate::source::{
    encoding::{self, Encoding},
    html::{self, Metadata},
};
use mail_parser::{
    DateTime, Encoding as Transfer, HeaderForm, HeaderName, Message, MessageParser,
    MessagePart, MimeHeaders, PartType,
    decoders::{
        base64::base64_decode, charsets::map::charset_decoder,
        quoted_printable::quoted_printable_decode,
    },
};
use std::borrow::Cow;

/// A mail: its subject is the headline.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Vec<Article>, Failure> {
    let mail = parse(bytes)?;
    let title = subject(&mail);
    let blocks: Vec<Block> = mail.html_bodies().flat_map(|part| blocks(&mail, part)).collect();
    let body = Body::of(&blocks).titled(title.as_deref());
    if body.text.is_empty() {
        return Err(Failure::NoText);
    }
    let metadata = Metadata {
        title,
        outlet: newsletter(&mail),
        published: mail.date().and_then(day),
        ..Metadata::default()
    };
    let name = name.to_string();
    let article = Article::new(Format::Email, body.text);
    Ok(vec![Article { name, hints: body.hints, metadata, ..article }])
}

/// A saved page with all its parts: the article of its first page.
pub(super) fn read_archive(bytes: &[u8], name: &str) -> Result<Vec<Article>, Failure> {
    let mail = parse(bytes)?;
    let page = mail.parts.iter().find(|part| matches!(part.body, PartType::Html(_)));
    let page = page.and_then(|part| text(&mail, part)).ok_or(Failure::NoText)?;
    let mut article = page::article(&page, name, Format::WebArchive)?;
    let address = || {
        let told = mail.header_as("Snapshot-Content-Location", HeaderForm::Text);
        told.first()?.as_text().map(|address| address.trim().to_string())
    };
    article.metadata.url = article.metadata.url.take().or_else(address);
    Ok(vec![article])
}

fn parse(bytes: &[u8]) -> Result<Message<'_>, Failure> {
    MessageParser::default().parse(bytes).ok_or(Failure::Damaged)
}

/// The subject; one that is written in an old encoding without a word of it is read by its letters.
fn subject(mail: &Message<'_>) -> Option<String> {
    let given = mail.subject()?;
    let raw = || {
        let header = mail.headers().iter().find(|header| header.name == HeaderName::Subject)?;
        let (start, end) = (header.offset_start as usize, header.offset_end as usize);
        Some(encoding::decode(mail.raw_message().get(start..end)?).ok()?.text)
    };
    let broken = given.contains(char::REPLACEMENT_CHARACTER);
    let subject = if broken { raw() } else { None }.unwrap_or_else(|| given.to_string());
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(subject).filter(|subject| !subject.is_empty())
}

/// The sender's day, whatever day it is elsewhere.
fn day(date: &DateTime) -> Option<String> {
    html::day(&format!("{:04}-{:02}-{:02}", date.year, date.month, date.day))
}

/// A sender is an outlet only where it writes to a list: a friend who forwards an article is none.
fn newsletter(mail: &Message<'_>) -> Option<String> {
    let list = !mail.list_id().is_empty() || !mail.list_unsubscribe().is_empty();
    let sender = mail.from().filter(|_| list)?.first()?.name.as_deref()?.trim();
    Some(sender.to_string()).filter(|sender| !sender.is_empty())
}

/// The lines of one part.
fn blocks(mail: &Message<'_>, part: &MessagePart<'_>) -> Vec<Block> {
    let Some(words) = text(mail, part) else { return Vec::new() };
    if matches!(part.body, PartType::Html(_)) {
        let block = |(text, role)| Block { text, role, ..Block::default() };
        return html::blocks(&words).into_iter().map(block).collect();
    }
    let words = words.replace("\r\n", "\n");
    let flowed = part.content_type().and_then(|kind| kind.attribute("format"));
    let flowed = flowed.is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
    vec![Block::paragraph(if flowed { joined(&words) } else { words })]
}

/// Lines that programs broke, whole again: each of them ends with a space (RFC 3676).
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n') {
        // A space was put before lines that would have been read as something else.
        let line = line.strip_prefix(' ').unwrap_or(line);
        out.push_str(line);
        if !line.ends_with(' ') || line == "-- " {
            out.push('\n');
        }
    }
    out
}

/// The text of a part: as its charset says, unless it says none or one that its bytes speak against.
fn text<'m>(mail: &'m Message<'_>, part: &'m MessagePart<'_>) -> Option<Cow<'m, str>> {
    let (PartType::Text(read) | PartType::Html(read)) = &part.body else { return None };
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    let known = charset.is_some_and(|charset| charset_decoder(charset.as_bytes()).is_some());
    let ours = charset.and_then(Encoding::of);
    // Many Arabic mails call themselves Western.
    let doubtful = !known
        || ours == Some(Encoding::Windows1252)
        || read.contains(char::REPLACEMENT_CHARACTER);
    if !doubtful {
        return Some(Cow::Borrowed(read));
    }
    let anew = bytes(mail, part).and_then(|bytes| match ours {
        Some(Encoding::MacArabic) => Some(Encoding::MacArabic.decode(&bytes)),
        _ => Some(encoding::decode(&bytes).ok()?.text),
    });
    Some(anew.map_or(Cow::Borrowed(read), Cow::Owned))
}

/// The bytes of a part as they were before they were packed for sending.
fn bytes<'m>(mail: &'m Message<'_>, part: &MessagePart<'_>) -> Option<Cow<'m, [u8]>> {
    let packed = mail.raw_message().get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Transfer::None => Some(Cow::Borrowed(packed)),
        Transfer::QuotedPrintable => quoted_printable_decode(packed).map(Cow::Owned),
        Transfer::Base64 => base64_decode(packed).map(Cow::Owned),
    }
}

#[cfg(test)]
mod tests;
