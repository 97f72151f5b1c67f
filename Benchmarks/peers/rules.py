"""The rules of igj-zorgnetwerken-2017 for the four sources that the generated extracts have.

What is said of a client stands in a bytearray, criterion by criterion and source by source: 0 nothing, 1 to 4 the
levels from low to high, 5 not assessed, 6 not applicable.
"""

from functools import cache

SOURCES = {"huisarts": 0, "wijkverpleging": 1, "client": 2, "mantelzorger": 3}
OUTCOMES = {
    "voldoet_niet": 1,
    "voldoet_grotendeels_niet": 2,
    "voldoet_grotendeels": 3,
    "voldoet": 4,
    "niet_beoordeeld": 5,
    "niet_van_toepassing": 6,
}
NOT_ASSESSED, NOT_APPLICABLE = 5, 6

WEAKEST, WEAKEST_OF_THREE, MIDDLE_OF_PARTIES, MIDDLE_OF_PROFESSIONALS, LEADING = range(5)
# The norm, whether it is a core criterion, and how its voices become one level.
CRITERIA = {
    "CC1.1": ("CC1", True, WEAKEST),
    "CC1.2": ("CC1", False, WEAKEST),
    "CC2.1": ("CC2", True, MIDDLE_OF_PARTIES),
    "CC2.2": ("CC2", False, MIDDLE_OF_PARTIES),
    "CC2.3": ("CC2", False, WEAKEST),
    "CC3.1": ("CC3", True, WEAKEST),
    "CC3.2": ("CC3", False, LEADING),
    "CC3.3": ("CC3", False, LEADING),
    "IZ1.1": ("IZ1", False, WEAKEST),
    "IZ1.2": ("IZ1", True, WEAKEST),
    "IZ2.1": ("IZ2", True, WEAKEST_OF_THREE),
    "IZ2.2": ("IZ2", False, WEAKEST_OF_THREE),
    "IZ2.3": ("IZ2", False, MIDDLE_OF_PROFESSIONALS),
    "IZ3.1": ("IZ3", True, MIDDLE_OF_PROFESSIONALS),
    "IZ3.2": ("IZ3", False, MIDDLE_OF_PROFESSIONALS),
    "IZ3.3": ("IZ3", False, MIDDLE_OF_PROFESSIONALS),
}
NUMBERS = {criterion: number for number, criterion in enumerate(CRITERIA)}
NORMS = ["CC1", "CC2", "CC3", "IZ1", "IZ2", "IZ3"]
CRITERIA_OF_NORM = [[NUMBERS[c] for c, (n, _, _) in CRITERIA.items() if n == norm] for norm in NORMS]
RULES = [rule for _, _, rule in CRITERIA.values()]
IS_CORE = [core for _, core, _ in CRITERIA.values()]


@cache
def of_criterion(rule, said):
    """The outcome of a criterion from what the four sources said."""
    practitioner, nurse, client, carer = (code if 1 <= code <= 4 else None for code in said)
    conversations = [level for level in (client, carer) if level]
    lowest_conversation = min(conversations, default=None)
    professionals = [level for level in (practitioner, nurse) if level]
    if rule == WEAKEST:
        voices = professionals
        level = min(voices, default=None)
    elif rule == WEAKEST_OF_THREE:
        level = min(professionals + ([max(conversations)] if conversations else []), default=None)
    elif rule == LEADING:
        level = lowest_conversation or nurse or practitioner
    else:
        if rule == MIDDLE_OF_PARTIES:
            voices = [level for level in (min(professionals, default=None), lowest_conversation) if level]
        else:
            voices = professionals
        level = middle(voices)
    if level:
        return level
    spoke = [code for code in said if code]
    return NOT_APPLICABLE if spoke and NOT_ASSESSED not in spoke else NOT_ASSESSED


def middle(levels):
    if not levels:
        return None
    ordered = sorted(levels)
    upper = ordered[len(ordered) // 2]
    if len(ordered) % 2:
        return upper
    # Levels count from one here and the halves are of places from zero, so that rounding down is the same.
    return (ordered[len(ordered) // 2 - 1] - 1 + upper - 1) // 2 + 1


@cache
def of_norm(norm, outcomes):
    """The outcome of a norm from those of its criteria."""
    applicable = [
        (outcome, IS_CORE[criterion])
        for criterion, outcome in zip(CRITERIA_OF_NORM[norm], outcomes)
        if outcome != NOT_APPLICABLE
    ]
    if not applicable:
        return NOT_APPLICABLE
    levels = [outcome for outcome, _ in applicable if outcome <= 4]
    if not levels or 2 * len(levels) < len(applicable):
        return NOT_ASSESSED
    if any(core and outcome == NOT_ASSESSED for outcome, core in applicable):
        return NOT_ASSESSED
    level = middle(levels)
    if any(core and outcome == 1 for outcome, core in applicable):
        level = min(level, 2)
    if min(levels) <= 2:
        level = min(level, 3)
    return level


def print_counts(clients):
    """Prints the counts per area and norm; `clients` has what was said, by area and client."""
    counts = {}
    for (area, _), said in clients.items():
        outcomes = [of_criterion(rule, bytes(said[4 * i : 4 * i + 4])) for i, rule in enumerate(RULES)]
        for norm, criteria in enumerate(CRITERIA_OF_NORM):
            outcome = of_norm(norm, tuple(outcomes[criterion] for criterion in criteria))
            of_area = counts.setdefault((area, NORMS[norm]), [0] * 7)
            of_area[outcome] += 1
    for (area, norm), numbers in sorted(counts.items()):
        print(area, norm, *numbers[1:])
