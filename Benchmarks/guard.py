#!/usr/bin/env python3
"""Holds the number of instructions per byte of `score` against that of a program that only parses.

Instructions do not depend on how busy the machine is. Each program runs over a small and a larger file, so that what it
does at its start falls away; that is held by itself, for what a small file costs from start to result.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SMALL, LARGE = 20, 120
# Per byte, as a multiple of what parsing XML takes per byte; that of CSV on a processor with AVX2. A tenth above what was
# measured, as the next one is.
LIMITS = {"xml": 0.60, "csv": 0.19}
# Without AVX2 the search for quotes and the check of UTF-8 take more instructions.
if "avx2" not in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"):
    LIMITS["csv"] = 0.27
# What a small run takes, in millions.
START = 51


def instructions(command):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"Collected : (\d+)|I\s+refs:\s+([\d,]+)", run.stderr)
    if not found:
        sys.exit(run.stderr[-2000:])
    return int((found[1] or found[2]).replace(",", ""))


def per_byte(command, files):
    small, large = files
    bytes_more = large.stat().st_size - small.stat().st_size
    return (instructions([*command, large]) - instructions([*command, small])) / bytes_more


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # valgrind cannot read the debug information of newer compilers.
        subprocess.run(["objcopy", "--strip-debug", program, folder / "program"], check=True)
        flags = subprocess.run(["xml2-config", "--cflags", "--libs"], capture_output=True, text=True, check=True)
        subprocess.run(
            ["cc", "-O2", HERE / "peers/parse.c", "-o", folder / "parse", *flags.stdout.split()], check=True
        )
        files = {}
        for form in LIMITS:
            files[form] = [folder / f"{clients}.{form}" for clients in (SMALL, LARGE)]
            for clients, path in zip((SMALL, LARGE), files[form]):
                subprocess.run(
                    [sys.executable, HERE / "generate.py", form, path, "--clients", str(clients)], check=True
                )
        score = [folder / "program", "score", "--jobs", "1"]
        parse = per_byte([folder / "parse"], files["xml"])
        print(f"parsing alone: {parse:.1f} instructions per byte of XML")
        too_many = False
        for form, limit in LIMITS.items():
            ratio = per_byte(score, files[form]) / parse
            print(f"score, {form}: {ratio:.3f} times that per byte; at most {limit}")
            too_many = too_many or ratio > limit
        start = instructions([*score, files["xml"][0]]) / 1e6
        print(f"score of {SMALL} clients: {start:.0f} million instructions; at most {START}")
        too_many = too_many or start > START
    sys.exit(1 if too_many else 0)


if __name__ == "__main__":
    main()
