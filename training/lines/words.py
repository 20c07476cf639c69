#!/usr/bin/env python3
"""Choose the words that furniture has and running text hardly has: `words.py PAGES.jsonl > models/lexicon/furniture.txt`.

Of the phrases of furniture.py that may train (`--all`: of all of them), the words that are at least 25 times as frequent there as in the
paragraphs of PAGES."""
import collections, json, os, re, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import furniture as F
KINDS = ['SECTIONS', 'TOOLS', 'SHARE_HEADS', 'NETWORKS', 'RELATED', 'MOST', 'FOLLOW', 'NEWSLETTER', 'COOKIES', 'COMMENT_FORM', 'LEGAL', 'FOOTER', 'APPS', 'ADS', 'TAG_HEADS', 'NAV', 'META', 'BAR_HEADS']
fold = lambda t: re.sub('[\u064b-\u0652\u0670\u0640]', '', t.lower()).translate(str.maketrans('أإآٱىة', 'ااااي' + 'ه'))
word = re.compile(r'[\w]+')

def main(path, every):
    told = collections.Counter(); lines = 0
    for kind in KINDS:
        for phrase in getattr(F, kind):
            if not every and F.part(phrase, True): continue
            lines += 1; told.update({w for w in word.findall(fold(re.sub(r'\{.*?\}', ' ', phrase)))})
    text, total = collections.Counter(), 0
    for row in open(path, encoding='utf-8'):
        d = json.loads(row)
        for label, line in zip(d['labels'], [l for l in d['text'].split('\n') if l]):
            if label == 'A' and len(line) > 80: found = word.findall(fold(line)); text.update(found); total += len(found)
    size = sum(told.values())
    keep = sorted(w for w, n in told.items() if len(w) > 1 and not w.isdigit() and n / size > 25 * (text[w] + 1) / total)
    print('# furniture: words that menus, buttons, forms and footers of pages have and running text hardly has')
    print('# Source: training/lines/words.py, from our own lists of such lines. Licence: MIT OR Apache-2.0.')
    print('\n'.join(keep))

if __name__ == '__main__': main(sys.argv[1], '--all' in sys.argv)
