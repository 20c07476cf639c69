#!/usr/bin/env python3
"""Measure date expressions on a folder of TimeML files (*.tml with TIMEX3 tags).

usage: dates.py [--cli COMMAND] [--chrono MODULES] [--published DATE] [--errors N] FOLDER

COMMAND (default: target/release/khulasa) is run once a file as
    COMMAND analyze --json [--published DATE] FILE.txt
Prints found P, R and F1 (an expression is found where the spans overlap; exact: where they are
equal after trimming) and how many values agree, over all TIMEX3 and over those of type DATE and
TIME. The files carry no day of their own: without --published relative values stay open.
With --chrono, a node_modules folder that holds chrono-node, its Arabic locale is measured in the same run."""
import argparse
import json
import pathlib
import re
import shlex
import subprocess
import tempfile
import unicodedata

TAG = re.compile(r"<(/?)TIMEX3([^>]*)>")


def parse(source):
    """The text of a TimeML file and its expressions: (start, end, type, value)."""
    body = re.search(r"<TimeML[^>]*>(.*)</TimeML>", source, re.S)
    source = body.group(1) if body else source
    text, expressions, open_tag, last = "", [], None, 0
    for tag in TAG.finditer(source):
        text += re.sub(r"<[^>]+>", "", source[last : tag.start()])
        last = tag.end()
        if tag.group(1):
            if open_tag:
                start, attributes = open_tag
                expressions.append((start, len(text), attributes.get("type"), attributes.get("value")))
            open_tag = None
        else:
            open_tag = len(text), dict(re.findall(r'(\w+)="([^"]*)"', tag.group(2)))
    return text + re.sub(r"<[^>]+>", "", source[last:]), expressions


def predictions(command, published, text):
    """What a command finds: (start, end, value) in code points; it is given the file's name."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        report = json.loads(subprocess.run(command(file.name, published), capture_output=True, check=True).stdout)
    points = [at for at, c in enumerate(text) for _ in range(2 if ord(c) > 0xFFFF else 1)]
    points.append(len(text))
    return [
        (points[d["start"]], points[d["end"]], d["value"]) for d in report["documents"][0]["dates"]
    ]


def khulasa(cli):
    """The command line as a command."""
    return lambda file, day: [*shlex.split(cli), "analyze", "--json", *(["--published", day] if day else []), file]


def chrono(modules):
    """chrono-node's Arabic locale as a command."""
    script = tempfile.NamedTemporaryFile("w", suffix=".mjs", encoding="utf-8", delete=False)
    script.write(CHRONO)
    script.close()
    return lambda file, day: ["node", script.name, str(modules.resolve()), file, *([day] if day else [])]


# Its parser gives an instant and says which parts of it the words told: those make the value.
CHRONO = """
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
const [modules, file, day] = process.argv.slice(2);
const { ar } = await import(pathToFileURL(modules + '/chrono-node/dist/esm/index.js'));
const pad = n => String(n).padStart(2, '0');
const value = part => {
  const known = name => part.isCertain(name), get = name => part.get(name);
  const date = get('year') + '-' + pad(get('month')) + '-' + pad(get('day'));
  if (known('hour')) return date + 'T' + pad(get('hour')) + ':' + pad(get('minute') ?? 0);
  if (known('day') || known('weekday') || !known('month')) return known('year') && !known('month') ? String(get('year')) : date;
  return get('year') + '-' + pad(get('month'));
};
const text = readFileSync(file, 'utf8');
const found = ar.parse(text, day ? new Date(day + 'T12:00:00') : undefined);
const dates = found.map(f => ({ start: f.index, end: f.index + f.text.length,
  value: value(f.start) + (f.end ? '/' + value(f.end) : '') }));
console.log(JSON.stringify({ documents: [{ dates }] }));
"""


def canonical(value):
    """One spelling for values that TIMEX3 and the report write differently."""
    value = (value or "").removeprefix("SET:")
    decade = re.fullmatch(r"(\d{3})0/\d{3}9", value)
    century = re.fullmatch(r"(\d\d)01/\d\d00", value)
    if decade:
        return decade.group(1)
    return century.group(1) if century else value


def trimmed(text, start, end):
    while start < end and (text[start].isspace() or unicodedata.category(text[start])[0] == "P"):
        start += 1
    while end > start and (text[end - 1].isspace() or unicodedata.category(text[end - 1])[0] == "P"):
        end -= 1
    return start, end


def share(part, whole):
    return 100 * part / whole if whole else 0.0


def line(name, hits, exact, right, found, gold):
    precision, recall = share(hits, found), share(hits, gold)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    print(
        f"{name}: found P {precision:.1f} R {recall:.1f} F1 {f1:.1f} (gold {gold}, found {found}), "
        f"exact spans {share(exact, gold):.1f} %, values {share(right, gold):.1f} % of gold, "
        f"{share(right, hits):.1f} % of the found"
    )


def measure(name, command, folder, published, errors):
    """Counts one extractor over a folder and prints its lines."""
    counts = {what: [0] * 5 for what in ("all", "DATE and TIME")}
    for path in sorted(folder.glob("*.tml")):
        text, gold = parse(path.read_text(encoding="utf-8"))
        found = predictions(command, published, text)
        used, dated = set(), 0
        for start, end, kind, value in gold:
            kinds = ["all"] + (["DATE and TIME"] if kind in ("DATE", "TIME") else [])
            hit = next(
                (i for i, f in enumerate(found) if i not in used and f[0] < end and f[1] > start),
                None,
            )
            if hit is not None:
                used.add(hit)
            dated += hit is not None and len(kinds) == 2
            exact = hit is not None and trimmed(text, *found[hit][:2]) == trimmed(text, start, end)
            right = hit is not None and canonical(found[hit][2]) == canonical(value)
            for counted in kinds:
                for at, true in enumerate((hit is not None, exact, right, False, True)):
                    counts[counted][at] += true
            if errors > 0 and not right:
                errors -= 1
                print(path.name, repr(text[start:end]), value, "|", found[hit] if hit is not None else "-")
        counts["all"][3] += len(found)
        # Found expressions of no TIMEX3 count against dates where they look like one.
        spare = (f for i, f in enumerate(found) if i not in used)
        counts["DATE and TIME"][3] += dated + sum(1 for f in spare if re.match(r"-?\d{3}|X|.*_REF", f[2]))
    for what, figures in counts.items():
        line(f"{name}, {what}", *figures)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--cli", default="target/release/khulasa")
    arguments.add_argument("--chrono", type=pathlib.Path)
    arguments.add_argument("--published")
    arguments.add_argument("--errors", type=int, default=0)
    options = arguments.parse_args()
    measure("khulasa", khulasa(options.cli), options.folder, options.published, options.errors)
    if options.chrono:
        measure("chrono-node", chrono(options.chrono), options.folder, options.published, 0)


if __name__ == "__main__":
    main()
