"""Articles that we annotated ourselves beside those of `gold/`: the
annotations stand here (annotations/<id>.ann), their texts beside the checkout.

An id is the first 12 hex digits of the SHA-256 of the article's line in the
raw file that annotations/SOURCES names for it; its units are the line's
paragraphs, numbered from 1.
"""
import glob
import hashlib
import os
import shutil
import subprocess

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "annotations")


def sources():
    """{raw file's name without ending: set of article ids}."""
    found = {}
    with open(FOLDER + "/SOURCES", encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                article, source = line.split()
                found.setdefault(source, set()).add(article)
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
    for source, wanted in sources().items():
        if all(os.path.exists("%s/%s.units" % (folder, article)) for article in wanted):
            continue
        for path in glob.glob(shared + "/raw/" + source + "*.zst"):
            for line in lines_of(path):
                article = hashlib.sha256(line.encode()).hexdigest()[:12]
                if article in wanted:
                    with open("%s/%s.units" % (folder, article), "w", encoding="utf-8") as out:
                        out.writelines("%d\t%s\n" % pair for pair in enumerate(paragraphs(line), 1))
    for path in glob.glob(FOLDER + "/*.ann"):
        shutil.copy(path, folder)
    return sorted(glob.glob(folder + "/*.units"))
