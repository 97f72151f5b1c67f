#!/usr/bin/env python3
"""Fills in the form of a self-scan in a real browser, as on a telephone, and prints what is wrong with it.

Usage: use-scan-form.py FORM.html OUT-FOLDER

Saves two files of one respondent in the folder, the second after the first was opened again. Looks for: messages of the
browser, anything asked of a network, violations found by axe-core, text outside the window, parts that are shown on the
wrong route or to the wrong role, answers that are lost, and anything that the browser keeps. Exit 1 where something is
wrong. Needs Debian's chromium.
"""

import json
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSER = "/usr/bin/chromium"
PHONE = {"width": 390, "height": 844}
REMARK = 'Zo: "ja" </script><b>&amp; \\ né\nRegel twee'


def main(form, out):
    out.mkdir(parents=True, exist_ok=True)
    problems = []

    def expect(is_so, problem):
        if not is_so:
            problems.append(problem)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, accept_downloads=True)

        def opened():
            page = context.new_page()
            page.on("console", lambda message: problems.append(f"the browser says: {message.text}"))
            page.on("pageerror", lambda error: problems.append(f"an error in the script: {error}"))
            page.on("request", lambda request: expect(
                request.url.startswith(("file:", "blob:")), f"asked of a network: {request.url}"))
            page.goto(form.as_uri())
            return page

        def save(page, name):
            with page.expect_download() as download:
                page.click("#bewaren")
            download.value.save_as(out / name)
            return json.loads((out / name).read_text())

        def field(page, row, name, line=0):
            return page.locator(f'[data-aspect="{row}"] .line').nth(line).locator(f'[data-veld="{name}"]')

        def shown(page):
            return page.locator(".part:not([hidden])").count()

        page = opened()
        expect(page.locator("#vooraf").is_visible(), "not said that the question before all others comes first")
        expect(shown(page) == 3, f"{shown(page)} parts before the route is known")
        page.locator('label[for="route-1"]').tap()
        expect(shown(page) == 6, f"{shown(page)} parts on the first route")
        page.locator('label[for="rol-2"]').tap()
        expect(shown(page) == 3, f"{shown(page)} parts for the second role")
        page.locator('label[for="rol-1"]').tap()
        page.locator('label[for="niveau-2"]').tap()
        expect(shown(page) == 1, f"{shown(page)} parts at the first level")
        page.locator('label[for="niveau-1"]').tap()
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(wide <= width, f"the page is {wide} wide in a window of {width}")
        for found in Axe().run(page).response["violations"]:
            problems.append(f"axe {found['id']}: {found['help']}")
        page.set_viewport_size(PHONE)

        page.fill("#functie", "Huisarts né")
        page.fill("#respondent", "r1")
        field(page, "1.1.1", "huidig").fill(REMARK)
        field(page, "1.1.10", "onderwerp").fill("Eerste onderwerp")
        page.locator('[data-aspect="1.1.10"] .more').tap()
        field(page, "1.1.10", "onderwerp", 1).fill("Tweede onderwerp")
        field(page, "3.1.5.f", "wens").fill("Binnen een aspect")
        page.locator('label[for="route-2"]').tap()
        field(page, "1.2.1", "huidig").fill("Hoort bij de andere route")
        expect("4 teksten" in page.inner_text("#voortgang"), "not said how many texts are hidden")
        page.locator('label[for="route-1"]').tap()
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
        expect(len(ids) == len(set(ids)), "an id stands twice")
        first = save(page, "een.json")
        answers = first["respondenten"][0]["antwoorden"]
        expect([a["aspect"] for a in answers] == ["1.1.1", "1.1.10", "1.1.10", "3.1.5.f"], f"saved: {answers}")
        expect([a["rij"] for a in answers] == ["1", "1", "2", "1"], f"saved: {answers}")
        expect(answers[0]["velden"] == {"huidig": REMARK}, f"saved: {answers[0]}")
        expect(page.evaluate("localStorage.length + sessionStorage.length") == 0, "the browser keeps something")

        again = opened()
        again.set_input_files("#openen", out / "een.json")
        again.locator("#melding").filter(has_text="staan weer").wait_for(timeout=10_000)
        expect(field(again, "1.1.10", "onderwerp", 1).input_value() == "Tweede onderwerp", "a line is lost")
        field(again, "1.1.2", "wens").fill("Later toegevoegd")
        second = save(again, "twee.json")["respondenten"][0]
        expect(second["formulier"] == first["respondenten"][0]["formulier"], "another form")
        expect(second["opgeslagen"] == 2, "not saved twice")
        expect(len(second["antwoorden"]) == len(answers) + 1, f"saved: {second}")
        browser.close()

    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
