"""Teachers label raw news for the student: the mean of their scores, decoded.

The output layers that ship teach: our guide's on all that is read, ANERcorp's
on a part of it. A unit is kept where the teachers are sure enough of everything
that they found in it. What is written is JSON lines:
{"corpus", "words": [[word, label, clitic letters], ...]}.
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
from corpora import CORPORA, LABELS
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
TAUGHT = {"ours": 1.0, "anercorp": 0.35}   # output layers, and the share of what is read
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


def teach(teachers, types, encoded, head):
    """[(labels, clitic letters, least confidence)] of the units, by all teachers together."""
    found = [predict(p, types, encoded, head) for p in teachers]
    start = np.mean([p["start"][head] for p in teachers], 0)
    step = np.mean([p["step"][head] for p in teachers], 0)
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
    types = Types(Tables(args.work + "/tables.npz"))
    encoded = [encode(u, types) for u in units]
    types.freeze()
    with open(args.work + "/" + args.out, "w", encoding="utf-8") as out:
        for corpus, share in TAUGHT.items():
            part, kept = int(share * len(units)), 0
            taught = teach(teachers, types, encoded[:part], CORPORA.index(corpus))
            for unit, (labels, clitics, sure) in zip(units, taught):
                if sure >= SURE:
                    kept += 1
                    words = [[w, LABELS[y], int(c)] for (w, _, _), y, c in zip(unit, labels, clitics)]
                    out.write(json.dumps({"corpus": corpus, "words": words}, ensure_ascii=False) + "\n")
            print(corpus, part, "units read", kept, "kept", flush=True)


if __name__ == "__main__":
    main()
