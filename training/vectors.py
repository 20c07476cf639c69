"""Word vectors: fastText skip-gram on the raw sentences (64 dimensions).

The large model stays in the work folder; `tables.py` makes the small tables
that ship. Two threads update without locks, so this step alone does not
repeat bit for bit.
"""
import argparse
import os
import time

import fasttext


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--epochs", type=int, default=1)
    args = args.parse_args()
    start = time.time()
    model = fasttext.train_unsupervised(
        args.work + "/raw.tok", model="skipgram", dim=64, epoch=args.epochs, minCount=5,
        minn=3, maxn=4, bucket=150000, ws=4, thread=2, lr=0.05)
    model.save_model(args.work + "/vectors.bin")
    print("words", len(model.words), "minutes", round((time.time() - start) / 60, 1))
    for word in ("اردوغان", "دمشق", "حماس"):
        print(word, [w for _, w in model.get_nearest_neighbors(word)[:6]])


if __name__ == "__main__":
    main()
