#!/usr/bin/env python3
"""Reads a .docx or .odt as its XML says it, and prints what is in it as JSON: a second opinion on documents.

Usage: read-office.py FILE --output PLACE

The title and the language; the headings with their levels; the text, one paragraph a line; the number of
tables, of tables with a heading row, and of titles of tables; the texts above and below each page.
"""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, STYLE = (ODF % name for name in ("text", "table", "style"))
FO = ODF % "xsl-fo-compatible"
DC = "{http://purl.org/dc/elements/1.1/}"


def words(element, breaks):
    """The text below an element; line ends and hard blanks are blanks."""
    parts = []
    for node in element.iter():
        if node.tag in breaks:
            parts.append(" ")
        if node.text and not node.tag.endswith("annotation"):
            parts.append(node.text)
        if node is not element and node.tail:
            parts.append(node.tail)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def docx(parts):
    body = parts["word/document.xml"]
    core = parts["docProps/core.xml"]
    paragraphs, headings, captions = [], [], 0
    for paragraph in body.iter(W + "p"):
        text = re.sub(r"\s+", " ", "".join(
            node.text or "" if node.tag == W + "t" else " " if node.tag == W + "br" else "" for node in paragraph.iter()))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(W + "val") if style is not None else ""
        paragraphs.append(text.strip())
        if name.startswith("Heading"):
            headings.append([int(name[7:]), text.strip()])
        captions += name == "TableCaption"
    tables = list(body.iter(W + "tbl"))
    around = [words(root, ()) for name, root in parts.items() if re.match(r"word/(header|footer)\d", name)]
    return {
        "title": core.findtext(DC + "title"), "language": core.findtext(DC + "language"), "headings": headings,
        "text": paragraphs, "tables": len(tables), "captions": captions,
        "headed": sum(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables), "around": around,
    }


def odt(parts):
    body, styles, meta = parts["content.xml"], parts["styles.xml"], parts["meta.xml"]
    breaks = (TEXT + "s", TEXT + "line-break", TEXT + "tab")
    paragraphs, headings, captions = [], [], 0
    for node in body.iter():
        if node.tag in (TEXT + "p", TEXT + "h"):
            paragraphs.append(words(node, breaks))
            captions += node.get(TEXT + "style-name") == "TableCaption"
        if node.tag == TEXT + "h":
            headings.append([int(node.get(TEXT + "outline-level")), words(node, breaks)])
    default = [
        properties.get(FO + "language") + "-" + properties.get(FO + "country")
        for style in styles.iter(STYLE + "default-style") for properties in style.iter(STYLE + "text-properties")
    ]
    tables = list(body.iter(TABLE + "table"))
    around = [words(node, breaks) for tag in ("header", "footer") for node in styles.iter(STYLE + tag)]
    return {
        "title": meta.findtext(f".//{DC}title"), "language": default[0] if default else None, "headings": headings,
        "text": paragraphs, "tables": len(tables), "captions": captions,
        "headed": sum(table.find(TABLE + "table-header-rows") is not None for table in tables), "around": around,
    }


path, _, place = sys.argv[1:]
with zipfile.ZipFile(path) as package:
    assert package.testzip() is None, path
    parts = {name: ElementTree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}
with open(place, "w", encoding="utf-8") as output:
    json.dump((docx if path.endswith(".docx") else odt)(parts), output, ensure_ascii=False)
