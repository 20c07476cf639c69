#!/usr/bin/env python3
"""Builds ../lexicon/country.txt and ../lexicon/nationality.txt.

Sources: CLDR territory names (npm cldr-localenames-full 48.2.0, Unicode-3.0);
countries-written.tsv beside this file (usual variants and adjectives; written for Khulasa).
usage: countries.py TERRITORIES.json ...   (main/ar/territories.json and regional ones)

countries-written.tsv: code <TAB> adjectives, masculine singular <TAB> plurals that are not
regular <TAB> variants of the name; entries parted by `،`.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
SKIP = set("EU EZ QO UN XA XB ZZ CP CQ DG EA IC TA AC".split())


def split(cell):
    return [part.strip() for part in cell.split("،") if part.strip()]


def forms(adjective):
    """سوري -> سورية، سوريان، سوريون … with and without article."""
    if adjective.endswith("ي"):
        endings = ["", "ة", "ان", "ين", "ون", "تان", "تين", "ات", "ا", "اً", "ةً"]
    else:
        endings = [""]
    for ending in endings:
        form = adjective + ending
        yield form
        yield "ال" + form


def write(name, head, rows):
    lines = [f"# {name}: {head}. Built by models/build/countries.py.",
             "# Sources: CLDR 48.2.0 (npm cldr-localenames-full), Unicode-3.0;",
             "# models/build/countries-written.tsv, written for Khulasa, MIT OR Apache-2.0."]
    body = sorted((f"{form}\t{code}".strip() for form, code in rows.items()), key=lambda r: r.encode())
    (HERE.parent / "lexicon" / f"{name}.txt").write_text("\n".join(lines + body) + "\n", encoding="utf-8")
    print(name, len(body))


def main(paths):
    countries, nationalities = {}, {}
    for line in (HERE / "countries-written.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        code, adjectives, plurals, variants = (line.split("\t") + [""] * 3)[:4]
        for variant in split(variants):
            countries.setdefault(variant, code)
        for adjective in split(adjectives):
            for form in forms(adjective):
                nationalities.setdefault(form, code.strip("-"))
        for plural in split(plurals):
            nationalities.setdefault(plural, code.strip("-"))
            nationalities.setdefault("ال" + plural, code.strip("-"))
    for path in paths:
        data = json.load(open(path, encoding="utf-8"))["main"]
        for locale in data.values():
            for code, name in locale["localeDisplayNames"]["territories"].items():
                code = code.split("-")[0]
                name = re.sub(r" *\(.*\)", "", name).replace("\u200f", "").strip()
                if code.isalpha() and code not in SKIP and " - " not in name and not name.startswith("منطقة"):
                    countries.setdefault(name, code)
    write("country", "countries and territories, attribute: ISO 3166-1 alpha-2", countries)
    write("nationality", "adjectives of nationality, attribute: ISO 3166-1 alpha-2 (or a region)", nationalities)


main(sys.argv[1:])
