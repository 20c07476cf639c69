#!/usr/bin/env python3
"""Measure key phrases on real articles, with YAKE, RAKE and TextRank in the same run.

usage: keyphrases.py [--cli target/debug/khulasa] [--articles 300] [--pool ../shared/news/pool.jsonl.zst]

The headline is held back: every system reads the body alone, and is asked for ten phrases. The gold is the editor's:
the words of the headline that the body has too (function words left out; clitics, article and endings off on both sides).
Printed are
  words P/R/F1  of the different words in the ten phrases, how many the headline uses; of the headline's, how many are found
  phrases       of the ten phrases, how many have all their words in the headline
  bad edges     of the ten phrases, how many begin or end with a function word, or cross a punctuation mark
Peers: pip install yake rake-nltk summa; one that is absent is left out. Articles: the first N of the pool by id with a
headline of four such words and more, outlets in turn. Needs the zstd command. Without the pool nothing is measured."""
import argparse, collections, json, os, re, subprocess, sys, tempfile

FUNCTION = set('''في من على الى عن ان انه انها مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت كما او ثم هو هي بين بعد قبل كل
حتى الا اي عند خلال بعض غير اذا لكن حول دون ضد عبر نحو منذ ليس لدي اكثر هل كيف لماذا ماذا متي حيث اما بسبب ايضا هناك يوم امس اليوم
وفي ومن وعلي والي وان وقد ولا وهو وهي به له لها لهم فيه فيها منه منها عليه عليها اليه اليها التى إلى على حتى متى ضمن وسط امام فوق تحت مثل عام سيكون يكون'''.split())

def fold(text):
    text = re.sub('[\u064b-\u0652\u0670\u0640]', '', text)
    return re.sub('[إأآٱ]', 'ا', text).replace('ى', 'ي').replace('ة', 'ه').translate(str.maketrans('٠١٢٣٤٥٦٧٨٩', '0123456789')).lower()

def stem(word):
    for clitic in ('وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال'):
        if word.startswith(clitic) and len(word) - len(clitic) >= 3: word = word[len(clitic):]; break
    for ending in ('ات', 'ون', 'ين', 'ان', 'يه', 'ها', 'هم', 'ه', 'ي'):
        if word.endswith(ending) and len(word) - len(ending) >= 3: return word[:-len(ending)]
    return word

def words(text):
    return [w for w in re.findall(r'\w+', fold(text)) if w not in FUNCTION and len(w) > 1 and not w.isdigit()]

def stems(text): return {stem(w) for w in words(text)}

def articles(pool, most):
    lines = subprocess.run(['zstdcat', pool], capture_output=True, check=True).stdout.decode().splitlines()
    by_outlet = collections.defaultdict(list)
    for article in sorted((json.loads(line) for line in lines), key=lambda a: a['id']):
        title, _, body = article['text'].partition('\n')
        body = body.strip()
        gold = stems(title) & stems(body)
        if len(gold) >= 4 and len(body) > 600 and title.strip() not in body: by_outlet[article['outlet']].append((title, body, gold))
    turns = [rest for k in range(most) for rest in (by_outlet[o][k:k + 1] for o in sorted(by_outlet))]
    return [a for rest in turns for a in rest][:most]

def ours(cli, bodies):
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for number, body in enumerate(bodies):
            path = os.path.join(folder, '%d.txt' % number)
            open(path, 'w', encoding='utf-8').write(body)
        for start in range(0, len(bodies), 50):
            paths = [os.path.join(folder, '%d.txt' % n) for n in range(start, min(start + 50, len(bodies)))]
            out = subprocess.run([cli, 'analyze', '--json', *paths], capture_output=True, check=True).stdout.decode()
            documents = [d for line in out.splitlines() if line.strip() for d in json.loads(line)['documents']]
            found += [[k['text'] for k in d['keyphrases']] for d in documents]
        return found

def peers():
    stop = sorted(FUNCTION | {'إلى', 'على', 'أن', 'إن', 'أنه', 'أنها', 'أو', 'التي', 'حتى', 'أي', 'إلا', 'وأن', 'وعلى', 'وإلى', 'متى', 'لدى', 'أكثر', 'أما', 'أيضا', 'أمس', 'أمام'})
    try:
        import yake
        extractor = yake.KeywordExtractor(lan='ar', n=3, top=10)
        yield 'YAKE', lambda text: [k for k, _ in extractor.extract_keywords(text)]
    except ImportError: print('yake is not installed: left out')
    try:
        from rake_nltk import Rake
        sentences = lambda text: [s for s in re.split(r'(?<=[.!؟?])\s+|\n+', text) if s.strip()]
        rake = Rake(stopwords=set(stop), punctuations=set('.,،؛؟!:"()«»“”-…'), language='arabic', min_length=1, max_length=4,
                    sentence_tokenizer=sentences, word_tokenizer=lambda s: re.findall(r'\w+|[^\w\s]', s))
        def ranked(text): rake.extract_keywords_from_text(text); return rake.get_ranked_phrases()
        yield 'RAKE', ranked
    except ImportError: print('rake-nltk is not installed: left out')
    try:
        from summa import keywords
        yield 'TextRank', lambda text: keywords.keywords(text, language='arabic', split=True)
    except ImportError: print('summa is not installed: left out')

def score(name, found, gold, bodies):
    p = r = whole = count = bad = 0
    for phrases, wanted, body in zip(found, gold, bodies):
        phrases = list(phrases)[:10]
        seen = set().union(*(stems(k) for k in phrases)) if phrases else set()
        p += len(seen & wanted) / max(1, len(seen)); r += len(seen & wanted) / len(wanted)
        flat = ' '.join(fold(body).split())
        for phrase in phrases:
            count += 1; own = stems(phrase); plain = fold(phrase).split()
            whole += bool(own) and own <= wanted
            edges = not plain or plain[0] in FUNCTION or plain[-1] in FUNCTION
            bad += edges or ' '.join(plain) not in flat
    n = len(gold); p, r = 100 * p / n, 100 * r / n
    print('%-9s words P %.1f R %.1f F1 %.1f · phrases %.1f %% · bad edges %.1f %%' % (name, p, r, 2 * p * r / max(.001, p + r), 100 * whole / max(1, count), 100 * bad / max(1, count)))

def main():
    args = argparse.ArgumentParser()
    args.add_argument('--cli', default='target/debug/khulasa'); args.add_argument('--articles', type=int, default=300)
    args.add_argument('--pool', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../shared/news/pool.jsonl.zst'))
    args = args.parse_args()
    if not os.path.exists(args.pool): print('no pool of articles: nothing measured'); return
    chosen = articles(args.pool, args.articles); bodies, gold = [a[1] for a in chosen], [a[2] for a in chosen]
    print('%d articles, %.1f headline words each' % (len(chosen), sum(map(len, gold)) / len(gold)))
    score('khulasa', ours(args.cli, bodies), gold, bodies)
    for name, run in peers(): score(name, [run(b) for b in bodies], gold, bodies)

if __name__ == '__main__': main()
