"""Workbooks and text documents that are bad for readers; all invented, the same bytes every time."""

import io
import zipfile

SIZE = 10_000_000
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
COLUMNS = ["werkgebied", "client", "bron", "criterium", "oordeel"]


def cells(values):
    return "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in values)


def row(n, *more):
    return f"<row>{cells(['a', f'c{n}', 'huisarts', 'CC1.1', 'voldoet', *more])}</row>"


def archive(parts, packed=True):
    """A zip of parts, each a text or bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as out:
        for name, body in parts:
            out.writestr(zipfile.ZipInfo(name), body, out.compression)
    return file.getvalue()


def relation(n, kind, target):
    return f'<Relationship Id="{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def package(main, kind, parts):
    types = (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" '
        f'ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    )
    relations = f'<Relationships xmlns="{RELATIONS}">{relation("a", "officeDocument", main)}</Relationships>'
    return [("[Content_Types].xml", types), ("_rels/.rels", relations), *parts]


def workbook(rows, texts="", sheets=1):
    names = "".join(f'<sheet name="Blad {n}" sheetId="{n}" r:id="s{n}"/>' for n in range(1, sheets + 1))
    relations = "".join(relation(f"s{n}", "worksheet", f"b{n}.xml") for n in range(1, sheets + 1))
    parts = [
        ("w.xml", f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>'),
        (
            "_rels/w.xml.rels",
            f'<Relationships xmlns="{RELATIONS}">{relations}{relation("t", "sharedStrings", "t.xml")}</Relationships>',
        ),
        ("t.xml", f'<sst xmlns="{SHEET}">{texts}</sst>'),
    ]
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
    parts += [(f"b{n}.xml", sheet) for n in range(1, sheets + 1)]
    return package("w.xml", "spreadsheetml.sheet", parts)


def table(rows):
    return workbook(f"<row>{cells(COLUMNS)}</row>{rows}")


def document(body):
    text = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return package("w.xml", "wordprocessingml.document", [("w.xml", text)])


def open_document(body, kind="spreadsheet"):
    names = " ".join(f'xmlns:{k}="{OPEN}{k}:1.0"' for k in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    return [("mimetype", f"application/vnd.oasis.opendocument.{kind}"), ("content.xml", content)]


def open_rows(values, repeated=1, cell_repeated=1):
    body = "".join(
        f'<table:table-cell table:number-columns-repeated="{cell_repeated}" office:value-type="string"><text:p>{v}</text:p>'
        "</table:table-cell>" for v in values
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{body}</table:table-row>'


def open_table(rows):
    return open_document(f'<table:table table:name="B">{open_rows(COLUMNS)}{rows}</table:table>')


def up_to(make, size=SIZE - 10_000):
    """The numbered texts up to a size."""
    parts, length, n = [], 0, 0
    while length < size:
        parts.append(make(n))
        length += len(parts[-1].encode())
        n += 1
    return "".join(parts[:-1])


def whole():
    return archive(table(up_to(row)), packed=False)


CASES = {
    "a workbook of rows": whole,
    "a workbook of rows, packed": lambda: archive(table(up_to(row, 60_000_000))),
    "a workbook of rows that are all wrong": lambda: archive(
        table(up_to(lambda n: f"<row>{cells(['a', f'c{n}', 'huisrts', 'CC9.9', 'goed'])}</row>")), packed=False
    ),
    "a workbook of rows with a cell too many": lambda: archive(table(up_to(lambda n: row(n, "x"))), packed=False),
    "a workbook of empty rows": lambda: archive(table("<row/>" * 1_600_000), packed=False),
    "a workbook of empty cells": lambda: archive(table("<row>" + "<c/>" * 2_400_000 + "</row>"), packed=False),
    "a workbook of shared texts": lambda: archive(
        workbook("", up_to(lambda n: f"<si><t>tekst {n}</t></si>")), packed=False
    ),
    "a workbook of one text": lambda: archive(workbook("", f"<si><t>{'x' * 9_990_000}</t></si>"), packed=False),
    "a workbook that uses one long text in every cell": lambda: archive(
        workbook('<row><c t="s"><v>0</v></c></row>' * 280_000, f"<si><t>{'x' * 30_000}</t></si>"), packed=False
    ),
    "a workbook of a thousand sheets": lambda: archive(workbook(row(1), sheets=1_000)),
    "a workbook of forty thousand sheets": lambda: archive(workbook("", sheets=40_000)),
    "a part that unpacks to a thousand million bytes": lambda: archive(workbook("<row/>" * 160_000_000)),
    "a part of blanks, just below what may be unpacked": lambda: archive(workbook(" " * 60_000_000)),
    "a hundred thousand parts": lambda: archive((f"p{n}", "") for n in range(100_000)),
    "a zip of zips": lambda: archive(
        [("a.xlsx", archive([("b.xlsx", archive([("c.xlsx", b"\0" * SIZE)]))]))] + table(row(1))
    ),
    "a workbook that is cut in half": lambda: whole()[: SIZE // 2],
    "a workbook with a byte changed in the middle": lambda: whole()[: SIZE // 2] + b"\xff" + whole()[SIZE // 2 + 1 :],
    "a zip of noise": lambda: b"PK\x03\x04" + bytes(n * n >> 7 & 255 for n in range(SIZE - 4)),
    "a locked workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * (SIZE - 8),
    "an OpenDocument table of rows": lambda: archive(
        open_table(up_to(lambda n: open_rows(["a", f"c{n}", "huisarts", "CC1.1", "voldoet"]))), packed=False
    ),
    "an OpenDocument row a million times": lambda: archive(
        open_table(open_rows(["a", "c1", "huisarts", "CC1.1", "voldoet"], repeated=1_000_000))
    ),
    "an OpenDocument cell sixteen thousand times in each row": lambda: archive(
        open_table(open_rows(["a"], repeated=10_000, cell_repeated=16_000) * 1_000)
    ),
    "OpenDocument blanks repeated without end": lambda: archive(
        open_table(open_rows(['<text:s text:c="999999999"/>' * 1_000]))
    ),
    "a text document": lambda: archive(document("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>" * 260_000), packed=False),
    "a text document of tables in tables": lambda: archive(
        document("<w:tbl><w:tr><w:tc>" * 20 + "</w:tc></w:tr></w:tbl>" * 20), packed=False
    ),
    "an OpenDocument text": lambda: archive(open_document("<text:p>tekst</text:p>" * 450_000, "text"), packed=False),
}
