"""Teachers label raw news for the student: the mean of their scores, decoded.

Only the output layer of our own guide teaches. A sentence is kept where the
teachers are sure enough of everything that they found in it. What is written
is JSON lines: [[word, label, clitic letters], ...].
"""
import argparse
import glob
import json
import os
import pickle
import random

import numpy as np

import annotated
import corpora
import decode
from corpora import LABELS
from data import Types, encode
from tables import Tables
from tagger import predict
from words import TOKEN, normalize

# Articles of each raw file that the teachers may read: modern news first.
READ = {"almayadeen_2023_2024": 3500, "hespress_jazeera_2022": 2500, "aljazeera_cnn_2024": 300,
        "shafaq_2026": 1500, "factcheck_2020_2024": 300, "sanad_khaleej_2008_2018": 1500,
        "hespress_stories_2015_2021": 500, "antcorpus_jawhara_2015_2017": 500,
        "nasreddine_newspapers": 700}
LONGEST_WORD = 14   # longer ones are nearly always two words run together
SURE = 0.35         # least confidence of a sentence's least sure mention


def letters(text):
    return normalize("".join(w for w in TOKEN.findall(text) if w.isalpha()))[:60]


def left_out(shared):
    """Beginnings of the units of gold/dev: its articles teach nothing."""
    found = set()
    for path in glob.glob(shared + "/gold/dev/*.units"):
        with open(path, encoding="utf-8") as lines:
            found.update(letters(line.split("\t", 1)[-1]) for line in lines)
    return found


def raw_units(shared, tokens, rng):
    """Paragraphs of raw articles as (word, "O", 0) triples, up to `tokens` words."""
    barred, articles = left_out(shared), []
    for source, count in READ.items():
        for path in glob.glob(shared + "/raw/" + source + "*.zst"):
            lines = [line for line in annotated.lines_of(path) if line.strip()]
            articles += rng.sample(lines, min(count, len(lines)))
    rng.shuffle(articles)
    out, seen, total = [], set(), 0
    for article in articles:
        for paragraph in annotated.paragraphs(article):
            key = letters(paragraph)
            words = TOKEN.findall(paragraph)
            if key in barred or key in seen or len(words) < 5 or max(map(len, words)) > LONGEST_WORD:
                continue
            seen.add(key)
            pieces = corpora.fit([(w, "O", 0) for w in words])
            out += pieces
            total += sum(map(len, pieces))
        if total >= tokens:
            break
    return out


def teach(teachers, types, units):
    """[(labels, clitic letters, least confidence)] of the units, by all teachers together."""
    encoded = [encode(u, types) for u in units]
    types.freeze()
    found = [predict(p, types, encoded, 0) for p in teachers]
    start = np.mean([p["start"][0] for p in teachers], 0)
    step = np.mean([p["step"][0] for p in teachers], 0)
    for each in zip(*found):
        emissions = np.mean([e for e, _ in each], 0).astype(np.float64)
        clitics = np.mean([c for _, c in each], 0).argmax(1)
        labels = decode.viterbi(emissions, start, step)
        sure = decode.confidences(emissions, start, step, 1.0, decode.segments(labels))
        yield labels, clitics, min(sure, default=1.0)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--teachers", nargs="+", required=True)
    args.add_argument("--tokens", type=int, default=1_500_000)
    args.add_argument("--out", default="taught.jsonl")
    args = args.parse_args()
    teachers = []
    for name in args.teachers:
        with open(args.work + "/" + name, "rb") as f:
            teachers.append(pickle.load(f))
    units = raw_units(args.shared, args.tokens, random.Random(5))
    kept = 0
    with open(args.work + "/" + args.out, "w", encoding="utf-8") as out:
        for unit, (labels, clitics, sure) in zip(units, teach(teachers, Types(Tables(args.work + "/tables.npz")), units)):
            if sure >= SURE:
                kept += 1
                out.write(json.dumps([[w, LABELS[y], int(c)] for (w, _, _), y, c in zip(unit, labels, clitics)],
                                     ensure_ascii=False) + "\n")
    print(len(units), "units read", kept, "kept")


if __name__ == "__main__":
    main()
