#!/usr/bin/env python3
"""Precision, recall and F1 a type over exact spans, by the rules of conlleval.

usage: khulasa tag --conll FILE | conlleval.py

Reads lines `token gold predicted` (white space between), an empty line after each sentence.
A span begins at B-X, and at I-X after another type or O. PERS counts as PER."""
import collections
import sys


def spans(tags):
    """(start, end, type) of every span of one sentence."""
    found, start, kind = set(), None, None
    for i, tag in enumerate(tags + ["O"]):
        prefix, _, this = tag.partition("-")
        goes_on = prefix == "I" and this == kind
        if kind is not None and not goes_on:
            found.add((start, i, kind))
            kind = None
        if prefix in "BI" and not goes_on:
            start, kind = i, this
    return found


def sentences(lines):
    gold, predicted = [], []
    for line in lines:
        cells = line.split()
        if len(cells) >= 3:
            gold.append(cells[-2].replace("PERS", "PER"))
            predicted.append(cells[-1].replace("PERS", "PER"))
        elif gold:
            yield gold, predicted
            gold, predicted = [], []
    if gold:
        yield gold, predicted


def main():
    right, wanted, given = (collections.Counter() for _ in range(3))
    for gold, predicted in sentences(sys.stdin):
        g, p = spans(gold), spans(predicted)
        for counter, group in ((wanted, g), (given, p), (right, g & p)):
            for _, _, kind in group:
                counter[kind] += 1
                counter["all"] += 1
    for kind in sorted(wanted, key=lambda k: (k == "all", k)):
        precision = 100 * right[kind] / max(1, given[kind])
        recall = 100 * right[kind] / max(1, wanted[kind])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:5} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}  (gold {wanted[kind]}, found {given[kind]})")


if __name__ == "__main__":
    main()
