#!/usr/bin/env python3
"""Holds the instruments in Frameworks against their schema, against themselves and against the lists in Fixtures.

Usage: check-instruments.py [--sources FOLDER] [--root FOLDER]

Per instrument: the schema; identifiers that are unique; references that lead somewhere; norms and recommendations that
the framework has; the same elements, labels, headings and lines as `Fixtures/instrumenten/<id>/telling.csv`, which was
made from the source text and not from the YAML; what has to come out of the count. With --sources also: every line that
is named exists in the source text and has words. Prints the counts. Exit 1 where something is wrong.
"""

import argparse
import collections
import csv
import itertools
import json
import pathlib
import sys

import yaml
from jsonschema import Draft202012Validator

# What has to come out, per instrument; a test of the data, not a rule of the format.
EXPECTED = {
    "scan-ha-so-2025": {
        "hoofdvragen": 6, "aspecten": 71, "aspecten route ja": 46, "aspecten route nog_niet": 45,
        "aspecten beide routes": 20, "open aspecten": 9, "open punten": 2,
    },
    "handreiking-lhv-verenso-2016": {
        "rijen": 9, "paren": 10, "overlap": 1, "gat": 2, "uitzonderingen in geen rij": 1,
        "hoofdstukken overeenkomst": 9,
    },
    "agenda-menzis-lhv-2021": {
        "hoofdthemas": 3, "themas": 10, "themas met doelstellingen": 9, "actoren": 5, "doelstellingen": 21,
        "deeldoelstellingen": 14, "doelen": 19,
    },
    "factoren-vroegsignalering-rivm": {
        "clusters": 3, "bevindingen": 15, "aanbevelingen lokaal_regionaal": 5, "aanbevelingen landelijk": 2,
        "factoren van de factsheet": 14, "bevorderende factoren van de inspectie": 3,
        "belemmerende factoren van de inspectie": 3,
    },
}


# Every scalar as text, as the program reads it; in C where that is there.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def walk(node, path=""):
    """Every mapping below a node, with its path."""
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from walk(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from walk(value, f"{path}/{number}")


def ids(elements):
    return {element["id"] for element in elements}


class Instrument:
    """One instrument file and what is said against it."""

    def __init__(self, root, folder):
        self.id = folder.name
        self.root = root
        self.problems = []
        self.content = yaml.load((folder / "instrument.yaml").read_text(encoding="utf-8"), Loader=LOADER)

    def expect(self, holds, words):
        if not holds:
            self.problems.append(words)

    def refer(self, used, known, what):
        for name in used:
            self.expect(name in known, f"{what}: {name} is er niet")

    def below(self, elements, parent):
        """Keys start with the key of what they stand under."""
        for element in elements:
            self.expect(element["id"].startswith(parent["id"] + "."), f"{element['id']} staat niet onder {parent['id']}")

    def unique(self, names, what):
        for name, number in collections.Counter(names).items():
            self.expect(number == 1, f"{what}: {name} staat er {number} keer")

    def check(self):
        schema = json.loads((self.root / "docs/schema/instrument.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        for error in Draft202012Validator(schema).iter_errors(self.content):
            place = "/".join(str(part) for part in error.absolute_path)
            self.problems.append(f"schema: {place}: {error.message[:160]}")
        if self.problems:
            return {}, []
        self.expect(self.content["instrument"] == self.id, "de map heet anders dan het instrument")
        documents = ids(self.content["documenten"])
        for path, node in walk(self.content):
            if "vindplaats" in node:
                self.refer([node["vindplaats"]["document"]], documents, path)
            if "herkomst" in node:
                self.expect(("vindplaats" in node) == (node["herkomst"] == "bron"), f"{path}: herkomst en vindplaats")
        counts, rows = getattr(self, self.content["soort"])()
        self.framework()
        return counts, rows

    def framework(self):
        """What is tied to a framework is tied to something that is in it."""
        if "sluit_aan_op" not in self.content:
            return
        file = self.root / "Frameworks" / self.content["sluit_aan_op"]["kader"] / "kader.yaml"
        framework = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)
        norms = {norm["id"] for theme in framework["themas"] for norm in theme["normen"]}
        recommendations = ids(framework.get("aanbevelingen", []))
        for path, node in walk(self.content):
            self.refer(node.get("sluit_aan_bij", []), norms, path)
            self.refer(node.get("aanbevelingen_van_kader", []), recommendations, path)
        if "agenda" in self.content:
            self.refer_to_agenda()

    def refer_to_agenda(self):
        """Objectives that factors name are those of the agenda."""
        file = self.root / "Frameworks" / self.content["agenda"] / "instrument.yaml"
        agenda = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)
        objectives = set()
        for theme in agenda["themas"]:
            rest = list(theme.get("doelstellingen", []))
            while rest:
                objective = rest.pop()
                objectives.add(objective["id"])
                rest += objective.get("deeldoelstellingen", [])
        for factor in self.content["factoren"]:
            self.refer(factor.get("doelstellingen", []), objectives, factor["id"])

    @staticmethod
    def row(kind, node, number="", mark=""):
        place = node["vindplaats"]
        return (kind, number, mark, place["document"], place["kop"], place["regel"])

    def zelfscan(self):
        content = self.content
        levels, people, fields = (ids(content[key]) for key in ("niveaus", "invullers", "antwoordvelden"))
        answers = ids(content["routevraag"]["antwoorden"])
        parts = [part for question in content["hoofdvragen"] for part in question["delen"]]
        rows = [self.row("niveau", level, level["label"]) for level in content["niveaus"]]
        rows += [self.row("antwoord", a, a["nummer"], a["label"]) for a in content["routevraag"]["antwoorden"]]
        route = collections.Counter()
        aspects = []
        for part in parts:
            rows.append(self.row("deel", part, part["id"]))
            self.refer([part["niveau"]], levels, part["id"])
            self.refer(part["invullers"], people, part["id"])
            self.refer([part["route"]], answers | {"beide"}, part["id"])
            self.below(part["aspecten"], part)
            for aspect in part["aspecten"]:
                aspects.append(aspect)
                route[part["route"]] += 1
                rows.append(self.row("aspect", aspect, aspect["id"], aspect["soort"]))
                self.refer(aspect["antwoord"], fields, aspect["id"])
                self.refer([aspect["schaal"]] if "schaal" in aspect else [], ids(content.get("schalen", [])), aspect["id"])
                self.below(aspect.get("punten", []), aspect)
                for point in aspect.get("punten", []):
                    rows.append(self.row("punt", point, point["id"], point["soort"]))
                    self.refer(point["antwoord"], fields, point["id"])
        for question in content["hoofdvragen"]:
            covered = sorted(part["route"] for part in question["delen"])
            self.expect(covered in (["beide"], sorted(answers)), f"hoofdvraag {question['id']}: routes {covered}")
        points = [point for aspect in aspects for point in aspect.get("punten", [])]
        for element in aspects + points:
            open_row = element["soort"] == "open"
            self.expect(open_row == (element.get("herhaalbaar") == "ja"), f"{element['id']}: open en herhaalbaar")
            self.expect(open_row == ("onderwerp" in element["antwoord"]), f"{element['id']}: open en onderwerp")
        self.unique([part["id"] for part in parts], "deel")
        self.unique([element["id"] for element in aspects + points], "aspect")
        counts = {
            "hoofdvragen": len(content["hoofdvragen"]), "aspecten": len(aspects),
            "aspecten beide routes": route["beide"], "open aspecten": sum(a["soort"] == "open" for a in aspects),
            "open punten": sum(point["soort"] == "open" for point in points),
        }
        for answer in sorted(answers):
            counts[f"aspecten route {answer}"] = route[answer] + route["beide"]
        return counts, rows

    def verantwoordelijkheidsmatrix(self):
        content = self.content
        doctors, situations, indications = (ids(content[key]) for key in ("artsen", "situaties", "indicaties"))
        pairs = [pair for row in content["rijen"] for pair in row["paren"]]
        pair_ids, exceptions = ids(pairs), ids(content["uitzonderingen"])
        rows, cells = [], collections.defaultdict(list)
        scope = {i["id"]: i.get("omvat", [i["id"]]) for i in content["indicaties"]}
        for row in content["rijen"]:
            rows.append(self.row("rij", row))
            self.refer([row["groep"]], ids(content["groepen"]), row["id"])
        for pair in pairs:
            self.refer(pair["situaties"], situations, pair["id"])
            self.refer([pair["indicatie"]], indications, pair["id"])
            self.refer(pair.get("uitzonderingen", []), exceptions, pair["id"])
            for care in ("algemeen", "specifiek"):
                self.refer(pair[care]["door"], doctors, pair["id"])
                self.expect((len(pair[care]["door"]) == 1) == (pair[care]["keus"] == "vast"), f"{pair['id']}: keus")
            doctor = " of ".join(pair["algemeen"]["door"]) + "/" + " of ".join(pair["specifiek"]["door"])
            rows.append(self.row("paar", pair, "", doctor))
            for situation, indication in itertools.product(pair["situaties"], scope.get(pair["indicatie"], [])):
                cells[situation, indication].append(pair["id"])
        known = set(cells)
        for outside in content.get("niet_in_de_tabel", []):
            self.refer(outside["situaties"], situations, "niet_in_de_tabel")
            self.refer(outside.get("naar", []), pair_ids, "niet_in_de_tabel")
            self.refer([outside["indicatie"]], indications, "niet_in_de_tabel")
            for cell in itertools.product(outside["situaties"], scope.get(outside["indicatie"], [])):
                self.expect(cell not in cells, f"{cell} staat wel in de tabel")
                known.add(cell)
        for exception in content["uitzonderingen"]:
            self.refer(exception["geldt_voor"], pair_ids, exception["id"])
            self.refer(exception.get("situaties", []), situations, exception["id"])
            self.refer(exception.get("voorwaarden", []), ids(content["voorwaarden"]), exception["id"])
            self.refer(exception.get("bekostiging", []), ids(content["bekostiging"]), exception["id"])
            self.refer(exception["door"], doctors, exception["id"])
            rows.append(self.row("uitzondering", exception, "", "" if exception["geldt_voor"] else "in geen rij"))
            for pair in pairs:
                tied = exception["id"] in pair.get("uitzonderingen", [])
                self.expect(tied == (pair["id"] in exception["geldt_voor"]), f"{exception['id']} en {pair['id']}")
        for condition in content["voorwaarden"]:
            self.refer(condition["geldt_voor"], pair_ids, condition["id"])
            rows.append(self.row("voorwaarde", condition))
        for task in content.get("taken", []):
            self.refer(task["geldt_voor"], pair_ids, task["id"])
            self.refer([task["arts"]], doctors, task["id"])
        rows += [self.row("product", product) for product in content["producten"]]
        for funding in content["bekostiging"]:
            self.refer(funding["paren"], pair_ids, funding["id"])
            self.refer(funding.get("uitzonderingen", []), exceptions, funding["id"])
            self.refer(funding.get("producten", []), ids(content["producten"]), funding["id"])
            self.refer([funding["arts"]], doctors, funding["id"])
            rows.append(self.row("bekostiging", funding))
        chapters = content["overeenkomst"]["hoofdstukken"]
        rows += [self.row("hoofdstuk", chapter, str(number)) for number, chapter in enumerate(chapters, 1)]
        for key in ("artsen", "situaties", "indicaties", "rijen", "uitzonderingen", "voorwaarden", "bekostiging"):
            self.unique([element["id"] for element in content[key]], key)
        self.unique([pair["id"] for pair in pairs], "paar")
        wanted = set(itertools.product(situations, (i["id"] for i in content["indicaties"] if "omvat" not in i)))
        self.overlaps = {cell: names for cell, names in sorted(cells.items()) if len(names) > 1}
        self.gaps = sorted(wanted - known)
        return {
            "rijen": len(content["rijen"]), "paren": len(pairs), "overlap": len(self.overlaps), "gat": len(self.gaps),
            "uitzonderingen in geen rij": sum(not e["geldt_voor"] for e in content["uitzonderingen"]),
            "hoofdstukken overeenkomst": len(chapters),
        }, rows

    def actieagenda(self):
        content = self.content
        order = [actor["id"] for actor in content["actoren"]]
        rows = [self.row("hoofdthema", main, main["nummer"]) for main in content["hoofdthemas"]]
        objectives = [o for theme in content["themas"] for o in theme["doelstellingen"]]
        parts = [part for objective in objectives for part in objective.get("deeldoelstellingen", [])]
        themes, known = ids(content["themas"]), ids(objectives) | ids(parts)
        goals = [goal for theme in content["themas"] for goal in theme.get("doelen", [])]
        rows += [self.row("thema", theme) for theme in content["themas"]]
        rows += [self.row("doel", goal, goal.get("nummer", "")) for goal in goals]
        rows += [self.row("doelstelling", objective, objective["nummer"]) for objective in objectives]
        rows += [self.row("deeldoelstelling", part, part["nummer"]) for part in parts]
        tasks, columns = [], collections.Counter()
        for theme in content["themas"]:
            self.refer([theme["hoofdthema"]], ids(content["hoofdthemas"]), theme["id"])
            self.below(theme["doelstellingen"], theme)
        for objective in objectives + parts:
            before = -1
            self.below(objective.get("deeldoelstellingen", []), objective)
            for cell in objective.get("gevraagd", []):
                actors = cell["mogelijk"] if cell["kolom"] == "onzeker" else [cell["actor"]]
                self.refer(actors, order, objective["id"])
                self.expect(len(actors) > 1 or cell["kolom"] != "onzeker", f"{objective['id']}: onzeker met één actor")
                self.expect(cell.get("vermoedelijk", actors[0]) in actors, f"{objective['id']}: vermoedelijk")
                places = [order.index(actor) for actor in actors if actor in order] or [len(order)]
                self.expect(places == sorted(places) and places[-1] > before, f"{objective['id']}: volgorde van cellen")
                before = places[0]
                self.below(cell["taken"], objective)
                for task in cell["taken"]:
                    tasks.append(task)
                    columns[cell["kolom"]] += 1
                    rows.append(self.row("taak", task, task.get("nummer", ""), "|".join(actors)))
                    self.expect("tekst" in task or "verwijst" in task, f"{task['id']}: geen tekst en geen verwijzing")
        targets = {"thema": themes, "doelstelling": known, "document": ids(content["documenten"])}
        links = [(path, link) for path, node in walk(content) for link in node.get("verwijst", [])]
        for path, link in links:
            if link["soort"] in targets:
                self.refer([link["naar"]], targets[link["soort"]], path)
        self.unique([element["id"] for element in objectives + parts], "doelstelling")
        self.unique([task["id"] for task in tasks], "taak")
        counts = {
            "hoofdthemas": len(content["hoofdthemas"]), "themas": len(themes),
            "themas met doelstellingen": sum(bool(theme["doelstellingen"]) for theme in content["themas"]),
            "actoren": len(order), "doelstellingen": len(objectives), "deeldoelstellingen": len(parts),
            "doelen": len(goals), "taken": len(tasks), "verwijzingen": len(links),
        }
        counts.update({f"taken met kolom {ground}": number for ground, number in sorted(columns.items())})
        return counts, rows

    def factormodel(self):
        content = self.content
        factors, poles = ids(content["factoren"]), ids(content["polariteiten"])
        findings = {finding["nummer"] for finding in content["bevindingen"]}
        rows, occurrences, found = [], [], collections.Counter()
        helped = {tie["factor"] for advice in content["aanbevelingen"] for tie in advice["bij_factoren"]}
        for factor in content["factoren"]:
            own = factor["cluster_herkomst"] == "eigen"
            pole = factor["voorkomens"][0]["polariteit"]
            rows.append(self.row("factor", factor, factor.get("nummer", ""), pole if own else factor["cluster"]))
            found[f"{pole}e factoren van de inspectie" if own else "factoren van de factsheet"] += 1
            self.refer([factor["cluster"]], ids(content["clusters"]), factor["id"])
            self.refer(factor.get("verwant_aan", []), factors, factor["id"])
            self.expect(factor["id"] in helped or "aanbevelingen_van_kader" in factor, f"{factor['id']}: geen aanbeveling")
            self.below(factor["voorkomens"], factor)
            for occurrence in factor["voorkomens"]:
                occurrences.append(occurrence)
                self.refer([occurrence["polariteit"]], poles, occurrence["id"])
                self.refer([occurrence["bevinding"]] if "bevinding" in occurrence else [], findings, occurrence["id"])
        for finding in content["bevindingen"]:
            rows.append(self.row("bevinding", finding, finding["nummer"]))
            self.refer([finding["deel"]], ids(content["delen"]), finding["id"])
        rows += [self.row("deel", part, part["id"]) for part in content["delen"]]
        levels = collections.Counter()
        for advice in content["aanbevelingen"]:
            rows.append(self.row("aanbeveling", advice, advice["nummer"], advice["niveau"]))
            levels[f"aanbevelingen {advice['niveau']}"] += 1
            self.refer([advice["niveau"]], ids(content["niveaus"]), advice["id"])
            self.refer(advice["aan"], ids(content["geadresseerden"]), advice["id"])
            self.refer([tie["factor"] for tie in advice["bij_factoren"]], factors, advice["id"])
        for key in ("factoren", "bevindingen", "aanbevelingen", "clusters"):
            self.unique([element["id"] for element in content[key]], key)
        self.unique([occurrence["id"] for occurrence in occurrences], "voorkomen")
        return {
            "clusters": len(content["clusters"]), "factoren": len(factors), **found,
            "voorkomens": len(occurrences), "bevindingen": len(findings), **levels,
        }, rows

    def compare(self, rows):
        """Holds the rows of the YAML against those of the list."""
        file = self.root / "Fixtures/instrumenten" / self.id / "telling.csv"
        with open(file, encoding="utf-8", newline="") as text:
            listed = collections.Counter(tuple(row) for row in list(csv.reader(text, delimiter=";"))[1:])
        stated = collections.Counter(rows)
        for row in sorted((listed - stated).elements(), key=lambda row: int(row[5])):
            self.problems.append("in telling.csv, niet in de data: " + ";".join(row))
        for row in sorted((stated - listed).elements(), key=lambda row: int(row[5])):
            self.problems.append("in de data, niet in telling.csv: " + ";".join(row))

    def sources(self, folder):
        """Every line that is named has words in the source text."""
        files = {d["id"]: d["bestand"] for d in self.content["documenten"] if "bestand" in d}
        texts = {id: (folder / file).read_text(encoding="utf-8").split("\n") for id, file in files.items()}
        for path, node in walk(self.content):
            if "vindplaats" in node:
                lines, line = texts[node["vindplaats"]["document"]], int(node["vindplaats"]["regel"])
                self.expect(line <= len(lines) and lines[line - 1].strip(), f"{path}: regel {line} is leeg of is er niet")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sources", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    options = parser.parse_args()
    folders = sorted(file.parent for file in (options.root / "Frameworks").glob("*/instrument.yaml"))
    wrong = [f"{name}: geen instrument.yaml" for name in sorted(EXPECTED.keys() - {folder.name for folder in folders})]
    for folder in folders:
        try:
            instrument = Instrument(options.root, folder)
        except yaml.YAMLError as error:
            wrong.append(f"{folder.name}: geen goede YAML: {getattr(error, 'problem_mark', error)}".strip())
            continue
        counts, rows = instrument.check()
        for name, number in EXPECTED.get(instrument.id, {}).items() if counts else []:
            instrument.expect(counts.get(name, 0) == number, f"{name}: {counts.get(name, 0)}, het moeten er {number} zijn")
        if counts:
            instrument.compare(rows)
        if options.sources and counts:
            instrument.sources(options.sources)
        print(f"{instrument.id}: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
        for cell, names in getattr(instrument, "overlaps", {}).items():
            print(f"  overlap: {' × '.join(cell)} in {' en '.join(names)}")
        for cell in getattr(instrument, "gaps", []):
            print(f"  gat: {' × '.join(cell)}")
        wrong += [f"{instrument.id}: {problem}" for problem in instrument.problems]
    print("\n".join(wrong) if wrong else f"{len(folders)} instrumenten kloppen.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
