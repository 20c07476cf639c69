"""How far places of one form should agree (src/model/tagger/agreement.rs): settings tried on the
held-out articles of gold/train, in floats."""
import argparse
import itertools
import os
import pickle

import numpy as np

import corpora
import decode
from corpora import LABELS
from data import Types, encode
from tables import Tables
from tagger import predict
from words import normalize

PULLS, FLOORS, MEANS = (0.0, 0.3, 0.5, 0.8), (0.02, 0.1), ("mean", "most")
SHORTEST = 3
CLITICS = "وفبلكس"


def chances(emissions, start, step):
    """(T, 5): outside, then person, place, organization, misc."""
    local, move = np.exp(emissions - emissions.max(1, keepdims=True)), np.exp(step)
    forward, backward = np.zeros_like(local), np.ones_like(local)
    norms = np.zeros(len(local))
    for at in range(len(local)):
        row = (np.exp(start) if at == 0 else forward[at - 1] @ move) * local[at]
        norms[at] = row.sum()
        forward[at] = row / norms[at]
    for at in range(len(local) - 2, -1, -1):
        backward[at] = move @ (local[at + 1] * backward[at + 1]) / norms[at + 1]
    each = forward * backward
    return np.stack([each[:, 0]] + [each[:, k] + each[:, k + 1] for k in (1, 3, 5, 7)], 1)


def stem(form, clitics, chance):
    rest = form[clitics:]
    return rest if len(rest) >= SHORTEST and chance[0] < 0.5 else form


def keys(form):
    """The form, and what is left of it without one and two clitic letters."""
    cut = [form[n:] for n in (1, 2) if len(form) - n >= SHORTEST and all(c in CLITICS for c in form[:n])]
    return [form] + cut


def common(form, own, places, how):
    """What the places of the form tell, whichever reading of it is the most a name."""
    told = []
    for key in keys(form) if len(form) >= SHORTEST else ():
        rows = places.get(key, ())
        if len(rows) > 1 or (len(rows) == 1 and key != own):
            row = np.mean(rows, 0) if how == "mean" else np.max(rows, 0)
            told.append(row / row.sum())
    return min(told, key=lambda row: row[0], default=None)


def agree(article, pull, floor, how):
    """New emissions of an article's units: (emissions, chances, forms, stems) each."""
    places = {}
    for _, chance, _, stems in article:
        for key, row in zip(stems, chance):
            places.setdefault(key, []).append(row)
    for emissions, chance, forms, stems in article:
        moved = emissions.copy()
        for at, (form, own) in enumerate(zip(forms, stems)):
            row = common(form, own, places, how)
            if row is not None:
                change = pull * np.log((row + floor) / (chance[at] + floor))
                moved[at] += change[[0, 1, 1, 2, 2, 3, 3, 4, 4]]
        yield moved


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--tagger", default="tagger.pkl")
    args = args.parse_args()
    with open(args.work + "/" + args.tagger, "rb") as f:
        p = pickle.load(f)
    start, step = np.float64(p["start"][0]), np.float64(p["step"][0])
    _, _, held = corpora.training(args.shared)
    types = Types(Tables(args.work + "/tables.npz"))
    units = [[s for u in article for s in corpora.fit(u)] for article in held.values()]
    encoded = [[encode(s, types) for s in article] for article in units]
    types.freeze()
    articles = []
    for article, arrays in zip(units, encoded):
        read = []
        for unit, (emissions, clitics) in zip(article, predict(p, types, arrays, 0)):
            emissions = np.float64(emissions)
            chance = chances(emissions, start, step)
            forms = [normalize(w) for w, _, _ in unit]
            stems = [stem(f, int(c), row) for f, c, row in zip(forms, clitics.argmax(1), chance)]
            read.append((emissions, chance, forms, stems))
        articles.append(read)
    gold = [[LABELS[i] for i in labels] for article in encoded for _, labels, _ in article]
    for pull, floor, how in itertools.product(PULLS, FLOORS, MEANS):
        guess = [[LABELS[i] for i in decode.viterbi(emissions, start, step)]
                 for article in articles for emissions in agree(article, pull, floor, how)]
        found = corpora.scores(gold, guess)
        print("pull %.1f floor %.2f %s" % (pull, floor, how),
              *("%s %.1f" % (k, found[k][2]) for k in ("ALL", "PER", "LOC", "ORG", "MISC")), flush=True)


if __name__ == "__main__":
    main()
