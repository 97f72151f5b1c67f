#!/usr/bin/env python3
"""Runs the program and its peers in turn over the same generated files, and prints a table; `make bench`."""

import argparse
import csv
import datetime
import io
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
LEVELS = ["voldoet_niet", "voldoet_grotendeels_niet", "voldoet_grotendeels", "voldoet"]


def measure(command):
    """The output, CPU and wall seconds and peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
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


def compare(title, programs, runs):
    """Runs the programs in turn, checks that their counts agree, and gives the rows of a table."""
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
                    sys.exit(f"{name} counts otherwise than {programs[0][0]}")
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in found.items()}
    base = medians[programs[0][0]]
    lines = [f"### {title}", "", "| program | CPU s | × | wall s | × | peak MiB |", "|---|---|---|---|---|---|"]
    for name, (cpu, wall, peak) in medians.items():
        lines.append(
            f"| {name} | {cpu:.2f} | {cpu / base[0]:.2f} | {wall:.2f} | {wall / base[1]:.2f} | {peak:.0f} |"
        )
    return lines + [""]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--python", default=sys.executable, help="the one with lxml, polars and duckdb")
    parser.add_argument("--parse", required=True, help="the C program that only parses")
    parser.add_argument("--data", required=True, help="a folder for the generated files; what is there is used again")
    parser.add_argument("--clients", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--output", help="a file for the table")
    options = parser.parse_args()
    data = pathlib.Path(options.data)
    data.mkdir(parents=True, exist_ok=True)
    files = {form: data / f"{options.clients}.{form}" for form in ("xml", "csv", "files")}
    for form, path in files.items():
        if not path.exists():
            subprocess.run(
                [sys.executable, HERE / "generate.py", form, path, "--clients", str(options.clients)], check=True
            )

    ours = [options.program, "score", "--format", "csv"]

    def peer(name, form):
        return [options.python, HERE / f"peers/{name}_peer.py", files[form]]

    xml, table = files["xml"], files["csv"]
    lines = compare(
        f"XML, one file of {xml.stat().st_size / 1e6:.0f} MB",
        [
            ("parsing alone (C, libxml2 SAX2 push)", [options.parse, xml], "parse"),
            ("netwerktoets score", [*ours, xml], "ours"),
            ("lxml iterparse", peer("lxml", "xml"), "peer"),
        ],
        options.runs,
    )
    lines += compare(
        f"CSV, one file of {table.stat().st_size / 1e6:.0f} MB",
        [
            ("netwerktoets score, 1 thread", [*ours, table], "ours"),
            ("DuckDB, 2 threads", peer("duckdb", "csv"), "peer"),
            ("polars, 2 threads", peer("polars", "csv"), "peer"),
            ("Python csv", peer("csv", "csv"), "peer"),
        ],
        options.runs,
    )
    lines += compare(
        f"XML, {sum(1 for _ in files['files'].rglob('*.xml')):,} small files",
        [
            ("netwerktoets score --jobs 1", [*ours, "--jobs", "1", files["files"]], "ours"),
            ("netwerktoets score --jobs 2", [*ours, "--jobs", "2", files["files"]], "ours"),
        ],
        options.runs,
    )
    head = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {datetime.date.today()}: {options.clients} clients of four dossiers each, medians of",
        f"{options.runs} runs in turn on {platform.machine()} with {os.cpu_count()} cores, files in the page cache. Ratios",
        "are to the first program of each table. All programs but the first of XML do the whole job and were checked to",
        "give the same counts per werkgebied and norm.",
        "",
    ]
    text = "\n".join(head + lines)
    print(text)
    if options.output:
        pathlib.Path(options.output).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
