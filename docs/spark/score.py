#!/usr/bin/env python3
"""Scores extracts with Apache Spark: a partial result per extract on the workers, one merge on the driver."""

import argparse
import pathlib
import subprocess
import sys

from pyspark import SparkConf, SparkContext


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the program netwerktoets, at the same place on every worker")
    parser.add_argument("--framework", required=True, help="the identifier of the framework")
    parser.add_argument("--key", required=True, help="the file of the key")
    parser.add_argument("--parts", required=True, help="a folder that workers and driver share")
    parser.add_argument("--output", required=True, help="the file or folder of the result")
    parser.add_argument("--areas", help="a folder with werkgebied.yaml files")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("extracts", nargs="+")
    options = parser.parse_args()

    program, key, folder = (str(pathlib.Path(path).resolve()) for path in (options.program, options.key, options.parts))
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    extracts = [str(pathlib.Path(extract).resolve()) for extract in options.extracts]
    command = [str(pathlib.Path(__file__).resolve().parent / "make-part"), program, options.framework, key, folder]

    context = SparkContext(conf=SparkConf().setMaster(options.master).setAppName("netwerktoets"))
    context.setLogLevel("ERROR")
    slices = min(len(extracts), 2 * context.defaultParallelism)
    # checkCode: a command that fails makes its task fail, and with it the job.
    parts = context.parallelize(extracts, slices).pipe(" ".join(map(quoted, command)), checkCode=True).collect()
    context.stop()
    areas = [options.areas] if options.areas else []
    sys.exit(subprocess.run([program, "merge", *sorted(parts), *areas, "-o", options.output]).returncode)


def quoted(word):
    """Spark splits the command as a shell does."""
    return "'" + word.replace("'", "'\\''") + "'"


main()
