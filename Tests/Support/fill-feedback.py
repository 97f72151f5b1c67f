#!/usr/bin/env python3
"""Fills in the forms of a round, as seven participants would, and lays them in its folder for answers.

Usage: fill-feedback.py ROUND-FOLDER

In three formats and one more: two as the page in a browser saves them, two workbooks, two documents, one CSV as Excel
saves it. Two contradict each other on the second statement; one was filled in on older statements; in one the code of a
statement was changed. All that is written is invented. Needs openpyxl; the same round gives the same answers.
"""

import csv
import io
import json
import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape

import openpyxl

YES, PARTLY, NO, UNKNOWN = "herkend", "deels", "niet", "weet_niet"
WORDS = {
    YES: "Herken ik", PARTLY: "Herken ik deels", NO: "Herken ik niet", UNKNOWN: "Kan ik niet zeggen",
}


def saved(round_, number, role, answers, general="", **changes):
    """What the page in a browser saves."""
    given = [
        {
            "stelling": statement["id"], "kenmerk": statement["kenmerk"], "herkenning": answers(statement)[0],
            "opmerking": answers(statement)[1], "aanvulling": answers(statement)[2],
        }
        for statement in round_["stellingen"]
    ]
    return {
        "soort": "antwoorden", "ronde": round_["ronde"], "versie": round_["versie"], "formulier": number,
        "opgeslagen": 1, "rol": role, "antwoorden": given, "algemeen": general,
    } | changes


def fill_workbook(form, out, role, answers, code_changes={}):
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    columns, below = {}, False
    for row in sheet.iter_rows():
        label = row[0].value
        if label == "Uw rol":
            row[2].value = role
        if not below:
            columns = {cell.value: cell.column - 1 for cell in row}
            below = "Kenmerk" in columns
            continue
        code = row[columns["Code"]].value
        if code in (None, "algemeen"):
            continue
        choice, remark, addition = answers({"id": code})
        row[columns["Uw antwoord"]].value = WORDS.get(choice)
        row[columns["Opmerking"]].value = remark or None
        row[columns["Aanvulling"]].value = addition or None
        row[columns["Code"]].value = code_changes.get(code, code)
    book.save(out)


def fill_document(form, out, role, answers):
    """Puts texts in the content controls, in their order: role, number, then three per statement, and the last."""
    with zipfile.ZipFile(form) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    text = parts["word/document.xml"].decode()
    codes = re.findall(r"Code</w:t></w:r></w:p></w:tc><w:tc>.*?<w:t [^>]*>([^<]*)</w:t>", text)
    values = [role, ""]
    for code in codes:
        choice, remark, addition = answers({"id": code})
        values += [WORDS.get(choice, ""), remark, addition]
    values.append("")
    controls = iter(values)

    def filled(match):
        value = next(controls)
        if not value:
            return match.group(0)
        control = match.group(0).replace("<w:showingPlcHdr/>", "")
        return re.sub(
            r"<w:sdtContent>.*?</w:sdtContent>",
            lambda _: f"<w:sdtContent><w:r><w:t>{escape(value)}</w:t></w:r></w:sdtContent>", control)

    parts["word/document.xml"] = re.sub(r"<w:sdt>.*?</w:sdt>", filled, text).encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)


def fill_csv(form, out, role, answers):
    """As Excel saves a CSV: Windows-1252, semicolons, every row with its role."""
    rows = list(csv.reader(io.StringIO(form.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    head = {name: place for place, name in enumerate(rows[0])}
    for row in rows[1:]:
        row[head["rol"]] = role
        choice, remark, addition = answers({"id": row[head["code"]]})
        row[head["antwoord"]], row[head["opmerking"]], row[head["aanvulling"]] = WORDS.get(choice, ""), remark, addition
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    out.write_bytes(text.getvalue().encode("cp1252"))


def by(default, **special):
    """Answers: the same for all statements, but for some of them."""
    return lambda statement: special.get(statement["id"], (default, "", ""))


def main(folder):
    folder = pathlib.Path(folder)
    round_ = json.loads((folder / "ronde.json").read_text())
    out = folder / "antwoorden"
    ids = [statement["id"] for statement in round_["stellingen"]]
    roles = [role["id"] for role in round_["rollen"]]
    labels = [role["label"] for role in round_["rollen"]]
    second, third, last = ids[1], ids[2], ids[-1]

    def write(name, answers):
        (out / name).write_text(json.dumps(answers, ensure_ascii=False, indent=2))

    agrees = {second: (YES, "Dat doen wij zo sinds het voorjaar.", "")}
    write("antwoorden-1.json", saved(round_, "a1", roles[0], by(YES, **agrees), "Goed dat u dit terugkoppelt."))
    # One for older statements: two of the texts were others then.
    older = saved(round_, "a2", roles[1], by(YES, **{third: (PARTLY, "Bij ons is dat anders.", "")}), versie="0123456789ab")
    older["antwoorden"][0]["kenmerk"] = "000000000000"
    older["antwoorden"][2]["kenmerk"] = "000000000001"
    write("antwoorden-2.json", older)
    # One who says the opposite of the first.
    contradicts = {second: (NO, "Dit herken ik niet: wij horen zelden iets terug.", "Neem op wie het vastlegt.")}
    fill_workbook(folder / "terugkoppeling.xlsx", out / "formulier wijk.xlsx", labels[2], by(PARTLY, **contradicts))
    # One in which the code of a statement was changed.
    fill_workbook(
        folder / "terugkoppeling.xlsx", out / "formulier praktijk.xlsx", labels[0],
        by(YES, **{third: (NO, "Klopt niet voor onze praktijk.", "")}), {third: "X99"})
    fill_document(
        folder / "terugkoppeling.docx", out / "antwoord.docx", labels[1],
        by(YES, **{last: (NO, "Wij doen wél mee: op elk niveau.", "")}))
    fill_document(
        folder / "terugkoppeling.docx", out / "antwoord2.docx", labels[-1],
        by(UNKNOWN, **{last: (PARTLY, "", "Vraag het ook aan de gemeente.")}))
    fill_csv(
        folder / "terugkoppeling.csv", out / "excel.csv", labels[2],
        by(YES, **{last: (NO, "Eén team doet nog niet mee.", ""), "algemeen": ("", "Graag ook het vervolg.", "")}))


if __name__ == "__main__":
    main(sys.argv[1])
