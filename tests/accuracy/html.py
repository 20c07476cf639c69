#!/usr/bin/env python3
"""The text of saved pages against their gold text: precision, recall and F1 of words.

    python3 tests/accuracy/html.py --cli target/debug/khulasa FOLDER [--page-errors]

FOLDER holds pages with their gold in any of the ways that other extractors' tests keep it:
goose3 (`*.json`: expected.cleaned_text, which may be the text's beginning only), newspaper4k
(`*html*.html` with `*txt*.txt`), Readability (`*_source.html` with `*_expected.html`), or plainly
`NAME.html` with `NAME.txt`. Words are runs of letters and digits, vowel signs off; they are compared
as bags, as trafilatura's and scrapinghub's evaluations do on shingles of one. Where gold is the
beginning only, what a tool finds is cut to gold's length in words.

Beside the command line the peers that the Python in use has are measured in the same run:
trafilatura, readability-lxml, jusText.
"""
import sys

# This file is called like a module of Python's own, which the peers import.
sys.path.pop(0)

import argparse
import html as entities
import json
import pathlib
import re
import subprocess
import unicodedata
from collections import Counter


def words(text):
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if not unicodedata.combining(c) and c != "ـ")
    return re.findall(r"\w+", text.lower())


def text_of_html(html):
    html = re.sub(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->", " ", html)
    return entities.unescape(re.sub(r"(?s)<[^>]*>", " ", html))


def read(path):
    return path.read_bytes().decode("utf-8", "replace")


def cases(folder):
    """(name, page, gold text, whether gold is the beginning only)"""
    for page in sorted(folder.glob("*.html")):
        stem = page.name[: -len(".html")]
        if stem.endswith("_expected"):
            continue
        beside = page.with_suffix(".json")
        if beside.exists() and "expected" in (gold := json.loads(read(beside))):
            yield stem, page, gold["expected"]["cleaned_text"], True
        elif stem.endswith("_source"):
            yield stem, page, text_of_html(read(page.with_name(stem[: -len("source")] + "expected.html"))), False
        elif "html_" in stem and (text := page.with_name(stem.replace("html_", "txt_") + ".txt")).exists():
            yield stem, page, read(text), False
        elif page.with_suffix(".txt").exists():
            yield stem, page, read(page.with_suffix(".txt")), False


def khulasa(cli):
    """What the analysis takes as the article: no boilerplate, and not the title that the page's head
    gives, which the gold leaves out too."""

    def run(page):
        out = subprocess.run([cli, "text", "--json", page], capture_output=True, check=True).stdout
        told = json.loads(out)
        text, title = told["text"], told["title"]
        report = json.loads(subprocess.run([cli, "analyze", "--json", page], capture_output=True, check=True).stdout)
        units = text.encode("utf-16-le")
        blocks = report["documents"][0]["blocks"]
        lines = [
            units[2 * b["start"] : 2 * b["end"]].decode("utf-16-le") for b in blocks if b["role"] != "boilerplate"
        ]
        return "\n".join(line for line in lines if line != title)

    return run


def peers():
    try:
        import trafilatura

        yield "trafilatura", lambda page: trafilatura.extract(page.read_bytes(), include_comments=False) or ""
        yield "trafilatura, precision", lambda page: trafilatura.extract(
            page.read_bytes(), include_comments=False, favor_precision=True
        ) or ""
    except ImportError:
        pass
    try:
        import readability

        yield "readability-lxml", lambda page: text_of_html(readability.Document(page.read_bytes()).summary())
    except ImportError:
        pass
    try:
        import justext

        def just(page):
            found = justext.justext(page.read_bytes(), justext.get_stoplist("Arabic"))
            return "\n".join(p.text for p in found if not p.is_boilerplate)

        yield "jusText", just
    except ImportError:
        pass


def score(found, gold, beginning):
    found, gold = words(found), words(gold)
    if beginning:
        found = found[: len(gold)]
    common = sum((Counter(found) & Counter(gold)).values())
    precision = common / len(found) if found else 0.0
    recall = common / len(gold) if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if common else 0.0
    return precision, recall, f1, common, len(found), len(gold)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cli", default="target/release/khulasa")
    options.add_argument("--page-errors", action="store_true", help="the words that differ, page by page")
    options.add_argument("folder", type=pathlib.Path)
    options = options.parse_args()
    pages = list(cases(options.folder))
    for name, extract in [("khulasa", khulasa(options.cli)), *peers()]:
        rows = []
        for stem, page, gold, beginning in pages:
            found = extract(page)
            rows.append(score(found, gold, beginning))
            if options.page_errors:
                print(f"  {name:24} {stem:40} P {rows[-1][0]:.3f} R {rows[-1][1]:.3f} F1 {rows[-1][2]:.3f}")
                if name == "khulasa":
                    extra, missing = Counter(words(found)) - Counter(words(gold)), Counter(words(gold)) - Counter(words(found))
                    print("    too much:", " ".join(list(extra)[:20]), "\n    missing:", " ".join(list(missing)[:20]))
        common, found, gold = (sum(r[i] for r in rows) for i in (3, 4, 5))
        precision, recall = common / max(found, 1), common / max(gold, 1)
        micro = 2 * precision * recall / max(precision + recall, 1e-9)
        mean = sum(r[2] for r in rows) / max(len(rows), 1)
        print(f"{name:24} pages {len(rows)}  mean F1 {100 * mean:.1f}  P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * micro:.1f} (words)")


if __name__ == "__main__":
    main()
