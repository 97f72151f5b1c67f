"""Holds files against JSON Schemas: lines "schema<TAB>file" in, lines "file<TAB>ok" or "file<TAB>what is wrong" out.

YAML is loaded with every scalar as text, as the program does.
"""

import json
import sys

import yaml
from jsonschema import Draft202012Validator

validators = {}
for line in sys.stdin.read().splitlines():
    schema, file = line.split("\t")
    if schema not in validators:
        with open(schema, encoding="utf-8") as text:
            content = json.load(text)
        Draft202012Validator.check_schema(content)
        validators[schema] = Draft202012Validator(content)
    try:
        with open(file, encoding="utf-8") as text:
            content = json.load(text) if file.endswith(".json") else yaml.load(text, Loader=yaml.BaseLoader)
        errors = list(validators[schema].iter_errors(content))
        said = errors[0].message[:200].replace("\n", " ").replace("\t", " ") if errors else "ok"
        place = "/".join(str(part) for part in errors[0].absolute_path) + ": " if errors else ""
    except (yaml.YAMLError, json.JSONDecodeError) as error:
        place, said = "", "cannot be read: " + type(error).__name__
    print(f"{file}\t{place}{said}")
