#!/usr/bin/env python3
"""Changes cells of a workbook as a person would.

Usage: fill-workbook.py FILE CHANGE…

A change is ROW:COLUMN:VALUE: the row is that of the point in the first column (or a number from one), the column its
heading. `add:VALUE` types something below the table, `drop:POINT` takes a row away, `double:POINT` writes it once more,
`head:OLD:NEW` changes a heading, `key:LABEL:NEW` what the hidden sheet says, `long:POINT:COLUMN` puts 40,000
characters in a cell. A value like 2026-11-21d is a date.
"""

import datetime
import sys
import zipfile

import openpyxl

file, changes = sys.argv[1], sys.argv[2:]
book = openpyxl.load_workbook(file)
sheet = book.worksheets[0]
head = next(row for row in sheet.iter_rows() if row[0].value == "Punt")
columns = {cell.value: cell.column for cell in head}
rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=head[0].row + 1)}


def value(text):
    if text.endswith("d") and len(text) == 11:
        return datetime.date.fromisoformat(text[:-1])
    return text or None


for change in changes:
    what, *rest = change.split(":", 2)
    if what == "add":
        sheet.cell(sheet.max_row + 2, 3).value = rest[0]
    elif what == "drop":
        sheet.delete_rows(rows[rest[0]])
    elif what == "double":
        source = rows[rest[0]]
        target = sheet.max_row + 1
        for column in columns.values():
            sheet.cell(target, column).value = sheet.cell(source, column).value
    elif what == "head":
        sheet.cell(head[0].row, columns[rest[0]]).value = rest[1]
    elif what == "key":
        hidden = book.worksheets[1]
        next(row for row in hidden.iter_rows() if row[0].value == rest[0])[1].value = rest[1]
    elif what == "long":
        sheet.cell(rows[rest[0]], columns[rest[1]]).value = "VEEL-TEKST"
    else:
        sheet.cell(rows[what], columns[rest[0]]).value = value(rest[1])
book.save(file)

# The library cuts long texts, so they come in afterwards.
with zipfile.ZipFile(file) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in parts.items():
        archive.writestr(name, data.replace(b"VEEL-TEKST", b"a" * 40_000))
