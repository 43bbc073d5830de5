"""Fables of four paragraphs: a small hero, a trouble, a friend, and what was learned."""

from dataclasses import dataclass, field

from chance import article, choose, rng
from people import ANIMALS, Person, become_animal, fable_person

# Where the hero lives, and where the hero goes from there.
PLACES = {
    "a green forest": "the forest",
    "a small village by the sea": "the beach",
    "a house on a hill": "the hill",
    "a quiet valley": "the valley",
    "an old mill by the river": "the river",
    "a snowy mountain": "the mountain",
    "a busy town": "the market",
    "a farm with a red barn": "the fields",
    "a tall lighthouse": "the rocks",
    "a cottage under the oak trees": "the oak trees",
}
OBJECTS = (
    "lantern kite drum bell button boat key ribbon map whistle basket scarf clock hat lamp shell feather book spoon "
    "box mirror ladder flute compass umbrella sled train robot kettle blanket candle coin ring crown pencil letter "
    "puzzle balloon flower stone"
).split()
LOOKS = "shiny old red blue golden wooden broken tiny silver yellow green warm pretty round".split()
FOODS = [
    "honey cakes",
    "apple pie",
    "warm bread",
    "blueberry jam",
    "pumpkin soup",
    "ginger cookies",
    "plum tarts",
    "cheese and pears",
]
WEATHER = [
    "The sun was shining",
    "It was a windy morning",
    "Snow was falling softly",
    "It had rained all night",
    "A thin fog lay on the ground",
    "The sky was pink and gold",
    "It was the first day of spring",
    "The leaves were turning red",
]
MORALS = {
    "lost": [
        "it is all right to ask for help",
        "losing something can help you find a friend",
        "looking with a friend is easier than looking alone",
    ],
    "share": [
        "sharing makes small things bigger",
        "food tastes better with friends",
        "a kind heart is never hungry for long",
    ],
    "fear": [
        "being brave means trying even when you are afraid",
        "the dark is not so dark with a friend",
        "a brave heart can be very small",
    ],
    "make": [
        "good things take time",
        "mistakes are a part of learning",
        "if you try again, you may surprise yourself",
    ],
    "sorry": [
        "it is never too late to say sorry",
        "the truth makes your heart light",
        "friends forgive each other",
    ],
    "storm": [
        "everyone can help a little",
        "many small hands can do big work",
        "a warm home is best when it is shared",
    ],
}


@dataclass
class Scene:
    """What one fable is about."""

    hero: Person
    friend: Person
    outdoors: str
    thing: str
    look: str
    food: str
    meeting: str = ""


@dataclass
class Fable:
    text: str
    plot: str
    # Nouns that the text is about, in no order; none for half of the fables.
    words: list = field(default_factory=list)


def say(speaker, line):
    if line[-1] in "!?":
        return choose(
            f'"{line}" said {speaker.name}.', f'"{line}" {speaker.name} said.', f'{speaker.name} said, "{line}"'
        )
    return choose(f'"{line[:-1]}," said {speaker.name}.', f'{speaker.name} said, "{line}"')


# Each plot gives the rest of the second paragraph, the third, and the fourth up to the moral.


def lost(s):
    h, f = s.hero, s.friend
    trouble = [
        choose(
            f"But {h.their} {s.look} {s.thing} was gone!",
            f"{h.They} wanted to play with {h.their} {s.look} {s.thing}, but {h.they} could not find it.",
        ),
        choose(
            f"{h.They} looked under the bed and behind the door, but it was not there.",
            f"{h.They} looked in the grass and under the stones, but there was nothing.",
        ),
        choose(f"{h.name} felt very sad.", f"A big tear rolled down {h.their} cheek."),
    ]
    turn = [
        s.meeting,
        say(f, choose("Why are you crying?", "What is wrong, my friend?")),
        say(
            h,
            choose(
                f"I lost my {s.thing}, and I do not know where to look.",
                f"My {s.look} {s.thing} is gone.",
            ),
        ),
        say(f, choose("Do not worry. I will help you look.", "Two of us can look in twice as many places.")),
    ]
    outcome = [
        choose("Together they walked back along the path.", "They looked high and low."),
        choose(
            f"At last, {f.name} saw something {choose('shining', 'moving', 'peeking out')} near {s.outdoors}.",
            f"Then {f.name} pointed at the top of a bush.",
        ),
        f"It was the {s.thing}!",
        choose(
            f"{h.name} jumped with joy and hugged {f.name}.",
            f'"You found it! Thank you!" {h.name} shouted.',
        ),
    ]
    return trouble, turn, outcome


def share(s):
    h, f = s.hero, s.friend
    trouble = [
        choose(
            f"{h.They} had a basket full of {s.food}.",
            f"{h.their.capitalize()} grandmother had made {s.food}, and the whole house smelled good.",
        ),
        choose(f"{h.They} wanted to eat it all.", f"{h.They} sat down to eat."),
    ]
    turn = [
        s.meeting,
        choose(f"{f.name} looked at the food with big eyes.", f"{f.name}'s tummy made a loud noise."),
        say(f, choose("I have not eaten all day.", "That smells so good!")),
        choose(
            f"{h.name} thought for a moment.",
            f"{h.name} looked at the {s.food}, and then at {f.name}.",
        ),
        say(h, choose("Come and sit with me. There is enough for two.", "Would you like some?")),
    ]
    outcome = [
        f"They ate the {s.food} together until there was nothing left but crumbs.",
        choose(
            f"Then {f.name} gave {h.name} {article(s.look)} {s.thing} to say thank you.",
            f"{f.name} had no food to give, so {f.they} told {h.name} a funny story instead.",
        ),
        "They laughed until the sun went down.",
    ]
    return trouble, turn, outcome


def fear(s):
    h, f = s.hero, s.friend
    trouble = [
        choose(
            f"{h.name} was afraid of the dark.",
            f"{h.name} was afraid of deep water.",
            f"{h.name} was afraid of loud thunder.",
        ),
        choose(
            f"{h.They} never told anyone about it.",
            f"All of {h.their} friends knew it, and they were kind about it.",
        ),
    ]
    turn = [
        choose(
            f"That day, {h.they} heard a small voice near {s.outdoors}.",
            f"Suddenly, {h.they} heard someone calling for help.",
        ),
        f"It was {f.name}, {article(f.trait)} {f.kind}, stuck under "
        f"{choose('a fallen branch', 'a heavy stone', 'the old bridge')}.",
        say(f, choose("Please help me!", "I cannot get out!")),
        choose(f"{h.name}'s legs began to shake.", f"{h.name}'s heart went thump, thump, thump."),
        say(h, choose("I am scared, but I will come.", "Hold on! I am coming.")),
        choose(
            f"{h.They} took {h.their} {s.look} {s.thing} and went step by step.",
            f"{h.They} closed {h.their} eyes, took a deep breath, and ran.",
        ),
    ]
    outcome = [
        f"{h.name} pulled and pulled, and {f.name} came free.",
        say(f, choose("You are the bravest one I know!", "You saved me!")),
        choose(
            f"{h.name} smiled. {h.They} was still a little afraid, but not as much as before.",
            f"After that day, {h.name} was not so afraid anymore.",
        ),
    ]
    return trouble, turn, outcome


def make(s):
    h, f = s.hero, s.friend
    trouble = [
        choose(
            f"{h.They} wanted to make {article(s.look)} {s.thing}.",
            f'"I will make {article(s.look)} {s.thing} all by myself," {h.they} said.',
        ),
        choose(
            f"{h.They} worked all morning, but it fell apart.",
            f"{h.They} tried once, and {h.they} tried twice, but it did not look right.",
        ),
        choose(f"{h.name} threw it on the floor and frowned.", f"{h.name} wanted to give up."),
    ]
    turn = [
        s.meeting,
        say(f, choose("May I see it?", "What are you making?")),
        say(h, choose(f"It was going to be a {s.thing}, but I cannot do it.", "It is no good at all.")),
        say(
            f,
            choose("My first one was much worse. Let us try again slowly.", "It only needs a little more time."),
        ),
    ]
    outcome = [
        choose(
            f"{f.name} held the pieces, and {h.name} put them together.",
            "They cut and glued and tied until the evening.",
        ),
        "When it was done, "
        + choose(
            f"the {s.thing} was the best one in all of the land.",
            f"the {s.thing} was a little crooked, but it was perfect.",
            f"the {s.thing} was so pretty that everyone came to see it.",
        ),
        choose(f"{h.name} was very proud.", f"{h.name} gave it a place by the window."),
    ]
    return trouble, turn, outcome


def sorry(s):
    h, f = s.hero, s.friend
    trouble = [
        f"{h.They} was playing with {f.name}, {h.their} best friend, who was {article(f.trait)} {f.kind}.",
        choose(
            f"{f.name} had {article(s.look)} {s.thing}, and {h.name} wanted to hold it.",
            f"They were playing with {f.name}'s {s.look} {s.thing}.",
        ),
        f"But {h.name} {choose('ran too fast', 'was not careful', 'pulled too hard')}, and the {s.thing} broke.",
    ]
    turn = [
        choose(
            f"{h.name} hid it behind a tree and said nothing.",
            f"{h.name} was so afraid that {h.they} ran home.",
        ),
        choose(f"That night, {h.they} could not sleep.", f"All day long, {h.their} tummy hurt."),
        f"In the morning, {h.they} went to see {f.name}.",
        say(
            h,
            choose(
                f"I broke your {s.thing}. I am so sorry.",
                "It was me. I broke it, and I was afraid to tell you.",
            ),
        ),
    ]
    outcome = [
        f"{f.name} was quiet for a while.",
        say(f, choose("I am sad, but I am glad you told me.", "Thank you for telling the truth.")),
        choose(
            f"Together they fixed the {s.thing} with {choose('string', 'glue', 'a piece of cloth')}.",
            f"Then they made a new {s.thing} together, and it was even better.",
        ),
        "They were friends again.",
    ]
    return trouble, turn, outcome


def storm(s):
    h, f = s.hero, s.friend
    trouble = [
        choose("Dark clouds came over the hills.", "The wind began to howl."),
        choose(
            f"A big storm was coming to {s.outdoors}.",
            f"Soon the rain fell so hard that {h.name} could not see the path.",
        ),
    ]
    turn = [
        s.meeting,
        say(f, choose("My house is full of water!", "The wind took my roof away!")),
        say(h, choose("Come to my house. It is dry and warm.", "Then you must stay with me.")),
        choose(
            f"On the way, they found {article(rng.choice(ANIMALS))} and {article(rng.choice(ANIMALS))}, "
            "cold and wet, and took them along.",
            f"{h.name} lit {article(s.look)} lamp, and soon others saw the light and came too.",
        ),
    ]
    outcome = [
        choose(
            f"All night they sat by the fire and ate {s.food}.",
            f"They told stories and ate {s.food} while the rain fell.",
        ),
        choose(
            f"In the morning the storm was over, and they all went to fix {f.name}'s house.",
            f"When the sun came back, everyone helped {f.name} to build a new roof.",
        ),
        "By evening, the work was done.",
    ]
    return trouble, turn, outcome


PLOTS = {"lost": lost, "share": share, "fear": fear, "make": make, "sorry": sorry, "storm": storm}


def tell_fable():
    hero = fable_person()
    friend = fable_person((hero.name,))
    if rng.random() < 0.5:
        become_animal(friend, hero)
    home = rng.choice(list(PLACES))
    scene = Scene(hero, friend, PLACES[home], rng.choice(OBJECTS), rng.choice(LOOKS), rng.choice(FOODS))
    weather = rng.choice(WEATHER)
    plot = rng.choice(list(MORALS))
    opening = _opening(scene, home, plot)
    morning = _morning(hero, scene.outdoors, weather)
    scene.meeting = _meeting(scene)
    trouble, turn, outcome = PLOTS[plot](scene)
    outcome = outcome + _ending(hero, plot)
    paragraphs = [opening, [morning, *trouble], turn, outcome]
    return Fable("\n\n".join(" ".join(lines) for lines in paragraphs), plot, _words(scene, paragraphs))


def _opening(s, home, plot):
    h = s.hero
    # What will be lost has to be the hero's own.
    treasure = f"{h.their} {s.look} {s.thing}" if plot == "lost" else f"{article(s.look)} {s.thing}"
    return [
        choose(
            f"Once upon a time, there was {article(h.trait)} {h.kind} named {h.name}. {h.They} lived in {home}.",
            f"Once upon a time, in {home}, there lived {article(h.trait)} {h.kind} named {h.name}.",
            f"In {home}, there was {article(h.trait)} {h.kind} called {h.name}.",
            f"{h.name} was {article(h.trait)} {h.kind} who lived in {home}.",
        ),
        choose(
            f"{h.name} loved to play near {s.outdoors}.",
            f"Every morning, {h.they} walked to {s.outdoors} and listened to the birds.",
            f"{h.They} liked to sing and to count the clouds.",
            f"{h.They} had many questions, and {h.they} asked them all day long.",
            f"What {h.they} loved most was {treasure}.",
        ),
    ]


def _morning(hero, outdoors, weather):
    start = choose(
        f"One day, {hero.name} went out to {outdoors}.",
        f"One morning, {hero.name} woke up early.",
        f"One afternoon, {hero.name} had an idea.",
    )
    return f"{start} {weather}."


def _meeting(s):
    h, f = s.hero, s.friend
    return choose(
        f"Then {h.they} met {article(f.kind)} named {f.name}.",
        f"Just then, {article(f.kind)} named {f.name} came along.",
        f"By {s.outdoors}, {h.they} saw {article(f.kind)}. The {f.kind} was called {f.name}.",
    )


def _ending(hero, plot):
    moral = rng.choice(MORALS[plot])
    lines = [
        choose(
            f"And {hero.name} learned that {moral}.",
            f"From that day on, {hero.name} never forgot that {moral}.",
            f"{hero.name} went to bed happy, because {hero.they} knew that {moral}.",
            f'"Now I know," said {hero.name}, "that {moral}."',
        )
    ]
    return lines + ["The end."] if rng.random() < 0.3 else lines


def _words(s, paragraphs):
    is_about_thing = any(s.thing in line for lines in paragraphs for line in lines)
    words = [s.hero.kind] + ([s.thing] if is_about_thing else []) + [s.outdoors.split()[-1]]
    rng.shuffle(words)
    return words if rng.random() < 0.5 else []
