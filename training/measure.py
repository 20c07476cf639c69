"""Scores of the shipped weights, with the shipped arithmetic (quantized.py):
exact spans, conlleval's rules; for our own articles also with clitics cut."""
import argparse
import os

import corpora
import decode
from corpora import LABELS
from quantized import Network


def predict(network, sentence, head):
    """(label names, predicted clitic letters) of a sentence."""
    emissions, clitics = network.run([w for w, _, _ in sentence], head)
    start, step = network.t["start." + head], network.t["step." + head]
    labels = decode.viterbi(emissions, start, step)
    return [LABELS[i] for i in labels], clitics.argmax(1)


def with_clitics(labels, clitics):
    """Spans whose start also carries the clitic letters."""
    return {(s, int(clitics[s]), e, k) for s, e, k in corpora.spans(labels)}


def report(name, network, sentences, head):
    gold = [[t for _, t, _ in s] for s in sentences]
    found = [predict(network, s, head) for s in sentences]
    line = corpora.scores(gold, [labels for labels, _ in found])
    print("| %s | %s | " % (name, head) + " | ".join(
        "%.1f" % line.get(k, (0, 0, 0))[2] for k in ("ALL", "PER", "LOC", "ORG", "MISC"))
        + " | P %.1f R %.1f |" % line["ALL"][:2])
    if head == "guide" and any(c for s in sentences for _, _, c in s):
        truth = [with_clitics(g, [c for _, _, c in s]) for g, s in zip(gold, sentences)]
        guess = [with_clitics(labels, c) for labels, c in found]
        right = sum(len(a & b) for a, b in zip(truth, guess))
        print("| %s, clitics cut | %s | %.1f |" % (
            name, head, 200 * right / max(1, sum(map(len, truth)) + sum(map(len, guess)))))


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--weights", default="models/tagger.weights")
    args.add_argument("--tests", action="store_true", help="the test sets, for the record")
    args = args.parse_args()
    with open(args.weights, "rb") as f:
        network = Network(f.read())
    print("| text | output layer | all | PER | LOC | ORG | MISC | |\n|---|---|---|---|---|---|---|---|")
    if not args.tests:
        _, held, _ = corpora.training(args.shared)
        ours = [s for u in held["ours"] for s in corpora.fit(u)]
        report("gold/train held out", network, ours, "guide")
        report("ANERcorp held out", network, [s[:corpora.LONGEST] for s in held["anercorp"]], "anercorp")
        return
    dev = [s for units in corpora.read_articles(args.shared, "dev").values()
           for u in units for s in corpora.fit(u)]
    report("gold/dev", network, dev, "guide")
    for name, path in (("ANERcorp test", "anercorp/test.conll"), ("AQMAR", "aqmar/all.conll"),
                       ("CleanANERCorp test", "cleananercorp/test.conll")):
        report(name, network, corpora.read_conll(args.shared + "/ner/" + path), "anercorp")


if __name__ == "__main__":
    main()
