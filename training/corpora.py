"""Annotated corpora as sentences of (word, label, clitic letters).

A label is "O", "B-TYPE" or "I-TYPE" with PER, LOC, ORG, MISC. The number of
attached clitic letters before a mention is known in our own articles only.
"""
import glob
import importlib.util
import os
import random
import re
from collections import Counter

import annotated
from words import TOKEN

TYPES = ("PER", "LOC", "ORG", "MISC")
LABELS = ["O"] + [p + "-" + t for t in TYPES for p in "BI"]
CORPORA = ("ours", "anercorp", "newsfane", "wikifane")  # output layers, in this order
HELD_OUT_ANERCORP = 350   # last sentences of its training part
HELD_OUT_ARTICLES = 90    # of gold/train
LONGEST = 160             # tokens of a training sentence
SENTENCE_END = ".!؟?"


def read_conll(path):
    """Sentences of a two-column file: word first, label last."""
    out, cur = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if not parts:
                if cur:
                    out.append(cur)
                cur = []
            elif len(parts) > 1:
                cur.append((parts[0], parts[-1].replace("PERS", "PER"), 0))
    return out + [cur] if cur else out


def _checker(shared):
    spec = importlib.util.spec_from_file_location("gold_check", shared + "/gold/check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def label_unit(text, mentions):
    """Tokens of one unit with their labels; `mentions` are (start, end, type)."""
    out, previous = [], None
    for match in TOKEN.finditer(text):
        hit = next((m for m in mentions if max(match.start(), m[0]) < min(match.end(), m[1])), None)
        if hit is None:
            out.append((match.group(), "O", 0))
        else:
            inside = hit == previous
            clitic = 0 if inside else max(0, hit[0] - match.start())
            out.append((match.group(), ("I-" if inside else "B-") + hit[2], clitic))
        previous = hit
    return out


def read_article(shared, path, checker=None):
    """Units of one annotated article (those with tokens), in order."""
    units, _, mentions, _, problems = (checker or _checker(shared)).resolve(path)
    if problems == ["no .ann"]:
        return None
    out = []
    for number, text in sorted(units.items()):
        here = [(s, e, t) for n, s, e, t, _ in mentions if n == number]
        sentence = label_unit(text, here)
        if sentence:
            out.append(sentence)
    return out


def _read_all(shared, paths):
    checker = _checker(shared)
    found = {os.path.basename(p)[:-6]: read_article(shared, p, checker) for p in paths}
    return {k: v for k, v in found.items() if v is not None}


def read_articles(shared, part):
    """{article: units} of gold/`part`."""
    return _read_all(shared, sorted(glob.glob(shared + "/gold/" + part + "/*.units")))


def read_annotated(shared, work):
    """{article: units} of the articles of annotations/ (annotated.py)."""
    return _read_all(shared, annotated.rebuild(shared, work + "/annotated"))


def split_sentences(unit):
    """A unit cut after full stops, question and exclamation marks."""
    out, cur = [], []
    for token in unit:
        cur.append(token)
        if token[0] in SENTENCE_END and len(cur) > 3:
            out.append(cur)
            cur = []
    if cur:
        if out and len(cur) <= 3:
            out[-1] = out[-1] + cur
        else:
            out.append(cur)
    return out


def fit(unit, longest=LONGEST):
    """A unit as pieces of at most `longest` tokens, whole sentences together."""
    out = []
    for sentence in split_sentences(unit):
        pieces = [sentence[i:i + longest] for i in range(0, len(sentence), longest)]
        for piece in pieces:
            if out and len(out[-1]) + len(piece) <= longest:
                out[-1] = out[-1] + piece
            else:
                out.append(piece)
    return out


def training(shared, work=None):
    """({corpus: training units}, {corpus: held-out units}, {article: held-out units});
    with `work`, our own further articles train too."""
    aner = read_conll(shared + "/ner/anercorp/train.conll")
    aner, aner_held = aner[:-HELD_OUT_ANERCORP], aner[-HELD_OUT_ANERCORP:]
    held_words = {tuple(w for w, _, _ in s) for s in aner_held}
    fane = [s for s in read_conll(shared + "/ner/newsfane_gold/train_aligned_only.conll")
            if tuple(w for w, _, _ in s) not in held_words]
    wiki = read_conll(shared + "/ner/wikifane_gold/all_joined_no_aqmar.conll")
    articles = read_articles(shared, "train")
    names = sorted(articles)
    random.Random(7).shuffle(names)
    held = {n: articles[n] for n in names[:HELD_OUT_ARTICLES]}
    ours = [u for n in sorted(names[HELD_OUT_ARTICLES:]) for u in articles[n]]
    if work:
        ours += [u for units in read_annotated(shared, work).values() for u in units]
    train = {"ours": ours, "anercorp": aner, "newsfane": fane, "wikifane": wiki}
    return train, {"ours": [u for n in sorted(held) for u in held[n]], "anercorp": aner_held}, held


def spans(labels):
    """{(start, end, type)} by conlleval's rules."""
    out, start, kind = set(), None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if start is not None and (label[0] in "BO" or label[2:] != kind):
            out.add((start, i, kind))
            start = None
        if label != "O" and start is None:
            start, kind = i, label[2:]
    return out


def scores(gold, predicted):
    """{type or "ALL": (precision, recall, F1)} in percent over exact spans."""
    right, truth, guess = Counter(), Counter(), Counter()
    for a, b in zip(gold, predicted):
        a, b = spans(a), spans(b)
        for counter, found in ((truth, a), (guess, b), (right, a & b)):
            counter.update(k for _, _, k in found)
            counter["ALL"] += len(found)
    out = {}
    for kind in truth:
        p, r = right[kind] / max(1, guess[kind]), right[kind] / max(1, truth[kind])
        out[kind] = tuple(round(100 * x, 1) for x in (p, r, 2 * p * r / max(1e-9, p + r)))
    return out
