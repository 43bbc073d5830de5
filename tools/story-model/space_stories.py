"""Stories of three paragraphs about a starship: the journey, what happens, how it ends."""

from chance import choose, rng
from people import crew_member

SHIPS = [
    "Lantern",
    "Sparrow",
    "Perihelion",
    "Wayfarer",
    "Morning Star",
    "Kestrel",
    "Long Quiet",
    "Arctic Tern",
    "Halcyon",
    "Ember",
    "Open Door",
    "Northern Light",
    "Plover",
    "Small Hours",
]
DESTINATIONS = [
    "a moon of Saturn",
    "a quiet red star",
    "the edge of the solar system",
    "a world of blue ice",
    "a ring of broken moons",
    "Europa",
    "the dark side of Mercury",
    "a planet with two suns",
    "a drifting comet",
    "the great storm of Jupiter",
    "a world covered by one ocean",
    "a nebula the color of rust",
]
JOBS = [
    "navigator",
    "engineer",
    "botanist",
    "doctor",
    "geologist",
    "pilot",
    "cook",
    "radio operator",
    "mathematician",
]
NUMBERS = ["three", "four", "five", "six", "seven", "nine", "eleven", "twelve"]


def say(speaker, line):
    comma_or_mark = "," if line[-1] == "." else line[-1]
    return choose(f'"{line[:-1]}{comma_or_mark}" said {speaker.name}.', f'{speaker.name} said, "{line}"')


# Each plot gives the second paragraph, and the third up to its last line.


def signal(captain, mate, place):
    middle = [
        choose("One night, the radio woke.", "Then, in the silence, a signal came."),
        choose("It was only four notes, played again and again.", "It was a slow beat, like a heart."),
        say(mate, choose("Nothing out here should be able to sing.", "Someone is calling.")),
        say(captain, choose("Then let us answer.", "Play it back to them.")),
    ]
    end = [
        choose(
            "They sent the same notes into the dark and waited.",
            f"{mate.name} played the notes on an old flute, and they sent that.",
        ),
        choose(
            "An hour later, a fifth note came back.",
            "The answer came slowly, and it was longer than the question.",
        ),
        choose("Nobody slept that night.", "The whole crew stood at the window and listened."),
    ]
    return middle, end


def landing(captain, mate, place):
    middle = [
        choose(f"At last {place} filled the window.", f"When they reached {place}, the whole crew came to look."),
        choose("The light outside was pale and soft.", "Clouds moved over it like slow animals."),
        say(mate, choose("No one has ever stood there.", "The maps were wrong, and it is more beautiful.")),
        say(captain, choose("Then walk carefully.", "Let us go down and say hello.")),
    ]
    end = [
        choose(
            f"{captain.name} put one boot on the ground and stopped.",
            "They went down the ladder one by one.",
        ),
        choose("The dust was as fine as flour.", "Far away, something bright was moving."),
        choose("For a long time nobody spoke.", "It was so quiet that they could hear their own hearts."),
    ]
    return middle, end


def repair(captain, mate, place):
    middle = [
        choose("Then the main engine failed.", "On a calm morning, the engine coughed and stopped."),
        choose("The lights went out one after another.", "The air began to grow cold."),
        say(mate, choose("I can fix it, but I must go outside.", "We have one spare part and one chance.")),
        say(captain, choose("Then I will hold the line.", "Take your time, and come back.")),
    ]
    end = [
        choose(
            f"{mate.name} worked for {rng.choice(NUMBERS)} hours with nothing below but stars.",
            f"Outside, {mate.name} turned the last bolt with frozen fingers.",
        ),
        choose("Then the engine began to hum.", "The lights came back, first one and then all of them."),
        choose(
            f"{mate.name} laughed, and then everyone laughed.",
            "The crew cheered until they had no voice left.",
        ),
    ]
    return middle, end


def rescue(captain, mate, place):
    middle = [
        choose(
            f"Near {place}, they saw a small light that blinked.",
            f"On the last day, they found a silent ship near {place}.",
        ),
        choose("Its hull was torn, but someone inside was alive.", "A hand was waving behind the glass."),
        say(mate, choose("If we stop, we may not have enough fuel.", "It will cost us a year.")),
        say(captain, choose("We did not come this far to look away.", "Then it will cost us a year.")),
    ]
    end = [
        choose(
            "They pulled the stranger through the hatch, pale and smiling.",
            f"The stranger had been alone for {rng.choice(NUMBERS)} months.",
        ),
        choose("They shared their soup and their air.", "The stranger knew a shorter way home."),
        choose("And so they lost nothing at all.", "In the end, the kindness saved them too."),
    ]
    return middle, end


def garden(captain, mate, place):
    middle = [
        choose(
            f"In the back of the ship, {mate.name} grew a garden.",
            f"{mate.name} had carried one seed from home.",
        ),
        choose("At first nothing came up.", "The first leaves were no bigger than a fingernail."),
        say(
            mate,
            choose("It needs light, and it needs to be told stories.", "Everything that lives wants company."),
        ),
        say(captain, choose("Then read to it every night.", "We will give it the window.")),
    ]
    end = [
        choose(
            f"By the time they saw {place}, there were tomatoes.",
            "A year later the whole deck smelled of green things.",
        ),
        choose(
            "The crew ate under the leaves and talked of home.",
            "They left one small tree behind, in the new soil.",
        ),
        choose("It is still growing there.", "The crew called it their first neighbor."),
    ]
    return middle, end


PLOTS = (signal, landing, repair, rescue, garden)


def tell_space_story():
    captain, mate = crew_member(), crew_member()
    while mate.name == captain.name or mate.given == captain.given:
        mate = crew_member()
    ship, place, job = rng.choice(SHIPS), rng.choice(DESTINATIONS), rng.choice(JOBS)
    opening = _opening(captain, mate, ship, place, job)
    middle, end = choose(*PLOTS)(captain, mate, place)
    return "\n\n".join(" ".join(lines) for lines in (opening, middle, end + [_last_line(captain, ship)]))


def _opening(captain, mate, ship, place, job):
    year = rng.randint(2081, 2399)
    years = rng.choice(NUMBERS)
    name = f"{choose('Commander', 'Captain')} {captain.given} {captain.name}"
    other = f"{mate.given} {mate.name}, the {job},"
    return [
        choose(
            f"In the year {year}, {name} flew the starship {ship} toward {place}.",
            f"The starship {ship} left home in {year}, with {name} at the helm and {place} far ahead.",
            f"{name} had dreamed of {place} since childhood, and in {year} the starship {ship} carried "
            f"{captain.them} there.",
        ),
        choose(
            f"The journey took {years} years.",
            f"For {years} years there was nothing outside but stars.",
            f"The crew of {rng.choice(NUMBERS)} had not seen rain for {years} years.",
        ),
        choose(
            f"Beside {captain.them} sat {other} who never stopped humming.",
            f"{other} kept a small plant alive in the cabin.",
            f"{other} counted every day on the wall.",
        ),
    ]


def _last_line(captain, ship):
    return choose(
        f"{captain.name} looked back at the tiny blue dot of home and smiled, because the adventure was only beginning.",
        f"That night {captain.name} wrote one line in the log: we are not so small.",
        f"And {captain.name} understood that the long way had been worth it.",
        f'"Set a course," said {captain.name}, and the {ship} turned toward the next star.',
        f"The {ship} flew on, and the stars made room for it.",
    )
