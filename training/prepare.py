"""Raw news -> one sentence a line of normalised tokens, deduplicated, shuffled.

SaudiNewsNet (CC BY-NC-SA) is left out: weights trained on it could not ship.
Sentences with run-together words (a fault of some feeds) are dropped.
"""
import argparse
import glob
import os
import random
import re
import subprocess
import zlib
from multiprocessing import Pool

from words import TOKEN, normalize

LEFT_OUT = ("saudinewsnet",)
SENTENCE_END = re.compile(r"(?<=[.!؟?])\s+| ¶ ")
LONGEST_WORD = 14  # letters; longer ones are nearly always two words run together
SHORTEST_SENTENCE = 4


def sentences(path):
    """Normalised sentences of one zstd file, as strings of spaced tokens."""
    text = subprocess.run(["zstd", "-dc", path], check=True, capture_output=True).stdout
    kept, seen = [], set()
    for line in text.decode("utf-8", "replace").split("\n"):
        for part in SENTENCE_END.split(line):
            words = TOKEN.findall(normalize(part))
            if len(words) < SHORTEST_SENTENCE or max(map(len, words)) > LONGEST_WORD:
                continue
            sentence = " ".join(words)
            key = zlib.crc32(sentence.encode()) << 32 | zlib.adler32(sentence.encode())
            if key not in seen:
                seen.add(key)
                kept.append(sentence)
    return kept


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args = args.parse_args()
    files = [f for f in sorted(glob.glob(args.shared + "/raw/*.zst"), key=os.path.getsize)[::-1]
             if not os.path.basename(f).startswith(LEFT_OUT)]
    with Pool(2) as pool:
        parts = pool.map(sentences, files, chunksize=1)
    unique = sorted({s for part in parts for s in part})
    random.Random(0).shuffle(unique)
    os.makedirs(args.work, exist_ok=True)
    with open(args.work + "/raw.tok", "w", encoding="utf-8") as out:
        out.writelines(s + "\n" for s in unique)
    print(len(files), "files", len(unique), "sentences", sum(s.count(" ") + 1 for s in unique), "tokens")


if __name__ == "__main__":
    main()
