"""The learning rate over a run: a half cosine over steps, or over a budget of
minutes where the machine is shared (the run then ends on time, decayed)."""
import math
import time


def progress(step, steps, start, minutes):
    """Share of the run that is done, 0 to 1."""
    return min(1.0, max(step / steps, (time.time() - start) / 60 / minutes))


def decay(done):
    """1 at the start, 0.01 at the end."""
    return 0.01 + 0.99 * (1 + math.cos(math.pi * done)) / 2
