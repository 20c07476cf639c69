"""Writes tests/tagger/reference.json: what the shipped weights give for a few
sentences in plain numpy, for the Rust tagger to be tested against."""
import argparse
import json

import numpy as np

import decode
from corpora import LABELS
from quantized import Network
from words import TOKEN

SENTENCES = (
    "التقى وزير الخارجية التركي هاكان فيدان نظيره السوري أسعد الشيباني في أنقرة أمس.",
    "وأعلنت وزارة الدفاع العراقية مقتل 12 مسلحاً بغارة جوية قرب كركوك.",
    "قال خطاب إن الوزارة ستتعاون مع الأمم المتحدة وبرنامج الأغذية العالمي.",
    "انتقل اللاعب محمد صلاح إلى نادي ليفربول بعد بطولة كأس العالم.",
    "أطلقت شركة OpenAI نموذج ChatGPT الجديد، بحسب وكالة رويترز.",
    "ووصلت السفينة «مادلين» إلى ميناء أسدود مساء الثلاثاء.",
    "زار زقنبوطي المهاجري بلدة خرنفشية الواقعة بريف دمشق.",
    "لا",
)


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--weights", default="models/tagger.weights")
    args.add_argument("--out", default="tests/tagger/reference.json")
    args = args.parse_args()
    with open(args.weights, "rb") as f:
        network = Network(f.read())
    start, step = network.t["start.guide"], network.t["step.guide"].reshape(9, 9)
    temperature = float(network.t["temperature.guide"][0])
    rows = []
    for text in SENTENCES:
        words = TOKEN.findall(text)
        emissions, clitics = network.run(words)
        labels = decode.viterbi(emissions, start, step)
        found = decode.segments(labels)
        scores = decode.confidences(emissions.astype(np.float64), start.astype(np.float64),
                                    step.astype(np.float64), temperature, found)
        rows.append({
            "words": words, "labels": [LABELS[i] for i in labels],
            "emissions": [[round(float(x), 5) for x in row] for row in emissions],
            "mentions": [{"start": s, "end": e, "type": LABELS[b][2:], "score": round(p, 5),
                          "clitics": int(clitics[s].argmax())} for (s, e, b), p in zip(found, scores)]})
    with open(args.out, "w", encoding="utf-8") as out:
        json.dump(rows, out, ensure_ascii=False, indent=None, separators=(",", ":"))
        out.write("\n")
    for row in rows:
        print([(" ".join(row["words"][m["start"]:m["end"]]), m["type"], m["score"], m["clitics"])
               for m in row["mentions"]])


if __name__ == "__main__":
    main()
