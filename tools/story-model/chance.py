"""The one source of chance that the whole grammar draws from, so that a seed fixes every document."""

import random

rng = random.Random()


def choose(*options):
    """One of its arguments. All of them are made first, with whatever they draw themselves."""
    return rng.choice(options)


def article(noun):
    """The noun with its indefinite article."""
    return ("an " if noun[0] in "aeiou" else "a ") + noun
