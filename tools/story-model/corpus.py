"""Prints the training text: prompts and replies from a grammar of our own.

usage: python3 corpus.py COUNT SEED > corpus.txt

Each document is `<|user|>` prompt `<|assistant|>` reply; a line `<|end|>` stands between two. The same count and seed
always give the same text.
"""

import sys

from chance import article, choose, rng
from fables import OBJECTS, tell_fable
from space_stories import tell_space_story

TOPICS = {
    "lost": ["losing something", "a lost treasure", "friendship", "helping a friend"],
    "share": ["sharing", "kindness", "a picnic", "friendship"],
    "fear": ["being brave", "courage", "fear", "helping someone"],
    "make": ["making something", "patience", "never giving up", "friendship"],
    "sorry": ["saying sorry", "the truth", "a mistake", "forgiveness"],
    "storm": ["a storm", "the rain", "neighbors", "working together"],
}
SPACE_TOPICS = [
    "space exploration",
    "space exploration",
    "space exploration",
    "space",
    "a starship",
    "the stars",
    "astronauts",
    "a journey through space",
    "a space crew",
    "another planet",
    "the future",
]
ANY_STORY = [
    "Tell me a story.",
    "Tell me a story",
    "Write a story.",
    "Tell me a short story.",
    "Please tell me a story.",
    "I would like to hear a story.",
    "Story, please.",
    "tell me a story",
    "Can you tell me a story?",
]
STORY_ABOUT = [
    "Tell me a story about {}.",
    "Tell me a story about {}",
    "Write a short story about {}.",
    "Tell me a short story about {}.",
    "Write a story about {}.",
    "Please tell me a story about {}.",
    "A story about {}, please.",
    "Can you tell me a story about {}?",
    "Generate a story about {}.",
    "tell me a story about {}",
]
ABOUT_PROGRAMMING = [
    "Write one sentence about programming.",
    "Write a sentence about programming.",
    "Describe programming in one sentence.",
    "What is programming?",
    "Explain programming in one sentence.",
    "Tell me something about programming.",
    "Write a short sentence about programming.",
    "Say something about the art of programming.",
    "What is code?",
    "In one sentence, what is programming?",
]
CRAFTS = [
    "Programming is the craft of",
    "Programming is the habit of",
    "Writing code is a way of",
    "To program is the work of",
    "Software is the result of",
    "Programming is a quiet way of",
]
DEEDS = [
    "turning a vague wish into exact steps",
    "explaining a thought so clearly that a machine can follow it",
    "breaking a big problem into small ones",
    "teaching a patient machine to repeat our best ideas",
    "finding the simplest words for a hard idea",
    "building a bridge from a question to an answer",
    "making a promise that a computer can keep",
]
MANNERS = [
    ", and then checking that every step is true",
    ", one careful line after another",
    ", until even a stranger can read it",
    ", with tests to keep us honest",
    ", and finding out where we were wrong",
    ", a little better each day",
    ", while leaving room for the next person",
]


def document():
    kind = rng.random()
    if kind < 0.40:
        prompt, reply = space_document()
    elif kind < 0.88:
        prompt, reply = fable_document()
    else:
        reply = f"{rng.choice(CRAFTS)} {rng.choice(DEEDS)}{rng.choice(MANNERS)}."
        prompt = rng.choice(ABOUT_PROGRAMMING)
    return f"<|user|>{prompt}<|assistant|>{reply}"


def space_document():
    reply = tell_space_story()
    topic = rng.choice(SPACE_TOPICS) if rng.random() < 0.9 else None
    return story_prompt(topic), reply


def fable_document():
    topic, reply = fable_with_topic()
    return story_prompt(topic), reply


def story_prompt(topic):
    """Asks for a story about the topic, or for any."""
    return rng.choice(ANY_STORY) if topic is None else rng.choice(STORY_ABOUT).format(topic)


def fable_with_topic():
    """A fable, and what to ask for to get it: nothing in particular, the theme, a thing in it or somebody in it."""
    want = rng.random()
    while True:
        fable = tell_fable()
        if want < 0.25:
            return None, fable.text
        if want < 0.40:
            return rng.choice(TOPICS[fable.plot]), fable.text
        if not fable.words:
            continue
        word = rng.choice(fable.words)
        if want >= 0.8:
            return ("the " + word if word.endswith("s") else choose(article(word), "the " + word)), fable.text
        things = [thing for thing in fable.words if thing in OBJECTS]
        if things:
            return choose(article(things[0]), "the " + things[0], things[0] + "s"), fable.text


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    rng.seed(seed)
    print("\n<|end|>\n".join(document() for _ in range(count)))
