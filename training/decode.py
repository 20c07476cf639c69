"""CRF decoding and confidences in numpy; the same steps as crf.rs."""
import numpy as np


def viterbi(emissions, start, step):
    """Best label ids of one sentence; ties go to the lower label."""
    score, back = start + emissions[0], []
    for e in emissions[1:]:
        paths = score[:, None] + step
        back.append(paths.argmax(0))
        score = paths.max(0) + e
    best = [int(score.argmax())]
    for b in back[::-1]:
        best.append(int(b[best[-1]]))
    return best[::-1]


def segments(labels):
    """(start, end, begin label) of every mention, by conlleval's rules."""
    out = []
    for at, label in enumerate(labels):
        if label == 0:
            continue
        begin = label if label % 2 else label - 1
        if out and out[-1][1] == at and out[-1][2] == begin and label % 2 == 0:
            out[-1][1] = at + 1
        else:
            out.append([at, at + 1, begin])
    return out


def confidences(emissions, start, step, temperature, found):
    """Probability of each segment with exactly these borders and this type."""
    local = np.exp((emissions - emissions.max(1, keepdims=True)) / temperature)
    first, move = np.exp(start / temperature), np.exp(step / temperature)
    count, labels = local.shape
    forward, norms = np.zeros((count, labels)), np.zeros(count)
    for at in range(count):
        row = (first if at == 0 else forward[at - 1] @ move) * local[at]
        norms[at] = row.sum()
        forward[at] = row / norms[at]
    backward = np.ones((count, labels))
    for at in range(count - 2, -1, -1):
        backward[at] = move @ (local[at + 1] * backward[at + 1]) / norms[at + 1]
    out = []
    for begin, end, label in found:
        inside, chance, now = label + 1, forward[begin, label], label
        for at in range(begin + 1, end):
            chance *= move[now, inside] * local[at, inside] / norms[at]
            now = inside
        if end < count:
            rest = move[now] * local[end] * backward[end]
            chance *= (rest.sum() - rest[inside]) / norms[end]
        out.append(min(1.0, float(chance)))
    return out
