"""Changes a workbook as somebody with a spreadsheet would, and saves it.

Arguments: the workbook, where it is saved, and changes:
  Sheet!C7=text        a text in a cell; Sheet!C7= empties it
  Sheet!C7#84          a number
  Sheet!C7@2019-04-10  a day
  +Sheet               a new sheet
  -Sheet               a sheet less
  ~Sheet>Name          a sheet with another name
  *Sheet>Name          a copy of a sheet
  >Sheet!7             an empty row before a row
  <Sheet!7             a row less
  %Sheet!26:43         the rows turned round
"""

import datetime
import re
import sys

import openpyxl

source, target, *changes = sys.argv[1:]
book = openpyxl.load_workbook(source)


def place(text):
    name, cell = text.split("!")
    return book[name], cell


for change in changes:
    kind = change[0]
    if kind == "+":
        book.create_sheet(change[1:])
    elif kind == "-":
        del book[change[1:]]
    elif kind == "~":
        name, new = change[1:].split(">")
        book[name].title = new
    elif kind == "*":
        name, new = change[1:].split(">")
        book.copy_worksheet(book[name]).title = new
    elif kind == ">":
        sheet, row = place(change[1:])
        sheet.insert_rows(int(row))
    elif kind == "<":
        sheet, row = place(change[1:])
        sheet.delete_rows(int(row))
    elif kind == "%":
        sheet, rows = place(change[1:])
        first, last = map(int, rows.split(":"))
        values = [[cell.value for cell in row] for row in sheet.iter_rows(first, last)]
        for row, texts in zip(sheet.iter_rows(first, last), reversed(values)):
            for cell, value in zip(row, texts):
                cell.value = value
    else:
        where, sign, value = re.match(r"([^=#@]+)([=#@])(.*)", change, re.S).groups()
        sheet, cell = place(where)
        if sign == "#":
            value = float(value) if "." in value else int(value)
        elif sign == "@":
            value = datetime.date.fromisoformat(value)
        sheet[cell].value = value or None
book.save(target)
