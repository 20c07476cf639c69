"""Copies the 90 held-out articles of gold/train into a folder, so that the whole pipeline can be
scored on them: `score.py --cli target/debug/khulasa FOLDER` (the lines `entities`; the rest of its
lines need an annotation that these articles have not)."""
import argparse
import os
import shutil

import corpora


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("folder")
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args = args.parse_args()
    _, _, held = corpora.training(args.shared)
    os.makedirs(args.folder, exist_ok=True)
    for article in held:
        for ending in (".units", ".ann"):
            shutil.copy("%s/gold/train/%s%s" % (args.shared, article, ending), args.folder)
    print(len(held), "articles")


if __name__ == "__main__":
    main()
