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
import re
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))  # noqa: E402
import hostile

HERE = pathlib.Path(__file__).parent
KINDS = {
    "xml": "XML",
    "csv": "CSV",
    "office": "Workbooks and text documents",
    "yaml": "`werkgebied.yaml`",
    "inspection": "`toetsing.yaml`",
    "framework": "`kader.yaml`",
    "decisions": "`besluiten.yaml`",
    "answers": "Answers of a round of feedback",
    "part": "Partial results",
    "folder": "Folders",
}
SECONDS, MEBIBYTES = 1.0, 256_000_000 / 2**20
# What a slower or busier machine is granted on top of the seconds.
TOLERANCE = 0.25
GIVE_UP = 20
CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
# Done, errors in the input, nothing could be done, done and something to look at.
STATUSES = {0, 1, 3, 4}
# Asked for, so that rows are read also where nothing in them tells the framework.
FRAMEWORK = ["--framework", "igj-zorgnetwerken-2017"]
COMMANDS = {"check": ["check"], "score": ["score", "--format", "json"], "report": ["report"]}


def words(kind, command, path, where):
    """The command that reads an input of this kind."""
    match kind:
        case "part":
            return ["merge", path]
        case "framework":
            return ["frameworks", "check", path]
        case "answers":
            return ["feedback", "import", path]
        case "decisions":
            return ["feedback", "decide", path, path, *FRAMEWORK]
    output = ["-o", f"{where}/uit"] if command == "report" else []
    return [*COMMANDS[command], *FRAMEWORK, path, *output]


def give_up():
    resource.setrlimit(resource.RLIMIT_CPU, (GIVE_UP, GIVE_UP))


def run_once(said, errors, *command):
    """Runs a command and prints its exit status, CPU seconds and most memory.

    In a process of its own: what starts a program lends it the most memory that it ever had itself.
    """
    with open(said, "wb") as said, open(errors, "wb") as errors:
        with subprocess.Popen(command, stdout=said, stderr=errors, preexec_fn=give_up) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    print(process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


class Run:
    """What one run of the program did, and what it cost."""

    def __init__(self, command):
        with tempfile.TemporaryDirectory() as folder:
            places = [f"{folder}/said", f"{folder}/errors"]
            line = [sys.executable, __file__, "--once", *places, *map(str, command)]
            told = subprocess.run(line, check=True, capture_output=True, text=True).stdout.split()
            self.status, self.seconds, self.mebibytes = int(told[0]), float(told[1]), float(told[2])
            errors = pathlib.Path(places[1]).read_bytes()
            self.lines = errors.count(b"\n")
            with open(places[0], "rb") as said:
                parts = iter(lambda: said.read(1 << 20), b"")
                self.has_controls = any(CONTROLS.search(part) for part in [errors, *parts])

    @property
    def problems(self):
        """What is wrong with it, in words."""
        if self.seconds > SECONDS + TOLERANCE:
            yield f"{self.seconds:.2f} s"
        if self.mebibytes > MEBIBYTES:
            yield f"{self.mebibytes:.0f} MiB"
        if self.status not in STATUSES:
            yield f"exit status {self.status}"
        if self.has_controls:
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
            lines.append(f"| {case} | {worst.status} | {worst.seconds:.2f} | {size:.0f} | {worst.lines} |")
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
                run = measured([options.program, *words(kind, command, path, where)])
                problems = list(run.problems)
                broken += bool(problems)
                print(f"{kind}: {case}: {command}: {run.status}, {run.seconds:.2f} s, {run.mebibytes:.0f} MiB, "
                      f"{run.lines} lines", *(f"| TOO MUCH: {p}" for p in problems), flush=True)
                runs.append(run)
            rows.append((kind, case, runs))
    if options.output:
        options.output.write_text(table(rows))
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    if sys.argv[1] == "--once":
        run_once(*sys.argv[2:])
    else:
        main()
