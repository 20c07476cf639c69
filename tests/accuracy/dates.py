#!/usr/bin/env python3
"""Measure date expressions on a folder of TimeML files (*.tml with TIMEX3 tags).

usage: dates.py [--cli COMMAND] [--published DATE] [--errors N] FOLDER

COMMAND (default: target/release/khulasa) is run once a file as
    COMMAND analyze --json [--published DATE] FILE.txt
Prints found P, R and F1 (an expression is found where the spans overlap; exact: where they are
equal after trimming) and how many values agree, over all TIMEX3 and over those of type DATE and
TIME. The files carry no day of their own: without --published relative values stay open."""
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


def predictions(cli, published, text):
    """What the command line finds: (start, end, value) in code points."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        day = ["--published", published] if published else []
        command = [*shlex.split(cli), "analyze", "--json", *day, file.name]
        report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    points = [at for at, c in enumerate(text) for _ in range(2 if ord(c) > 0xFFFF else 1)]
    points.append(len(text))
    return [
        (points[d["start"]], points[d["end"]], d["value"]) for d in report["documents"][0]["dates"]
    ]


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


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--cli", default="target/release/khulasa")
    arguments.add_argument("--published")
    arguments.add_argument("--errors", type=int, default=0)
    options = arguments.parse_args()
    counts = {name: [0] * 5 for name in ("all", "DATE and TIME")}
    for path in sorted(options.folder.glob("*.tml")):
        text, gold = parse(path.read_text(encoding="utf-8"))
        found = predictions(options.cli, options.published, text)
        used, dated = set(), 0
        for start, end, kind, value in gold:
            names = ["all"] + (["DATE and TIME"] if kind in ("DATE", "TIME") else [])
            hit = next(
                (i for i, f in enumerate(found) if i not in used and f[0] < end and f[1] > start),
                None,
            )
            if hit is not None:
                used.add(hit)
            dated += hit is not None and len(names) == 2
            exact = hit is not None and trimmed(text, *found[hit][:2]) == trimmed(text, start, end)
            right = hit is not None and canonical(found[hit][2]) == canonical(value)
            for name in names:
                for at, true in enumerate((hit is not None, exact, right, False, True)):
                    counts[name][at] += true
            if options.errors > 0 and not right:
                options.errors -= 1
                print(path.name, repr(text[start:end]), value, "|", found[hit] if hit is not None else "-")
        counts["all"][3] += len(found)
        # Found expressions of no TIMEX3 count against dates where they look like one.
        spare = (f for i, f in enumerate(found) if i not in used)
        counts["DATE and TIME"][3] += dated + sum(1 for f in spare if re.match(r"-?\d{3}|X|.*_REF", f[2]))
    for name, figures in counts.items():
        line(name, *figures)


if __name__ == "__main__":
    main()
