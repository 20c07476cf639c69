"""Articles that we annotated ourselves beside those of `gold/`: the
annotations stand here (annotations/<raw file>.txt), their texts beside the
checkout.

An article's id is the first 12 hex digits of the SHA-256 of its line in the raw
file; its units are the line's paragraphs, numbered from 1.
"""
import glob
import hashlib
import os
import subprocess

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "annotations")


def annotations(path):
    """{article: text of its annotation} of one file."""
    found, article = {}, None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("@ "):
                article = line[2:].strip()
                found[article] = ""
            elif article and not line.startswith("#"):
                found[article] += line
    return found


def lines_of(path):
    """The articles of a raw file, a line each."""
    text = subprocess.run(["zstd", "-dc", path], check=True, capture_output=True).stdout
    return text.decode("utf-8", "replace").split("\n")


def paragraphs(line):
    return [part.strip() for part in line.split(" ¶ ") if part.strip()]


def rebuild(shared, folder):
    """Writes X.units and X.ann of every article into `folder`; the paths of the units."""
    os.makedirs(folder, exist_ok=True)
    for path in sorted(glob.glob(FOLDER + "/*.txt")):
        wanted = annotations(path)
        for article, text in wanted.items():
            with open("%s/%s.ann" % (folder, article), "w", encoding="utf-8") as out:
                out.write(text)
        source = os.path.basename(path)[:-len(".txt")]
        write_units(glob.glob(shared + "/raw/" + source + "*.zst"), wanted, folder)
    return sorted(glob.glob(folder + "/*.units"))


def write_units(raw, wanted, folder):
    """X.units of the wanted articles, where they are not there yet."""
    if all(os.path.exists("%s/%s.units" % (folder, article)) for article in wanted):
        return
    for line in (line for path in raw for line in lines_of(path)):
        article = hashlib.sha256(line.encode()).hexdigest()[:12]
        if article in wanted:
            with open("%s/%s.units" % (folder, article), "w", encoding="utf-8") as out:
                out.writelines("%d\t%s\n" % pair for pair in enumerate(paragraphs(line), 1))
