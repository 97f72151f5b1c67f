#!/usr/bin/env python3
"""Looks at pages in a real browser and prints what is wrong with them.

Usage: check-pages.py FILE-OR-FOLDER…

Per page: nothing sticks out or is cut off at 320, 768 and 1280 pixels and on paper; type of at least 9 points on paper;
contrast of at least 4.5 to 1; headings in order, tables with captions and scopes, pictures with titles; nothing from
outside; CONCEPT and the line of the example on every sheet; each sheet on one A4 page, where a page has sheets; no violation found by axe-core
(WCAG 2.1 A and AA). Exit 1 where something is wrong. Needs Debian's chromium and poppler-utils.
"""

import pathlib
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSER = "/usr/bin/chromium"
WIDTHS = (320, 768, 1280)
# The content box of A4 within the margins of the style sheet.
PAPER_WIDTH = round(184 / 25.4 * 96)
LEAST_POINTS = 9
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}

LAYOUT = r"""
(paper) => {
  const problems = [];
  const root = document.documentElement;
  if (!paper && root.scrollWidth > root.clientWidth)
    problems.push(`page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  const hidden = element => {
    for (; element; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return true;
      if (style.position === 'absolute' && style.clipPath !== 'none') return true;
    }
    return false;
  };
  const numbers = text => (text.match(/[\d.]+/g) || []).map(Number);
  const luminance = colour => {
    const [r, g, b] = colour.slice(0, 3).map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = element => {
    for (; element; element = element.parentElement) {
      const colour = numbers(getComputedStyle(element).backgroundColor);
      if (colour.length && (colour.length < 4 || colour[3] > .99)) return colour;
    }
    return [255, 255, 255];
  };
  let smallest = 1e9, smallestText = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, style, script') || hidden(element)) continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize), text = node.data.trim().slice(0, 40);
    if (size < smallest) { smallest = size; smallestText = text; }
    const [low, high] = [luminance(numbers(style.color)), luminance(ground(element))].sort((a, b) => a - b);
    const contrast = (high + .05) / (low + .05);
    if (contrast < 4.5) problems.push(`contrast ${contrast.toFixed(2)} at "${text}"`);
    range.selectNodeContents(node);
    const box = element.closest('td, th, li, dd, dt, p, section, main').getBoundingClientRect();
    for (const part of range.getClientRects()) {
      if (!paper && (part.right > root.clientWidth + 1 || part.left < -1))
        problems.push(`text outside the window: "${text}"`);
      if (part.right > box.right + 1.5) problems.push(`text sticks out of its box: "${text}"`);
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') || hidden(element)) continue;
    const style = getComputedStyle(element);
    if ((style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        || (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1))
      problems.push(`cut off: ${element.tagName.toLowerCase()} ${element.className}`);
  }
  return {problems: [...new Set(problems)], points: smallest * .75, smallestText};
}"""

STRUCTURE = r"""
() => {
  const problems = [];
  if (document.documentElement.lang !== 'nl') problems.push('the language is not nl');
  if (document.querySelectorAll('h1').length !== 1) problems.push('not exactly one h1');
  let last = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = +heading.tagName[1];
    if (level > last + 1) problems.push(`the headings jump to h${level}: ${heading.textContent}`);
    last = level;
  }
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption) problems.push('a table without caption');
    for (const head of table.querySelectorAll('th')) if (!head.scope) problems.push('a th without scope');
  }
  for (const picture of document.querySelectorAll('svg'))
    if (picture.getAttribute('aria-hidden') !== 'true' && !picture.querySelector('title'))
      problems.push('a picture without title');
  for (const element of document.querySelectorAll('[src], link[href], script'))
    problems.push('from outside or a script: ' + element.outerHTML.slice(0, 60));
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  if (new Set(ids).size !== ids.length) problems.push('an id stands there twice');
  return problems;
}"""


# What a page of any length carries on screen must stand on each of its sheets of paper.
MARKS = r"""
() => [...document.querySelectorAll('.draft-mark, .footline')].map(element => element.textContent.split(' ')[0])"""


def axe_problems(page):
    response = Axe().run(page, options=WCAG).response
    return [f"axe {found['id']}: {found['help']} ({len(found['nodes'])} times)" for found in response["violations"]]


def paper_problems(page, path):
    """What is wrong on paper: the layout, and the pages of the PDF that the browser prints."""
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 1030})
    page.emulate_media(media="print")
    layout = page.evaluate(LAYOUT, True)
    problems = [f"paper: {problem}" for problem in layout["problems"]]
    if layout["points"] < LEAST_POINTS - 0.01:
        problems.append(f"paper: type of {layout['points']:.2f} points: {layout['smallestText']}")
    sheets = page.evaluate("document.querySelectorAll('.sheet:not(.flow)').length")
    marks = page.evaluate(MARKS) if not sheets else ["CONCEPT", "VOORBEELD:"]
    with tempfile.TemporaryDirectory() as folder:
        pdf = f"{folder}/page.pdf"
        command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run(command + [f"--print-to-pdf={pdf}", path.as_uri()], check=True, capture_output=True)
        texts = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    texts = [text for text in texts if text.strip()]
    if sheets and len(texts) != sheets:
        problems.append(f"{len(texts)} pages on paper for {sheets} sheets")
    for number, text in enumerate(texts, 1):
        problems += [f"page {number} lacks {word}" for word in marks if word not in text]
    return problems, len(texts)


def problems_of(browser, path):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(path.as_uri())
    problems = page.evaluate(STRUCTURE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        problems += [f"{width} pixels: {problem}" for problem in page.evaluate(LAYOUT, False)["problems"]]
        problems += [f"{width} pixels: {problem}" for problem in axe_problems(page)]
    on_paper, pages = paper_problems(page, path)
    page.close()
    return list(dict.fromkeys(problems + on_paper)), pages


def worth_a_look(files):
    """Of the long pages that are made alike (…-onderbouwing.html) the shortest; all others."""
    alike = sorted((file for file in files if file.stem.endswith("-onderbouwing")), key=lambda file: file.stat().st_size)
    return [file for file in files if file not in alike[1:]]


def main():
    paths = [pathlib.Path(name).resolve() for name in sys.argv[1:]]
    files = worth_a_look([f for path in paths for f in (sorted(path.rglob("*.html")) if path.is_dir() else [path])])
    if not files:
        sys.exit("no pages to look at")
    bad = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for file in files:
            problems, pages = problems_of(browser, file)
            print(f"{file.name}: {pages} pages on paper, {len(problems)} problems")
            for problem in problems:
                print(f"  {problem}")
            bad += len(problems)
        browser.close()
    sys.exit(1 if bad else 0)


main()
