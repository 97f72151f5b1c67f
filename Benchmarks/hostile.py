"""Inputs of ten million bytes that are bad for readers, each of another kind; all invented, the same bytes every time."""

import hashlib
import json
import pathlib
import shutil
import subprocess

import hostile_office

SIZE = 10_000_000
HEAD = '<dossierextract xmlns="urn:netwerktoets:dossierextract:1" werkgebied="a" toetsing="1" peildatum="2019-05-31">'
DOSSIER = '<dossier client="c{n}" bron="huisarts">'
RATING = '<oordeel criterium="CC1.1" waarde="voldoet" datum="2019-04-10" inspecteur="i1" vindplaats="blz. 1"/>'
COLUMNS = "werkgebied;client;bron;criterium;oordeel"
WIDE = "toetsing;werkgebied;client;bron;organisatie;criterium;oordeel;datum;inspecteur;soort;grondslag;vindplaats"


def filled(row, head="", foot="", size=SIZE):
    """A head, then rows by their number until the size is reached, then a foot."""
    parts, length, number = [head], len(head) + len(foot), 0
    repeated = None if callable(row) else row
    if repeated is not None:
        return (head + repeated * ((size - length) // len(repeated)) + foot).encode()
    while True:
        text = row(number)
        length += len(text.encode())
        if length > size:
            return "".join([*parts, foot]).encode()
        parts.append(text)
        number += 1


def extract(row):
    """An extract in XML of these dossiers."""
    return filled(row, HEAD, "</dossierextract>")


def inside(row):
    """An extract in XML of one dossier with these elements."""
    return filled(row, HEAD + DOSSIER.format(n=1), "</dossier></dossierextract>")


def table(row, head=COLUMNS):
    """An extract in CSV with these rows."""
    return filled(row, head + "\n")


def rating(n, area="a", client=None, source="huisarts", criterion="CC1.1", level="voldoet"):
    return f"{area};{client or f'c{n}'};{source};{criterion};{level}\n"


def cased(n):
    """The same sixteen letters in another mix of small and capital ones for each number."""
    return "".join(chr(ord("A") + k + (32 if n >> k & 1 else 0)) for k in range(20))


def deep(levels):
    return (HEAD + "<a>" * levels).encode()


XML = {
    "an empty element after another": lambda: filled("<x/>", HEAD, "</dossierextract>"),
    "an empty element after another, in a dossier": lambda: inside("<x/>"),
    "elements that open and never close": lambda: filled("<x>", HEAD),
    "elements that open and close at once": lambda: filled("<x></x>", HEAD, "</dossierextract>"),
    "elements sixty deep, again and again": lambda: filled("<x>" * 60 + "</x>" * 60, HEAD, "</dossierextract>"),
    "another name for every element": lambda: extract(lambda n: f"<x{n}/>"),
    "another name for every attribute": lambda: extract(lambda n: f"<x a{n}=''/>"),
    "another prefix and namespace for every element": lambda: extract(lambda n: f"<p{n}:x xmlns:p{n}='u{n}'/>"),
    "sixty namespaces on every element": lambda: extract(
        lambda n: "<x " + " ".join(f"xmlns:p{k}='u{n}-{k}'" for k in range(60)) + "/>"
    ),
    "sixty unknown attributes on every element": lambda: extract(
        "<dossier " + " ".join(f"a{k}=''" for k in range(60)) + "/>"
    ),
    "one attribute of the whole file": lambda: filled("x", HEAD + '<dossier client="', '"/></dossierextract>'),
    "one attribute of the whole file, never closed": lambda: filled("x", HEAD + '<dossier client="'),
    "one attribute of references": lambda: filled("&amp;", HEAD + '<dossier client="', '"/></dossierextract>'),
    "one name of the whole file": lambda: filled("x", "<"),
    "one start tag of nothing but attributes": lambda: filled(lambda n: f" a{n}=''", "<x"),
    "one start tag of blanks": lambda: filled(" ", "<x", "/>"),
    "one end tag of blanks": lambda: filled(" ", HEAD + "</dossierextract", ">"),
    "only less-than signs": lambda: filled("<"),
    "only greater-than signs after one less-than": lambda: filled(">", "<"),
    "only less-than signs in an extract": lambda: filled("<", HEAD),
    "references in text": lambda: inside(RATING[:-2] + ">" + "&amp;" * 200 + "</oordeel>"),
    "only references in one text": lambda: filled(
        "&amp;", HEAD + DOSSIER + RATING[:-2] + ">", "</oordeel></dossier></dossierextract>"
    ),
    "only numbered references in one text": lambda: filled("&#65;", HEAD, "</dossierextract>"),
    "one reference of the whole file": lambda: filled("a", HEAD + "&", ";</dossierextract>"),
    "one numbered reference of the whole file": lambda: filled("1", HEAD + "&#", ";</dossierextract>"),
    "one comment": lambda: filled("x", "<!--", "-->" + HEAD + "</dossierextract>"),
    "one comment, never closed": lambda: filled("x", HEAD + "<!--"),
    "one comment of hyphens": lambda: filled("-", HEAD + "<!--"),
    "one comment of single hyphens": lambda: filled("- ", HEAD + "<!--", "--></dossierextract>"),
    "many comments": lambda: filled("<!---->", HEAD, "</dossierextract>"),
    "many comments before the root": lambda: filled("<!---->"),
    "one processing instruction": lambda: filled("x", "<?a ", "?>" + HEAD + "</dossierextract>"),
    "one processing instruction of question marks": lambda: filled("?", HEAD + "<?a "),
    "many processing instructions": lambda: filled("<?a?>", HEAD, "</dossierextract>"),
    "one CDATA section": lambda: filled("x", HEAD + "<![CDATA[", "]]></dossierextract>"),
    "one CDATA section, never closed": lambda: filled("x", HEAD + "<![CDATA["),
    "one CDATA section of brackets": lambda: filled("]", HEAD + "<![CDATA["),
    "many CDATA sections": lambda: filled("<![CDATA[]]>", HEAD, "</dossierextract>"),
    "one text of brackets": lambda: filled("]", HEAD, "</dossierextract>"),
    "one text": lambda: inside(RATING[:-2] + ">" + "tekst " * 1000 + "</oordeel>"),
    "one line of text": lambda: filled("é", HEAD, "</dossierextract>", SIZE // 2),
    "line feeds": lambda: filled("\n", HEAD, "</dossierextract>"),
    "carriage returns": lambda: filled("\r", HEAD, "</dossierextract>"),
    "blanks before the root": lambda: filled(" ", "<?xml version='1.0'?>", HEAD + "</dossierextract>"),
    "an XML declaration of the whole file": lambda: filled(" ", "<?xml version='1.0'", "?>" + HEAD + "</dossierextract>"),
    "an encoding of the whole file": lambda: filled("x", "<?xml version='1.0' encoding='", "'?>"),
    "a DOCTYPE of the whole file": lambda: filled("<!ENTITY a 'b'>", "<!DOCTYPE x [", "]><x/>"),
    "a billion laughs": lambda: (
        "<!DOCTYPE x [<!ENTITY a0 'ha'>"
        + "".join(f"<!ENTITY a{k} '{f'&a{k - 1};' * 10}'>" for k in range(1, 10))
        + "]><x>&a9;</x>"
    ).encode(),
    "a hundred thousand levels": lambda: deep(100_000),
    "a tag of just under 64 KiB, again and again": lambda: extract(f"<x a='{'y' * 65_000}'/>"),
    "sixty-four attributes in just under 64 KiB, again": lambda: extract(
        "<x " + " ".join(f"a{k}='{'y' * 1000}'" for k in range(63)) + "/>"
    ),
    "a start tag after another, cut": lambda: filled(DOSSIER, HEAD),
    "a wrong value in every rating": lambda: inside('<oordeel criterium="CC9.9" waarde="goed" datum="2019-13-41"/>'),
    "a wrong value in every rating, on one line each": lambda: inside(
        '<oordeel criterium="CC9.9" waarde="goed" datum="2019-13-41"/>\n'
    ),
    "another wrong value in every rating": lambda: inside(
        lambda n: f'<oordeel criterium="CC{n}" waarde="volddoet{n}" datum="2019-{n}" soort="s{n}" grondslag="g{n}"/>'
    ),
    "an unknown attribute in every rating": lambda: inside(RATING.replace("datum", "dattum")),
    "a low rating without explanation in every row": lambda: inside(
        '<oordeel criterium="CC1.1" waarde="VN" datum="2019-04-10"/>'
    ),
    "an impossible fact in every row": lambda: inside('<feit naam="x" waarde="y"/>'),
    "the same rating again and again": lambda: inside(RATING),
    "the same rating said differently each time": lambda: inside(
        lambda n: RATING.replace("voldoet", ["voldoet", "VN", "VG"][n % 3])
    ),
    "the same dossier again and again": lambda: extract(DOSSIER.format(n=1) + RATING + "</dossier>"),
    "a dossier without anything": lambda: extract("<dossier/>"),
    "a dossier of another unknown source": lambda: extract(lambda n: f'<dossier client="c{n}" bron="b{n}"/>'),
    "another client in every dossier": lambda: extract(lambda n: f'<dossier client="c{n}" bron="huisarts"/>'),
    "another werkgebied in every dossier": lambda: extract(
        lambda n: f'<dossier werkgebied="w{n}" client="c" bron="huisarts"/>'
    ),
    "another toetsing in every dossier": lambda: extract(
        lambda n: f'<dossier toetsing="t{n}" client="c" bron="huisarts"/>'
    ),
    "another organisation in every dossier": lambda: extract(
        lambda n: f'<dossier organisatie="o{n}" client="c" bron="wijkverpleging"/>'
    ),
    "another inspector in every rating": lambda: inside(
        lambda n: f'<oordeel criterium="CC1.1" waarde="VG" inspecteur="i{n}"/>'
    ),
    "another date in every rating": lambda: inside(
        lambda n: f'<oordeel criterium="CC1.1" waarde="VG" datum="{1900 + n // 336 % 200}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}"/>'
    ),
    "UTF-16": lambda: extract(DOSSIER.format(n=1) + RATING + "</dossier>").decode().encode("utf-16")[:SIZE],
    "ISO-8859-1 without end": lambda: b"<?xml version='1.0' encoding='ISO-8859-1'?>" + HEAD.encode() + b"\xe9" * SIZE,
    "bytes that are no UTF-8": lambda: HEAD.encode() + b"\xff" * SIZE,
    "compressed": lambda: b"\x1f\x8b" + b"\0" * SIZE,
}

CSV = {
    "line feeds": lambda: table("\n"),
    "carriage returns": lambda: table("\r"),
    "line feeds without a header": lambda: filled("\n"),
    "carriage returns without a header": lambda: filled("\r"),
    "delimiters in one row": lambda: table(";"),
    "delimiters in the header": lambda: filled(";", COLUMNS),
    "a thousand delimiters in every row": lambda: table(";" * 1000 + "\n"),
    "commas": lambda: filled(","),
    "quotation marks": lambda: table('"'),
    "quotation marks without a header": lambda: filled('"'),
    "doubled quotation marks in one cell": lambda: filled('""', COLUMNS + '\na;c;"', '";x;y\n'),
    "an open quotation mark": lambda: table("x", COLUMNS + '\na;"'),
    "a stray quotation mark in every row": lambda: table('a;c1;hu"isarts;CC1.1;voldoet\n'),
    "text after a closing quotation mark in every row": lambda: table('a;"c"x;huisarts;CC1.1;voldoet\n'),
    "a carriage return in every row": lambda: table("a;c1\r;huisarts;CC1.1;voldoet\n"),
    "a cell of the whole file": lambda: filled("x", COLUMNS + "\na;", ";huisarts;CC1.1;voldoet\n"),
    "a quoted cell of line feeds": lambda: filled("\n", COLUMNS + '\na;"', '";huisarts;CC1.1;voldoet\n'),
    "a criterion of the whole file": lambda: filled("x", COLUMNS + "\na;c;huisarts;", ";voldoet\n"),
    "blanks": lambda: table(" "),
    "blank lines": lambda: table(" \n"),
    "one letter per row": lambda: table("x\n"),
    "one letter per row, quoted": lambda: table('"x"\n'),
    "one cell too few in every row": lambda: table("a;c;huisarts;CC1.1\n"),
    "one cell too many in every row": lambda: table(lambda n: rating(n)[:-1] + ";\n"),
    "two cells in every row": lambda: table(";\n"),
    "only empty cells in every row": lambda: table(";;;;\n"),
    "blank cells in every row": lambda: table(" ; ; ; ; \n"),
    "a werkgebied only in every row": lambda: table("a;;;;\n"),
    "werkgebied and client only in every row": lambda: table("a;c;;;\n"),
    "an unknown value in every cell": lambda: table("q;q;q;q;q\n"),
    "an unknown criterion and rating in every row": lambda: table("q;q;huisarts;q;q\n"),
    "another unknown value in every cell": lambda: table(lambda n: f"a;c{n};hu{n}s;CC1.{n};vold{n}t\n"),
    "a near miss in every cell": lambda: table("a;c1;huisrts;CC1.11;voldoet_grotendels_niet\n"),
    "a wrong date, kind, ground and inspector in every row": lambda: table(
        lambda n: f"1;a;c{n};huisarts;o;CC1.1;VN;31-02-2019;i;s{n};g{n};\n", WIDE
    ),
    "dates of many digits": lambda: table(f"1;a;c;huisarts;o;CC1.1;VN;{'9' * 500};i;;;\n", WIDE),
    "blanks around every name": lambda: table(lambda n: rating(n, client=f" c{n} ")),
    "another client in every row": lambda: table(rating),
    "another client in every row, shortest": lambda: table(
        lambda n: f"a;{n:x};huisarts\n", "werkgebied;client;bron"
    ),
    "another werkgebied in every row": lambda: table(lambda n: rating(n, area=f"w{n}")),
    "another werkgebied in every row, shortest": lambda: table(
        lambda n: f"{n:x};c;huisarts\n", "werkgebied;client;bron"
    ),
    "forty thousand werkgebieden": lambda: table(lambda n: rating(n, area=f"w{n % 40_000}")),
    "forty thousand werkgebieden in turn, ten clients each": lambda: table(
        lambda n: rating(n, area=f"w{n % 40_000}", client=f"c{n // 40_000}")
    ),
    "another toetsing in every row": lambda: table(
        lambda n: f"{n};a;c;huisarts;;CC1.1;voldoet;;;;;\n", WIDE
    ),
    "another organisation in every row": lambda: table(
        lambda n: f"1;a;c;wijkverpleging;o{n};CC1.1;voldoet;;;;;\n", WIDE
    ),
    "another organisation and client in every row": lambda: table(
        lambda n: f"1;a;c{n};wijkverpleging;o{n};CC1.1;voldoet;;;;;\n", WIDE
    ),
    "another inspector in every row": lambda: table(
        lambda n: f"1;a;c;huisarts;;CC1.1;voldoet;;i{n};;;\n", WIDE
    ),
    "sixteen thousand inspectors of one client": lambda: table(
        lambda n: f"1;a;c;huisarts;;CC1.1;voldoet;;i{n % 16_000};;;\n", WIDE
    ),
    "clients that look alike": lambda: table(lambda n: rating(n, client=cased(n))),
    "werkgebieden that look alike": lambda: table(lambda n: rating(n, area=cased(n % 50_000), client="c")),
    "organisations that look alike": lambda: table(
        lambda n: f"1;a;c;wijkverpleging;{cased(n)};CC1.1;voldoet;;;;;\n", WIDE
    ),
    "inspectors that look alike": lambda: table(
        lambda n: f"1;a;c;huisarts;;CC1.1;voldoet;;{cased(n % 16_000)};;;\n", WIDE
    ),
    "pairs of clients that look alike": lambda: table(lambda n: rating(n, client=f"{'cC'[n % 2]}{n // 2}")),
    "accented clients": lambda: table(lambda n: rating(n, client=f"é{n}")),
    "the same row again and again": lambda: table("a;c;huisarts;CC1.1;voldoet\n"),
    "the same row, said differently each time": lambda: table(
        lambda n: rating(n, client="c", level=["voldoet", "VN", "VG"][n % 3])
    ),
    "every client rated twice": lambda: table(lambda n: rating(n // 2)),
    "every client rated twice, differently": lambda: table(lambda n: rating(n // 2, level=["VN", "VG"][n % 2])),
    "another date in every row": lambda: table(
        lambda n: f"1;a;c;huisarts;;CC1.1;voldoet;{1900 + n // 336 % 200}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02};;;;\n", WIDE
    ),
    "forty thousand columns": lambda: filled(lambda n: f";k{n}", COLUMNS, size=250_000),
    "a thousand columns of other names": lambda: filled(lambda n: f";kolom{n}", COLUMNS, size=9_000),
    "the same column a thousand times": lambda: filled(";client", COLUMNS, size=7_000),
    "columns of ten thousand letters": lambda: filled(f";{'q' * 9_990}", COLUMNS),
    "many values of a dossier in one cell": lambda: filled(
        "|", "werkgebied;client;bron;problematiek\na;c;huisarts;", "\n"
    ),
    "many wrong dates of a dossier in one cell": lambda: filled(
        "x|", "werkgebied;client;bron;kwetsbaarheid_sinds\na;c;huisarts;", "\n"
    ),
    "a wrong fact in every row": lambda: table("a;c;huisarts;x;y\n", "werkgebied;client;bron;feit;waarde"),
    "a number of many digits in every row": lambda: table(
        f"a;c;huisarts;zorgplan.geevalueerd;{'9' * 300}\n", "werkgebied;client;bron;feit;waarde"
    ),
    "UTF-16": lambda: (b"\xff\xfe" + table("a;c;huisarts;CC1.1;voldoet\n").decode().encode("utf-16-le"))[:SIZE],
    "UTF-16 without a pair": lambda: b"\xff\xfe" + b"\x00\xd8" * (SIZE // 2),
    "UTF-16 of many line feeds": lambda: b"\xff\xfe" + (COLUMNS + "\n").encode("utf-16-le") + b"\n\0" * (SIZE // 2 - 60),
    "Windows-1252": lambda: table("a;c\xe9;huisarts;CC1.1;voldoet\n").decode().encode("cp1252")[:SIZE],
    "Windows-1252 after ten million bytes of UTF-8": lambda: table(rating)[:-1] + b"\xe9\n",
    "Windows-1252 of bytes without a character": lambda: table("x") + b"\n\x81",
    "a zero byte at the end": lambda: table(rating) + b"\0",
    "zero bytes": lambda: b"\0" * SIZE,
    "bytes of every kind": lambda: bytes((n * n >> 7) % 256 for n in range(1_000_000)) * 10,
}

YAML_HEAD = "werkgebied: a\nnaam: A\n"
YAML = {
    "brackets": lambda: filled("["),
    "brackets in a value": lambda: filled("[", YAML_HEAD + "x: "),
    "brackets, closed": lambda: (YAML_HEAD + "x: " + "[" * 4_000_000 + "]" * 4_000_000).encode(),
    "braces": lambda: filled("{a: ", YAML_HEAD + "x: "),
    "lists in lists": lambda: filled("- ", YAML_HEAD + "x:\n  "),
    "blocks in blocks": lambda: (YAML_HEAD + "".join(f"{' ' * n}a:\n" for n in range(4_000))).encode(),
    "other keys": lambda: filled(lambda n: f"k{n}: 1\n", YAML_HEAD),
    "the same key": lambda: filled("k: 1\n", YAML_HEAD),
    "a list of numbers": lambda: filled("- 1\n", YAML_HEAD + "bronnen:\n"),
    "anchors": lambda: filled(lambda n: f"- &a{n} x\n", YAML_HEAD + "x:\n"),
    "aliases of one anchor": lambda: filled("- *a\n", YAML_HEAD + "x: &a [1]\ny:\n"),
    "a billion laughs": lambda: (
        "a0: &a0 [x, x]\n" + "".join(f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 10)}]\n" for k in range(1, 30))
    ).encode(),
    "documents": lambda: filled("---\n"),
    "comments": lambda: filled("#\n", YAML_HEAD),
    "blanks": lambda: filled(" ", YAML_HEAD),
    "line feeds": lambda: filled("\n", YAML_HEAD),
    "tabs": lambda: filled("\t", YAML_HEAD),
    "a text without end": lambda: filled("x", YAML_HEAD + 'x: "'),
    "a key of the whole file": lambda: filled("x", foot=": 1\n"),
    "a quoted text of backslashes": lambda: filled("\\\\", YAML_HEAD + 'x: "', '"\n'),
    "a block of text": lambda: filled("  tekst\n", YAML_HEAD + "x: |\n"),
    "question marks": lambda: filled("? ", YAML_HEAD),
    "exclamation marks": lambda: filled("!", YAML_HEAD + "x: "),
    "bytes that are no text": lambda: b"\xff" * SIZE,
    "zero bytes": lambda: b"\0" * SIZE,
}


def tiny_files(folder, count=10_000):
    for number in range(count):
        (folder / f"{number:05}.csv").write_text(f"{COLUMNS}\na;c{number};huisarts;CC1.1;voldoet\n")


def other_areas(folder, count=5_000):
    for number in range(count):
        (folder / f"{number:05}.csv").write_text(f"{COLUMNS}\nw{number};c;huisarts;CC1.1;voldoet\n")


def other_frameworks(folder, count=10_000):
    for number in range(count):
        (folder / f"{number:05}.xml").write_text(HEAD.replace(" werkgebied", f' kader="k{number}" werkgebied') + "</dossierextract>")


def levels(folder, count=20):
    for number in range(count):
        folder = folder / "m"
        folder.mkdir()
        if number < 3:
            (folder / "a.csv").write_text(f"{COLUMNS}\na;c{number};huisarts;CC1.1;voldoet\n")


def folders(folder, count=5_000):
    for number in range(count):
        (folder / f"{number:05}").mkdir()
        (folder / f"{number:05}" / "werkgebied.yaml").write_text(f"werkgebied: w{number}\nnaam: W\n")


def other_files(folder, count=10_000):
    for number in range(count):
        (folder / f"{number:05}.docx").write_text("x")


def bad_files(folder, count=10_000):
    row = "a;c;q;q;q\n" * 100
    for number in range(count):
        (folder / f"{number:05}.csv").write_text(f"{COLUMNS}\n{row}")


FOLDERS = {
    "ten thousand files of one row": tiny_files,
    "five thousand files of another werkgebied each": other_areas,
    "ten thousand files of another framework each": other_frameworks,
    "twenty levels of folders": levels,
    "five thousand folders with werkgebied.yaml": folders,
    "ten thousand files that are no extracts": other_files,
    "ten thousand files of a hundred bad rows": bad_files,
}


def parts(program, where):
    """A partial result of ten million bytes, and what became of it; each with its digest put right."""
    key, extract, part = (pathlib.Path(where, name) for name in ("sleutel", "extract.csv", "deel.part"))
    key.write_text("a key for these files, and for nothing else\n")
    extract.write_bytes(table(rating, COLUMNS)[:5_500_000].rsplit(b"\n", 1)[0] + b"\n")
    subprocess.run([program, "score", extract, "--partial", "--key-file", key, "-o", part], check=True, capture_output=True)
    whole = part.read_bytes()[:-32]
    for path in (key, extract, part):
        path.unlink()
    yield "as it was made", whole
    yield "cut in half", whole[: len(whole) // 2]
    yield "of ones after the head", whole[:200] + b"\xff" * (SIZE - 200)
    yield "of zeros after the head", whole[:200] + b"\0" * (SIZE - 200)
    yield "of noise after the first letters", whole[:9] + bytes(k * k >> 5 & 255 for k in range(SIZE - 9))


def answers(count, text=""):
    """What a participant sends back, as the form in a browser saves it."""
    each = {"stelling": "B1", "kenmerk": "x", "herkenning": "ja", "opmerking": text, "aanvulling": ""}
    return {"ronde": "a", "versie": "v", "formulier": "f", "opgeslagen": 1, "rol": "huisarts", "antwoorden": [each] * count}


# The longest answer in JSON or CSV that is read.
TEXT = 2 << 20
ANSWER_COLUMNS = "ronde;versie;formulier;rol;nummer;code;kenmerk;norm;stelling;antwoord;opmerking;aanvulling\n"
ANSWERS = {
    "answers in JSON": lambda: json.dumps(answers(100_000)).encode()[:SIZE],
    "one answer of the whole file": lambda: json.dumps(answers(1, "x" * (SIZE - 400))).encode(),
    "many answers in JSON": lambda: json.dumps(answers(110_000)).encode(),
    "brackets": lambda: filled("[", '{"antwoorden": '),
    "braces": lambda: filled('{"a":', ""),
    "numbers": lambda: filled("1,", '{"ronde": "a", "antwoorden": [', "1]}"),
    "one number": lambda: filled("1", '{"ronde": "a", "antwoorden": [', "]}"),
    "escapes": lambda: filled("\\u0000", '{"ronde": "', '"}'),
    "other keys": lambda: filled(lambda n: f'"k{n}":1,', '{"ronde": "a", "antwoorden": [],', '"z":1}'),
    "answers in CSV": lambda: table("a;v;1;huisarts;1;B1;x;n;s;herkenbaar;o;a\n", ANSWER_COLUMNS[:-1]),
    "other statements in CSV": lambda: table(
        lambda n: f"a;v;{n};huisarts;{n};B{n};x;n;s;herkenbaar;opmerking {n};a\n", ANSWER_COLUMNS[:-1]
    ),
    "quotation marks": lambda: filled('"', ANSWER_COLUMNS),
    "line feeds": lambda: filled("\n", ANSWER_COLUMNS),
    "delimiters": lambda: filled(";", ANSWER_COLUMNS),
    "a page in HTML": lambda: filled("<p>x</p>", "<!doctype html>"),
    "zero bytes": lambda: b"\0" * SIZE,
    "numbers, as many as may be": lambda: filled("1,", '{"ronde": "a", "antwoorden": [', "1]}", size=TEXT),
    "other keys, as many as may be": lambda: filled(
        lambda n: f'"k{n}":1,', '{"ronde": "a", "antwoorden": [],', '"z":1}', size=TEXT
    ),
    "two thousand forms in CSV": lambda: (
        ANSWER_COLUMNS + "".join(f"a;v;{n};huisarts;1;B1;x;n;s;herkenbaar;opmerking {n};a\n" for n in range(1_990))
    ).encode(),
    "two thousand forms of many words in CSV": lambda: (
        ANSWER_COLUMNS + "".join(f"a;v;{n};huisarts;1;B1;x;n;s;herkenbaar;{'woord ' * 50};a\n" for n in range(1_990))
    ).encode(),
    "delimiters, as many as may be": lambda: filled(";", ANSWER_COLUMNS, size=TEXT),
    "line feeds, as many as may be": lambda: filled("\n", ANSWER_COLUMNS, size=TEXT),
} | hostile_office.CASES

ROUND = {
    "ronde": "a", "versie": "v", "soort": "focusgroep", "adressaten": [], "werkgebied": "a", "naam": "A",
    "kader": {"id": "k", "versie": "1", "titel": "K"}, "rollen": [{"id": "huisarts", "label": "Huisarts"}],
    "normen": [{"id": "N1", "naam": "N", "tekst": "T"}],
    "stellingen": [
        {"nummer": 1, "id": "B1", "norm": "N1", "bevinding": "B1", "soort": "bevinding", "tekst": "T", "kenmerk": "x"}
    ],
}  # fmt: skip


def feedback_round(folder):
    (folder / "antwoorden").mkdir(parents=True)
    (folder / "ronde.json").write_text(json.dumps(ROUND))


def yaml_inputs(where, wanted):
    """Every bad text as each file in YAML that the program reads."""
    folder = pathlib.Path(where, "map")
    for kind, name in [("yaml", "werkgebied.yaml"), ("inspection", "toetsing.yaml"), ("framework", "kader.yaml")]:
        for case, make in YAML.items():
            if not wanted(kind, case):
                continue
            folder.mkdir()
            (folder / name).write_bytes(make())
            area = folder / "a" if kind == "inspection" else folder
            area.mkdir(exist_ok=True)
            (area / "a.csv").write_text(f"{COLUMNS}\na;c;huisarts;CC1.1;voldoet\n")
            yield kind, case, folder / name if kind == "framework" else folder
            shutil.rmtree(folder)
    for case, make in YAML.items():
        if not wanted("decisions", case):
            continue
        feedback_round(folder)
        (folder / "besluiten.yaml").write_bytes(make())
        (folder / "a.csv").write_text(f"{COLUMNS}\na;c;huisarts;CC1.1;voldoet\n")
        yield "decisions", case, folder
        shutil.rmtree(folder)


def answer_inputs(where, wanted):
    """Every bad answer in the folder of a round, by itself."""
    for case, make in ANSWERS.items():
        if not wanted("answers", case):
            continue
        folder = pathlib.Path(where, "ronde")
        feedback_round(folder)
        (folder / "antwoorden" / "antwoord").write_bytes(make())
        yield "answers", case, folder
        shutil.rmtree(folder)


def file_inputs(where, wanted):
    """Every bad extract."""
    kinds = [("xml", XML, "invoer.xml"), ("csv", CSV, "invoer.csv"), ("office", hostile_office.CASES, "invoer.xlsx")]
    for kind, cases, name in kinds:
        for case, make in cases.items():
            if not wanted(kind, case):
                continue
            path = pathlib.Path(where, name)
            path.write_bytes(make())
            yield kind, case, path
            path.unlink()


def inputs(where, program, wanted):
    """Makes the inputs that are wanted one by one, and gives of each its kind, its name and its path."""
    yield from file_inputs(where, wanted)
    yield from yaml_inputs(where, wanted)
    yield from answer_inputs(where, wanted)
    for case, body in parts(program, where) if wanted("part", "") else []:
        path = pathlib.Path(where, "deel.part")
        path.write_bytes(body + hashlib.sha256(body).digest())
        yield "part", case, path
        path.unlink()
    for case, make in FOLDERS.items():
        if not wanted("folder", case):
            continue
        folder = pathlib.Path(where, "map")
        folder.mkdir()
        make(folder)
        yield "folder", case, folder
        shutil.rmtree(folder)
