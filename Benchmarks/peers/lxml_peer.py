"""The whole job with lxml's iterparse."""

import sys

from lxml import etree

from rules import NUMBERS, OUTCOMES, SOURCES, print_counts

NAMESPACE = "{urn:netwerktoets:dossierextract:1}"

clients = {}
for path in sys.argv[1:]:
    of_root = None
    said = None
    for event, element in etree.iterparse(
        path, events=("start", "end"), tag=[NAMESPACE + name for name in ("dossierextract", "dossier", "oordeel")]
    ):
        name = element.tag[len(NAMESPACE) :]
        if event == "end":
            if name == "oordeel":
                said[4 * NUMBERS[element.get("criterium")] + source] = OUTCOMES[element.get("waarde")]
            elif name == "dossier":
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        elif name == "dossier":
            key = (element.get("werkgebied") or of_root, element.get("client"))
            said = clients.setdefault(key, bytearray(64))
            source = SOURCES[element.get("bron")]
        elif name == "dossierextract":
            of_root = element.get("werkgebied")
print_counts(clients)
