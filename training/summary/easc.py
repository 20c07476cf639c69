#!/usr/bin/env python3
"""What can be learned about EASC's summaries, and what its readers know of each other.

usage: easc.py EASC.jsonl [ROUNDS]

One JSON line an article: `sentences`, `votes` (how many of five readers took each) and `summaries` (the readers' extracts).
Every system is cut at 34 % of the letters, best first, the first sentence always, and scored as score.py does: ROUGE-1 and
ROUGE-2 F against the five extracts, and the share of the votes that can be reached. Printed are the lead, the votes themselves
(they have seen the answer), models in 10-fold cross-validation over articles, and what the votes of four readers tell of the
fifth. Needs numpy and lightgbm. Nothing learned here ships."""
import collections, json, re, sys
import lightgbm, numpy as np

STOP = set('في من علي الي ان عن مع هذا هذه ذلك التي الذي ما لا لم لن قد كان كانت كما او ثم هو هي بين بعد قبل كل وقد وفي ومن اي عند حتي الا انه انها'.split())
LEANS = re.compile('(لكن|ولكن|كما|ثم|هذا|هذه|ذلك|وهذا|وهذه|وذلك|وهو|وهي|بل|أما|حيث) ')
DEFINES = re.compile(r'\b(هو|هي|يعتبر|تعتبر|يعد|تعد|عبارة عن|يعرف|تعرف)\b')

def fold(text):
    text = re.sub('[\u064b-\u0652\u0670\u0640]', '', text)
    text = re.sub('[إأآٱؤئء]', 'ا', text).replace('ى', 'ي').replace('ة', 'ه')
    return re.findall(r'[\u0621-\u064a0-9\u0660-\u0669]+', text)

def stem(word):
    word = re.sub('^(وال|بال|فال|كال|لل|ال|و(?=.{4,}))', '', word)
    return re.sub('(ات|ون|ين|ها|هم|ه|ي|ان|يه)$', '', word) if len(word) > 4 else word

def grams(words, n): return collections.Counter(zip(*[words[i:] for i in range(n)]))

def f1(a, b):
    shared = sum((a & b).values())
    return 2 * shared / max(1, sum(a.values()) + sum(b.values()))

class Article:
    def __init__(self, line):
        read = json.loads(line); self.sentences, self.votes = read['sentences'], np.array(read['votes'], float)
        self.words = [fold(s) for s in self.sentences]; self.letters = np.array([len(s) for s in self.sentences], float)
        readers = [fold(s if isinstance(s, str) else ' '.join(s)) for s in read['summaries']]
        self.readers = [(grams(r, 1), grams(r, 2)) for r in readers]
        pairs = [set(zip(r, r[1:])) for r in readers]
        held = lambda words, pairs: np.mean([p in pairs for p in zip(words, words[1:])] or [0])
        self.held = np.array([[held(w, p) for w in self.words] for p in pairs])
        self.features = features(self); self.most = self.reached(-self.votes)

    def cut(self, cost, share=.34):
        budget, taken, used = share * self.letters.sum(), [], 0
        for i in np.argsort(cost, kind='stable'):
            if not taken or used + self.letters[i] <= budget: taken.append(i); used += self.letters[i]
        return sorted(taken)

    def reached(self, cost): return self.votes[self.cut(cost)].sum()

    def scores(self, cost, readers=None):
        words = [w for i in self.cut(cost) for w in self.words[i]]
        mine = grams(words, 1), grams(words, 2)
        against = self.readers if readers is None else [self.readers[r] for r in readers]
        rouge = [np.mean([f1(mine[n], reader[n]) for reader in against]) for n in (0, 1)]
        return [100 * rouge[0], 100 * rouge[1], 100 * self.reached(cost) / max(1, self.most)]

def features(article):
    sentences, letters, n = article.sentences, article.letters, len(article.sentences)
    terms = [[stem(w) for w in words if w not in STOP and len(w) > 2] for words in article.words]
    number = {w: i for i, w in enumerate(sorted({w for t in terms for w in t}))}
    counts = np.zeros((n, max(1, len(number))))
    for i, t in enumerate(terms):
        for w in t: counts[i, number[w]] += 1
    often, holds = counts.sum(0), counts > 0
    vectors = counts * np.log(1 + n / np.maximum(1, holds.sum(0))); norm = np.sqrt((vectors ** 2).sum(1)); norm[norm == 0] = 1
    alike = vectors @ vectors.T / norm[:, None] / norm; like_first = alike[0].copy(); np.fill_diagonal(alike, 0)
    walk = np.where(alike.sum(1, keepdims=True) > 0, alike / np.maximum(1e-9, alike.sum(1, keepdims=True)), 1 / n); rank = np.ones(n) / n
    for _ in range(60): rank = .15 / n + .85 * rank @ walk
    at = np.arange(n); before = np.r_[0, letters.cumsum()[:-1]] / letters.sum()
    wide = holds @ np.where(often > 1, often, 0)
    seen = lambda test: np.array([bool(test(s)) for s in sentences])
    columns = [at == 0, at == 1, at == 2, (at == n - 1) & (n > 1), 1 / (1 + at), at / n, before, before < .34, np.log1p(at), np.log(letters + 1),
               np.log(letters / letters.mean()), letters / letters.sum(), letters < 40, rank * n, alike.sum(1), counts @ often / np.maximum(1, counts.sum(1)),
               wide / max(1, wide.max()), holds @ (often > 1) / np.maximum(1, holds.sum(1)), like_first, np.r_[0, np.diag(alike, 1)],
               np.r_[np.diag(alike, 1), 0], seen(lambda s: re.search(r'\d', s)), seen(lambda s: s.strip().endswith(('؟', '?'))),
               seen(lambda s: re.match('و(?!ال)', s)), seen(LEANS.match), seen(DEFINES.search), seen(lambda s: re.search('["«“]', s)), seen(lambda s: '(' in s),
               np.full(n, n), np.full(n, letters.sum()), np.full(n, letters.mean())]
    return np.stack([np.asarray(c, float) for c in columns], 1)

def ridge(x, y, weight):
    mean, spread = x.mean(0), x.std(0) + 1e-6; z = np.c_[(x - mean) / spread, np.ones(len(x))]
    found = np.linalg.solve((z * weight[:, None]).T @ z + 200 * np.eye(z.shape[1]), (z * weight[:, None]).T @ y)
    return lambda x: np.c_[(x - mean) / spread, np.ones(len(x))] @ found

def trees(x, y, weight):
    model = lightgbm.LGBMRegressor(n_estimators=300, num_leaves=5, learning_rate=.015, min_child_samples=25, subsample=.7, subsample_freq=1,
                                   colsample_bytree=.3, reg_lambda=5, verbose=-1, n_jobs=1)
    return model.fit(x, y, sample_weight=weight).predict

def held_out(articles, learn, target, seed):
    order = np.random.default_rng(seed).permutation(len(articles)); told = [None] * len(articles)
    for fold_ in range(10):
        test = order[fold_::10]; train = [articles[i] for i in np.setdiff1d(order, test)]
        weight = np.concatenate([(a.letters / a.letters.mean()) ** .5 for a in train])
        model = learn(np.concatenate([a.features for a in train]), np.concatenate([target(a) for a in train]), weight)
        for i in test: told[i] = model(articles[i].features)
    return told

def show(label, rows): print('%-42s ROUGE-1 %.1f ROUGE-2 %.1f votes %.1f %%' % (label, *np.mean(rows, axis=0)), flush=True)

def main(path, rounds=2):
    articles = [Article(line) for line in open(path, encoding='utf-8')]; rounds = range(int(rounds))
    show('lead', [a.scores(np.arange(len(a.letters))) for a in articles])
    show('votes of the five (have seen the answer)', [a.scores(-a.votes) for a in articles])
    targets = dict(overlap=lambda a: a.held.mean(0), votes=lambda a: a.votes / 5, both=lambda a: (a.held.mean(0) + a.votes / 5) / 2)
    for name, learn in (('ridge', ridge), ('trees', trees)):
        for label, target in targets.items():
            told = [held_out(articles, learn, target, seed) for seed in rounds]
            for power in (0, .2):
                rows = [a.scores(-s / a.letters ** power) for t in told for a, s in zip(articles, t)]
                show('%s, %s / letters^%.1f' % (name, label, power), rows)
    told = held_out(articles, trees, targets['overlap'], 0)
    taken = [a.held >= .6 for a in articles]
    for share in (0, .1, .2, .5, 1):
        known = lambda h, r: (h.sum(0) - h[r]) / 4
        rows = [a.scores(-(share * known(h, r) + (1 - share) * s), [r]) for a, h, s in zip(articles, taken, told) for r in range(5)]
        show('four readers for the fifth, %.1f of it votes' % share, rows)

if __name__ == '__main__': main(*sys.argv[1:])
