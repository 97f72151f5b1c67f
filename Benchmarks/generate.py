#!/usr/bin/env python3
"""Makes extracts of any size to measure with: the same seed gives the same bytes.

Every client has four sources: two professionals rate all criteria, client and mantelzorger those on which they are
heard. The same ratings come as one XML file, as many small ones, or as one CSV. For very many clients, `year` makes one
XML file of which every ten thousand clients are the same under other names.
"""

import argparse
import os
import random

CRITERIA = (
    "CC1.1 CC1.2 CC2.1 CC2.2 CC2.3 CC3.1 CC3.2 CC3.3 IZ1.1 IZ1.2 IZ2.1 IZ2.2 IZ2.3 IZ3.1 IZ3.2 IZ3.3".split()
)
HEARD_IN_CONVERSATIONS = "CC2.1 CC2.2 CC3.2 CC3.3 IZ2.1 IZ2.2".split()
SOURCES = [
    ("huisarts", CRITERIA),
    ("wijkverpleging", CRITERIA),
    ("client", HEARD_IN_CONVERSATIONS),
    ("mantelzorger", HEARD_IN_CONVERSATIONS),
]
OUTCOMES = ["voldoet"] * 9 + ["voldoet_grotendeels"] * 6 + ["voldoet_grotendeels_niet"] * 3 + ["voldoet_niet"] * 2
OUTCOMES += ["niet_van_toepassing", "niet_beoordeeld"]
SENTENCES = [
    "De wijkverpleegkundige bespreekt iedere maand met cliënt en dochter wat er veranderd is.",
    "Het overleg vóór ontslag ontbreekt; daarna is er wél dagelijks contact geweest over de wond.",
    "Geëvalueerd met de praktijkondersteuner, zó dat de mantelzorger er ’s middags bij kon zijn.",
    "Meneer zegt dat hij één vaste coördinator heeft: “zij weet hoe het met mijn benen is”.",
    "In het zorgplan staan doelen over bewegen, eten en naïef gebruik van slaapmiddelen – nagevraagd.",
    "Reëel beeld van de belasting van de echtgenote; er is tweeëneenhalf uur huishoudelijke hulp per week.",
    "De huisarts kreeg de uitslag dezelfde dag en paste de medicatie aan in overleg met de thuiszorg.",
]
QUOTED = [
    'Mevrouw zei: ""ik wil thuis blijven""; dat staat ook zo in het plan.',
    "Afspraken:\n- iedere week wegen;\n- bellen bij twee kilo erbij.",
]
LOCATORS = ["rapportage 5 maart", "zorgplan, blz. 2", "HIS, journaal 6 maart 2019", "overleg 12 februari"]
CLIENTS_PER_AREA = 500
DOSSIERS_PER_SMALL_FILE = 20


def ratings(seed, area, source, client):
    """What one source says about one client: outcome, locator and text per criterion."""
    name, criteria = SOURCES[source]
    chance = random.Random(f"{seed}-{area}-{source}-{client}")
    number = chance.getrandbits(62)
    for criterion in criteria:
        number = (number * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        bits = number >> 24
        outcome = OUTCOMES[bits % len(OUTCOMES)]
        count = 2 + (bits >> 8) % 3
        text = " ".join(SENTENCES[(bits >> (10 + 3 * i)) % len(SENTENCES)] for i in range(count))
        yield criterion, outcome, LOCATORS[(bits >> 20) % 4], text, bits


def dossiers(seed, clients):
    """Every dossier: area, source, client; by area, then by source, as organisations deliver them."""
    for first in range(0, clients, CLIENTS_PER_AREA):
        area = f"gebied-{first // CLIENTS_PER_AREA + 1:04}"
        for source in range(len(SOURCES)):
            for client in range(first, min(first + CLIENTS_PER_AREA, clients)):
                yield area, source, client


def xml_dossier(seed, area, source, client):
    name = SOURCES[source][0]
    organisation = f' organisatie="thuiszorg-{client % 7}"' if name == "wijkverpleging" else ""
    day = f"2019-{1 + client % 12:02}-{1 + client % 28:02}"
    lines = [
        f'  <dossier client="C{client:07}" bron="{name}"{organisation} leeftijd="{70 + client % 30}">\n'
        "    <problematiek>complexe_somatiek</problematiek>\n"
    ]
    for criterion, outcome, locator, text, _ in ratings(seed, area, source, client):
        lines.append(
            f'    <oordeel criterium="{criterion}" waarde="{outcome}" inspecteur="i{client % 40}" datum="{day}"'
            f' grondslag="dossier" vindplaats="{locator}">{text}</oordeel>\n'
        )
    lines.append("  </dossier>\n")
    return "".join(lines)


def xml_root(area):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<dossierextract xmlns="urn:netwerktoets:dossierextract:1"'
        f' kader="igj-zorgnetwerken-2017" werkgebied="{area}" toetsing="2019" peildatum="2019-12-31">\n'
    )


def write_xml(path, seed, clients):
    with open(path, "w", encoding="utf-8") as file:
        file.write(xml_root("geen"))
        for area, source, client in dossiers(seed, clients):
            dossier = xml_dossier(seed, area, source, client)
            file.write(dossier.replace("<dossier ", f'<dossier werkgebied="{area}" ', 1))
        file.write("</dossierextract>\n")


def write_year(path, seed, clients):
    """The clients of some areas again and again, each time in other areas: as many as wanted, made fast."""
    areas = 20
    texts = [[] for _ in range(areas)]
    for area, source, client in dossiers(seed, min(clients, areas * CLIENTS_PER_AREA)):
        texts[client // CLIENTS_PER_AREA].append(xml_dossier(seed, area, source, client))
    parts = ["".join(text) for text in texts if text]
    with open(path, "w", encoding="utf-8") as file:
        file.write(xml_root("geen"))
        for number in range(-(-clients // CLIENTS_PER_AREA)):
            start = f'<dossier werkgebied="gebied-{number + 1:04}" '
            file.write(parts[number % len(parts)].replace("<dossier ", start))
        file.write("</dossierextract>\n")


def write_small_files(folder, seed, clients):
    batches = {}
    for area, source, client in dossiers(seed, clients):
        parts = batches.setdefault((area, source), [])
        parts.append(xml_dossier(seed, area, source, client))
        if len(parts) == DOSSIERS_PER_SMALL_FILE:
            write_small_file(folder, area, source, client, parts)
            parts.clear()
    for (area, source), parts in batches.items():
        if parts:
            write_small_file(folder, area, source, "rest", parts)


def write_small_file(folder, area, source, number, parts):
    os.makedirs(f"{folder}/{area}", exist_ok=True)
    with open(f"{folder}/{area}/{SOURCES[source][0]}-{number}.xml", "w", encoding="utf-8") as file:
        file.write(xml_root(area) + "".join(parts) + "</dossierextract>\n")


def write_csv(path, seed, clients):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(
            "werkgebied;toetsing;client;bron;organisatie;criterium;oordeel;datum;inspecteur;grondslag;vindplaats;"
            "toelichting\r\n"
        )
        for area, source, client in dossiers(seed, clients):
            name = SOURCES[source][0]
            organisation = f"thuiszorg-{client % 7}" if name == "wijkverpleging" else ""
            day = f"2019-{1 + client % 12:02}-{1 + client % 28:02}"
            before = f"{area};2019;C{client:07};{name};{organisation};"
            after = f";{day};i{client % 40};dossier;"
            lines = []
            for criterion, outcome, locator, text, bits in ratings(seed, area, source, client):
                extra = QUOTED[bits >> 30 & 1] + " " if bits >> 32 & 3 == 0 else ""
                # The text of a CSV is longer, so that both files are of one order.
                lines.append(
                    f'{before}{criterion};{outcome}{after}{locator};"{extra}{text} {SENTENCES[bits % 7]}"\r\n'
                )
            file.write("".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form", choices=["xml", "files", "csv", "year"])
    parser.add_argument("path", help="the file, or for files the folder")
    parser.add_argument("--clients", type=int, default=50_000, help="four dossiers each")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    forms = {"xml": write_xml, "files": write_small_files, "csv": write_csv, "year": write_year}
    write = forms[options.form]
    write(options.path, options.seed, options.clients)


if __name__ == "__main__":
    main()
