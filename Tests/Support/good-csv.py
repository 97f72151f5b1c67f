#!/usr/bin/env python3
"""Writes good CSV files and what Python's csv module reads in them. Usage: good-csv.py FOLDER SEED COUNT

Per file NUMBER.csv and NUMBER.json: the delimiter and the rows. Left out are what the two read differently by decision:
NUL, a carriage return outside quotation marks that no line feed follows, text beside a closing quotation mark (Python
takes both as they come; here they are an error), and blank lines (Python gives a row without cells).
"""

import csv
import io
import json
import pathlib
import random
import sys

folder, seed, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(seed)
PIECES = ["a", "Z", "9", " ", ";", ",", "\t", "|", '"', '""', "\n", "\r\n", "\r", "é", "e\u0301", "€", "🙂", "\u2028", "\ufeff",
          "\x0b", "\x1f", "'", "=1+1", "voldoet", "x" * 300]

for number in range(count):
    delimiter = chance.choice(";,\t")
    width = chance.randint(1, 9)
    rows = [["".join(chance.choices(PIECES, k=chance.choice([0, 0, 1, 1, 2, 5, 40]))) for _ in range(width)]
            for _ in range(chance.randint(1, 12))]
    text = io.StringIO(newline="")
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
    end = chance.choice(["\n", "\r\n"])
    if end == "\n" and any("\r" in cell for row in rows for cell in row):
        quoting = csv.QUOTE_ALL  # Python leaves a carriage return without quotation marks where lines end without one
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    written = text.getvalue()
    if chance.random() < 0.3:
        written = written.rstrip("\r\n") if not written.endswith('\n"\r\n') else written
    read = [row for row in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter) if any(row)]
    (folder / f"{number}.csv").write_bytes(written.encode("utf-8"))
    (folder / f"{number}.json").write_text(json.dumps({"delimiter": delimiter, "rows": read}), encoding="utf-8")
