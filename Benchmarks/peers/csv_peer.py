"""The whole job with Python's csv."""

import csv
import sys

from rules import NUMBERS, OUTCOMES, SOURCES, print_counts

clients = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        header = next(rows)
        area, client, source, criterion, outcome = (
            header.index(name) for name in ("werkgebied", "client", "bron", "criterium", "oordeel")
        )
        for row in rows:
            said = clients.setdefault((row[area], row[client]), bytearray(64))
            said[4 * NUMBERS[row[criterion]] + SOURCES[row[source]]] = OUTCOMES[row[outcome]]
print_counts(clients)
