#!/usr/bin/env python3
"""Holds what bad inputs may cost against the limits: a second and 256 MB for any input up to ten million bytes.

Usage: limits.py PROGRAM [--output TABLE.md] [--only WORD] [--commands score,check]

Time is CPU time, so that a busy machine does not matter much; what is measured over a second is measured twice more,
and the least counts. Exit 1 where a limit is broken, or where the program ends in another way than by its own exit
statuses, or says something with a control character in it.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).parent))  # noqa: E402
import hostile

HERE = pathlib.Path(__file__).parent
KINDS = {
    "xml": "XML",
    "csv": "CSV",
    "yaml": "`werkgebied.yaml`",
    "part": "Partial results",
    "folder": "Folders",
}
SECONDS, MEBIBYTES = 1.0, 256_000_000 / 2**20
# What a slower or busier machine is granted on top of the seconds.
TOLERANCE = 0.25
GIVE_UP = 20
# Done, errors in the input, nothing could be done.
STATUSES = {0, 1, 3}
COMMANDS = {"check": ["check"], "score": ["score", "--format", "json"], "report": ["report"]}


def give_up():
    resource.setrlimit(resource.RLIMIT_CPU, (GIVE_UP, GIVE_UP))


class Run:
    """What one run of the program did, and what it cost."""

    def __init__(self, command):
        with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as errors:
            with subprocess.Popen([*map(str, command)], stdout=said, stderr=errors, preexec_fn=give_up) as process:
                _, status, used = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            self.status = process.returncode
            self.seconds = used.ru_utime + used.ru_stime
            self.mebibytes = used.ru_maxrss / 1024
            errors.seek(0)
            said.seek(0)
            self.lines = errors.read().decode(errors="replace").splitlines() if self.seconds < GIVE_UP else []
            self.said = said.read().decode(errors="replace").splitlines()

    @property
    def problems(self):
        """What is wrong with it, in words."""
        if self.seconds > SECONDS + TOLERANCE:
            yield f"{self.seconds:.2f} s"
        if self.mebibytes > MEBIBYTES:
            yield f"{self.mebibytes:.0f} MiB"
        if self.status not in STATUSES:
            yield f"exit status {self.status}"
        controls = {c for line in self.lines + self.said for c in line if unicodedata.category(c) == "Cc"}
        if controls - {"\t"}:
            yield "control characters"


def measured(command):
    run = Run(command)
    for _ in range(2):
        if run.seconds <= SECONDS:
            break
        again = Run(command)
        if again.seconds < run.seconds:
            run = again
    return run


def table(rows):
    """The page: what was tried, and what it cost."""
    lines = [(HERE / "limits-head.md").read_text().rstrip(), ""]
    for kind, title in KINDS.items():
        own = [row for row in rows if row[0] == kind]
        lines += [f"### {title}", "", "| input | exit | seconds | MiB | lines said |", "|---|---|---|---|---|"]
        for _, case, runs in own:
            worst = max(runs, key=lambda run: run.seconds)
            size = max(run.mebibytes for run in runs)
            lines.append(f"| {case} | {worst.status} | {worst.seconds:.2f} | {size:.0f} | {len(worst.lines)} |")
        lines.append("")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--commands", default="score")
    options = parser.parse_args()
    rows, broken = [], 0

    def wanted(kind, case):
        return options.only in f"{kind}: {case}"

    with tempfile.TemporaryDirectory() as where:
        pathlib.Path(where, "in").mkdir()
        for kind, case, path in hostile.inputs(f"{where}/in", options.program, wanted):
            runs = []
            for command in options.commands.split(","):
                line = [options.program, *(COMMANDS[command] if kind != "part" else ["merge"]), path]
                if command == "report" and kind != "part":
                    line += ["-o", f"{where}/uit"]
                run = measured(line)
                problems = list(run.problems)
                broken += bool(problems)
                print(f"{kind}: {case}: {command}: {run.status}, {run.seconds:.2f} s, {run.mebibytes:.0f} MiB, "
                      f"{len(run.lines)} lines", *(f"| TOO MUCH: {p}" for p in problems), flush=True)
                runs.append(run)
            rows.append((kind, case, runs))
    if options.output:
        options.output.write_text(table(rows))
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
