#!/usr/bin/env python3
"""Fills in the form of a round in a real browser, as on a telephone, and prints what is wrong with it.

Usage: use-form.py FORM.html OUT-FOLDER

Saves two files of answers of one participant in the folder, the second after the first was opened again. Looks for:
messages of the browser, anything asked of a network, violations found by axe-core, places too small for a thumb, text
outside the window, answers that are lost, and anything that the browser keeps without being asked. Exit 1 where something
is wrong. Needs Debian's chromium.
"""

import json
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSER = "/usr/bin/chromium"
PHONE = {"width": 390, "height": 844}
LEAST_TARGET = 44
REMARK = 'Zo: "ja" </script><b>&amp; \\ né'

TARGETS = """
least => [...document.querySelectorAll('button, .choice label, textarea, input[type=file]')].filter(element => {
  const box = element.getBoundingClientRect();
  return box.height < least - 0.5 || box.width < least;
}).map(element => element.id || element.className || element.textContent)"""


def main(form, out):
    out.mkdir(parents=True, exist_ok=True)
    problems = []

    def expect(is_so, problem):
        if not is_so:
            problems.append(problem)

    def opened(context):
        page = context.new_page()
        page.on("console", lambda message: problems.append(f"the browser says: {message.text}"))
        page.on("pageerror", lambda error: problems.append(f"an error in the script: {error}"))
        page.on("request", lambda request: expect(
            request.url.startswith(("file:", "blob:")), f"asked of a network: {request.url}"))
        page.goto(form.as_uri())
        return page

    def said(page, words):
        page.locator("#melding").filter(has_text=words).wait_for(timeout=10_000)

    def save(page, name):
        with page.expect_download() as download:
            page.click("#bewaren")
        download.value.save_as(out / name)
        expect(download.value.suggested_filename in page.inner_text("#melding"), "the name of the file is not said")
        return json.loads((out / name).read_text())

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, accept_downloads=True)
        page = opened(context)
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= width, f"the page is {wide} wide in a window of {width}")
            for found in Axe().run(page).response["violations"]:
                problems.append(f"{width} pixels: axe {found['id']}: {found['help']}")
        page.set_viewport_size(PHONE)
        for target in page.evaluate(TARGETS, LEAST_TARGET):
            problems.append(f"too small for a thumb: {target}")
        expect(page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, "no policy")
        statements = page.locator("fieldset.statement")
        first, second = statements.nth(0), statements.nth(1)

        # With a thumb, and with a keyboard alone.
        page.locator("#rol label").first.tap()
        first.locator(".choice label").nth(0).tap()
        second.locator("input[type=radio]").first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        expect(page.evaluate("document.activeElement.className") == "clear", "the keyboard does not come to the next place")
        second.locator("textarea").nth(0).fill(REMARK)
        second.locator("textarea").nth(1).fill("Wat ontbreekt.")
        page.fill("#algemeen", "Over het geheel.")
        statements.nth(2).locator(".choice label").nth(3).tap()
        statements.nth(2).locator("button.clear").tap()
        expect("2 van de" in page.inner_text("#voortgang"), "the number of choices is wrong")
        for found in Axe().run(page).response["violations"]:
            problems.append(f"filled in: axe {found['id']}: {found['help']}")
        expect(page.evaluate("localStorage.length") == 0, "the browser keeps answers without being asked")

        saved = save(page, "telefoon-1.json")
        answers = saved["antwoorden"]
        expect(len(answers) == statements.count(), "not every statement is in the file")
        expect([answer["herkenning"] for answer in answers[:3]] == ["herkend", "niet", ""], "choices are lost")
        expect(answers[1]["opmerking"] == REMARK, "a remark is changed")
        expect(answers[1]["aanvulling"] == "Wat ontbreekt.", "an addition is lost")
        expect(saved["algemeen"] == "Over het geheel." and saved["opgeslagen"] == 1, "the head is wrong")

        # Another day: the file is opened again and goes on under its number.
        page = opened(context)
        page.set_input_files("#openen", out / "telefoon-1.json")
        said(page, "staan weer op de bladzijde")
        expect(page.locator("fieldset.statement").nth(1).locator("textarea").nth(0).input_value() == REMARK,
               "what was saved does not come back")
        page.locator("fieldset.statement").nth(2).locator(".choice label").nth(1).tap()
        again = save(page, "telefoon-2.json")
        expect(again["formulier"] == saved["formulier"] and again["opgeslagen"] == 2, "it became another form")
        expect(again["antwoorden"][2]["herkenning"] == "deels", "the new choice is lost")

        # Something else is no file of answers, and changes nothing.
        (out / "vreemd.txt").write_text('{"soort": "iets anders"}')
        page.set_input_files("#openen", out / "vreemd.txt")
        said(page, "geen bestand")
        expect(page.locator("#algemeen").input_value() == "Over het geheel.", "a strange file changes answers")
        (out / "vreemd.txt").unlink()

        # Of statements that are others by now the answers are not put back, and that is said.
        older = json.loads((out / "telefoon-1.json").read_text())
        older["antwoorden"][1]["kenmerk"] = "000000000000"
        (out / "ouder.txt").write_text(json.dumps(older))
        page.set_input_files("#openen", out / "ouder.txt")
        said(page, "intussen")
        expect(page.locator("fieldset.statement").nth(1).locator("textarea").nth(0).input_value() == "",
               "an answer about an older text is put back")
        (out / "ouder.txt").unlink()

        # Kept by the browser only where that is asked, and gone where it no longer is.
        page.locator("label[for=concept]").tap()
        page.fill("#algemeen", "Onthoud dit.")
        page = opened(context)
        expect(page.locator("#algemeen").input_value() == "Onthoud dit.", "the browser does not keep what it is asked to")
        page.locator("label[for=concept]").tap()
        expect(page.evaluate("localStorage.length") == 0, "the browser keeps what it was told to forget")
        browser.close()
    for problem in dict.fromkeys(problems):
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])))
