#!/usr/bin/env python3
"""Runs the program and its peers in turn over the same generated files, and prints tables; `make bench`."""

import argparse
import csv
import datetime
import io
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
LEVELS = ["voldoet_niet", "voldoet_grotendeels_niet", "voldoet_grotendeels", "voldoet"]
DUTCH_YEAR = 550_000
CPU, WALL, PEAK = range(3)


def measure(command):
    """The output, CPU and wall seconds and peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return output.decode("utf-8-sig"), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def counts(output, is_ours):
    """The counts per area and norm, as the peers print them."""
    if not is_ours:
        return output.split()
    lines = []
    for row in csv.DictReader(io.StringIO(output), delimiter=";"):
        if row["soort"] == "werkgebied":
            numbers = [row[f"aantal_{level}"] for level in LEVELS] + [row["niet_beoordeeld"], row["niet_van_toepassing"]]
            lines += [row["werkgebied"], row["norm"], *numbers]
    return lines


def compare(programs, runs):
    """Runs the programs in turn, checks that their counts agree, and gives the median of each number."""
    found = {name: [] for name, _, _ in programs}
    agreed = None
    for _ in range(runs):
        for name, command, kind in programs:
            output, *numbers = measure(command)
            found[name].append(numbers)
            if kind != "parse":
                own = counts(output, kind == "ours")
                agreed = agreed or own
                if own != agreed:
                    sys.exit(f"{name} counts otherwise than another program")
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in found.items()}


def table(title, medians, precision=2):
    """The rows of a table; ratios are to the first program."""
    base = next(iter(medians.values()))
    lines = [f"## {title}", "", "| program | CPU s | × | wall s | × | peak MiB |", "|---|---|---|---|---|---|"]
    for name, (cpu, wall, peak) in medians.items():
        lines.append(
            f"| {name} | {cpu:.{precision}f} | {cpu / base[CPU]:.2f} | {wall:.{precision}f} | {wall / base[WALL]:.2f}"
            f" | {peak:.0f} |"
        )
    return lines + [""]


class Bench:
    """What is run, on which files, and what came of it."""

    def __init__(self, options):
        self.options = options
        self.data = pathlib.Path(options.data)
        self.data.mkdir(parents=True, exist_ok=True)
        self.ours = [options.program, "score", "--format", "csv"]
        self.lines = []
        self.targets = []

    def file(self, form, clients=None):
        """A generated file or folder; one that is there is used again."""
        clients = clients or self.options.clients
        path = self.data / f"{clients}.{form}"
        if not path.exists():
            command = [sys.executable, HERE / "generate.py", form, path, "--clients", str(clients)]
            subprocess.run(command, check=True)
        return path

    def peer(self, name, path):
        return [self.options.python, HERE / f"peers/{name}_peer.py", path]

    def hold(self, what, measured, most, form=".2f", unit="", floor=None):
        """Notes a target, and whether it was met."""
        met = "yes" if measured <= most else "no"
        if met == "no" and floor is not None and measured <= floor:
            met = f"no, but within the floor of {floor:{form}}{unit}"
        self.targets.append(f"| {what} | {most:{form}}{unit} | {measured:{form}}{unit} | {met} |")

    def xml(self):
        path = self.file("xml")
        parse, own, lxml = "parsing alone (C, libxml2 SAX2 push)", "netwerktoets score", "lxml iterparse"
        programs = [
            (parse, [self.options.parse, path], "parse"),
            (own, [*self.ours, path], "ours"),
            ("Foundation XMLParser", [self.options.xmlparser, path], "peer"),
            (lxml, self.peer("lxml", path), "peer"),
        ]
        medians = compare(programs, self.options.runs)
        self.lines += table(f"XML, one file of {path.stat().st_size / 1e6:.0f} MB", medians)
        self.hold("XML: CPU against parsing alone, ×", medians[own][CPU] / medians[parse][CPU], 1.15, floor=1.25)
        self.hold("XML: CPU against lxml, ×", medians[own][CPU] / medians[lxml][CPU], 1 / 3.5)
        self.hold("XML: peak memory", medians[own][PEAK], 40, ".0f", " MiB")

    def csv(self):
        path = self.file("csv")
        own, duckdb = "netwerktoets score, 1 thread", "DuckDB, 2 threads"
        programs = [
            (own, [*self.ours, path], "ours"),
            (duckdb, self.peer("duckdb", path), "peer"),
            ("polars, 2 threads", self.peer("polars", path), "peer"),
            ("Python csv", self.peer("csv", path), "peer"),
        ]
        medians = compare(programs, self.options.runs)
        self.lines += table(f"CSV, one file of {path.stat().st_size / 1e6:.0f} MB", medians)
        self.hold("CSV: wall against DuckDB, ×", medians[own][WALL] / medians[duckdb][WALL], 0.5, floor=1)
        self.hold("CSV: peak memory against DuckDB, ×", medians[own][PEAK] / medians[duckdb][PEAK], 0.2)
        self.hold("CSV: peak memory", medians[own][PEAK], 40, ".0f", " MiB")

    def files(self):
        path = self.file("files")
        one, two = "netwerktoets score --jobs 1", "netwerktoets score --jobs 2"
        programs = [(name, [*self.ours, "--jobs", str(jobs), path], "ours") for jobs, name in ((1, one), (2, two))]
        medians = compare(programs, self.options.runs)
        self.lines += table(f"XML, {sum(1 for _ in path.rglob('*.xml')):,} small files", medians)
        self.hold("Small files: wall of two cores against one, ×", medians[two][WALL] / medians[one][WALL], 0.6)

    def growth(self):
        sizes = [self.options.clients // 4, self.options.clients // 2, self.options.clients]
        medians = {}
        for clients in sizes:
            path = self.file("xml", clients)
            name = f"netwerktoets score, {path.stat().st_size / 1e6:.0f} MB"
            medians |= compare([(name, [*self.ours, path], "ours")], self.options.runs)
        self.lines += table("XML, one, two and four times as many bytes", medians)
        cpu = [numbers[CPU] for numbers in medians.values()]
        self.hold("Four times the bytes: CPU, ×", cpu[2] / cpu[0], 4.2, ".2f")

    def year(self):
        path = self.file("year", DUTCH_YEAR)
        name = f"netwerktoets score, {DUTCH_YEAR:,} clients, {path.stat().st_size / 1e9:.1f} GB"
        medians = compare([(name, [*self.ours, path], "ours")], 1)
        self.lines += table("XML, all clients of a Dutch year (one run)", medians)
        self.hold("A Dutch year: peak memory", medians[name][PEAK], 512, ".0f", " MiB")
        path.unlink()

    def start(self):
        path = self.file("xml", 2)
        lint, own = "xmllint --noout", "netwerktoets score"
        medians = compare(
            [(lint, ["xmllint", "--noout", path], "parse"), (own, [*self.ours, path], "ours")], 10 * self.options.runs
        )
        self.lines += table(f"From start to result, one file of {path.stat().st_size / 1e3:.0f} kB", medians, 4)
        self.hold("Small file: wall against xmllint, ×", medians[own][WALL] / medians[lint][WALL], 3)

    def text(self):
        head = [
            "# Benchmarks",
            "",
            f"Made by `make bench` on {datetime.date.today()}: {self.options.clients:,} clients of four dossiers each, medians of",
            f"{self.options.runs} runs in turn on {platform.machine()} with {os.cpu_count()} cores, files in the page cache. Ratios are",
            "to the first program of each table. All programs but those that only parse do the whole job and were checked to",
            "give the same counts per werkgebied and norm. Ratios hold better than seconds, and CPU better than wall time,",
            f"where the machine has other work: its load was {self.load:.1f} at the start.",
            "",
        ]
        targets = ["## Targets", "", "| what | at most | measured | met |", "|---|---|---|---|", *self.targets, ""]
        return "\n".join(head + targets + self.lines).rstrip() + "\n"

    def run(self):
        self.load = os.getloadavg()[0]
        for part in (self.start, self.xml, self.csv, self.files, self.growth, self.year):
            if not self.options.only or part.__name__ in self.options.only:
                part()
        return self.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--python", default=sys.executable, help="the one with lxml, polars and duckdb")
    parser.add_argument("--parse", required=True, help="the C program that only parses")
    parser.add_argument("--xmlparser", required=True, help="the program with Foundation's XMLParser")
    parser.add_argument("--data", required=True, help="a folder for the generated files; what is there is used again")
    parser.add_argument("--clients", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="*", help="parts: start, xml, csv, files, growth, year")
    parser.add_argument("--output", help="a file for the tables")
    options = parser.parse_args()
    if not shutil.which("xmllint"):
        sys.exit("xmllint is missing")
    text = Bench(options).run()
    print(text)
    if options.output:
        pathlib.Path(options.output).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
