"""Who appears in the stories."""

from dataclasses import dataclass

from chance import choose, rng

GIRLS = "Lily Mia Anna Rosa Nora Ella Zoe Ivy Clara Hana Maya June Ruby Tess Ada".split()
BOYS = "Tom Ben Sam Leo Max Finn Jack Omar Hugo Eli Noah Kai Otto Paul Milo".split()
ANIMAL_NAMES = (
    "Pip Bramble Hazel Button Clover Thistle Nutmeg Pepper Willow Bean Fern Moss Sorrel Juniper Biscuit"
).split()
ANIMALS = (
    "dragon fox rabbit mouse bear owl hedgehog squirrel duck frog turtle badger otter cat dog goat deer wren mole "
    "robin beaver"
).split()
TRAITS = "little small tiny young gentle clever quiet brave curious shy".split()

SURNAMES = (
    "Chen Okafor Ruiz Novak Haddad Silva Tanaka Larsen Mensah Kaur Petrov Moreau Costa Osei Lindqvist Yilmaz Rahman "
    "Weber Castillo Nakamura"
).split()
WOMEN = "Amara Ines Lena Priya Sofia Yuki Nadia Freya Leila Marta Ximena Ada Noor Vera Talia".split()
MEN = "Idris Mateo Anton Ravi Kofi Hiro Elias Omar Tomas Nils Dario Samir Leon Pavel Jun".split()

SHE = ("she", "her", "her")
HE = ("he", "him", "his")


@dataclass
class Person:
    """Someone in a story; `given` and `trait` only where the story uses them."""

    name: str
    pronouns: tuple
    kind: str = ""
    trait: str = ""
    given: str = ""

    @property
    def they(self):
        return self.pronouns[0]

    @property
    def They(self):
        return self.pronouns[0].capitalize()

    @property
    def them(self):
        return self.pronouns[1]

    @property
    def their(self):
        return self.pronouns[2]


def fable_person(taken=()):
    """A child or an animal, with a name that is not taken."""
    kind = rng.random()
    if kind < 0.35:
        return _child(GIRLS, SHE, "girl", taken)
    if kind < 0.7:
        return _child(BOYS, HE, "boy", taken)
    name = rng.choice([other for other in ANIMAL_NAMES if other not in taken])
    return Person(name, choose(SHE, HE), rng.choice(ANIMALS), rng.choice(TRAITS))


def _child(names, pronouns, kind, taken):
    name = rng.choice([other for other in names if other not in taken])
    return Person(name, pronouns, choose(kind, kind, "child"), rng.choice(TRAITS))


def become_animal(person, hero):
    """Makes an animal of a person, unlike the hero in name and kind."""
    person.name = rng.choice([name for name in ANIMAL_NAMES if name != hero.name])
    person.kind = rng.choice([kind for kind in ANIMALS if kind != hero.kind])
    person.pronouns = choose(SHE, HE)


def crew_member():
    """Someone aboard a starship, called by the surname."""
    is_woman = rng.random() < 0.5
    given = rng.choice(WOMEN if is_woman else MEN)
    return Person(rng.choice(SURNAMES), SHE if is_woman else HE, given=given)
