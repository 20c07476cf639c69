"""Words: how text is cut into tokens and how a token is normalised.

The Rust tagger follows these two functions letter for letter; a change here
is a change of the model's format.
"""
import re

# Marks that steer direction or joining; they are never tokens.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e" \
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"

# Runs of Arabic letters (with their marks), numbers, Latin runs, and every
# other visible character by itself.
TOKEN = re.compile(
    "[\u0621-\u064a\u064b-\u0652\u0670\u0640\u0671-\u06d3]+"
    "|[0-9\u0660-\u0669]+(?:[.,\u066b][0-9\u0660-\u0669]+)*"
    "|[A-Za-z]+"
    "|[^\\s\\w" + _INVISIBLE + "]")

_FOLD = {ord(c): None for c in
         [chr(c) for c in range(0x064b, 0x0653)] + ["\u0670", "\u0640"]}
_FOLD.update({ord(c): "ا" for c in "إأآٱ"})
_FOLD.update({ord("ى"): "ي", ord("ة"): "ه", ord("ی"): "ي", ord("ک"): "ك"})
_FOLD.update({ord(c): "0" for c in "0123456789٠١٢٣٤٥٦٧٨٩"})


def normalize(word):
    """The form under which a word is looked up: no diacritics, no tatweel,
    one alef, ya and ha for their look-alikes, every digit a zero."""
    return word.translate(_FOLD)


def tokens(text):
    """(start, end) of every token of `text`, in characters."""
    return [m.span() for m in TOKEN.finditer(text)]
