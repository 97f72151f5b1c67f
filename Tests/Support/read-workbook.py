#!/usr/bin/env python3
"""Prints what openpyxl reads in a workbook: the sheet, the place and the value of each cell, between tabs.

Usage: read-workbook.py FILE.xlsx
"""

import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print(sheet.title, cell.coordinate, cell.value, sep="\t")
