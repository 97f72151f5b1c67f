"""The rules as SQL over a table `ratings` of werkgebied, client, bron, criterium and oordeel."""

from rules import CRITERIA, LEADING, MIDDLE_OF_PARTIES, MIDDLE_OF_PROFESSIONALS, OUTCOMES, WEAKEST, WEAKEST_OF_THREE


def values(rows):
    return ", ".join("(" + ", ".join(f"'{v}'" if isinstance(v, str) else str(v) for v in row) + ")" for row in rows)


CRITERION_ROWS = [(name, norm, int(core), rule) for name, (norm, core, rule) in CRITERIA.items()]


def lowest(*levels):
    return "NULLIF(LEAST(" + ", ".join(f"COALESCE({level}, 9)" for level in levels) + "), 9)"


def highest(*levels):
    return "NULLIF(GREATEST(" + ", ".join(f"COALESCE({level}, 0)" for level in levels) + "), 0)"


def middle(one, other):
    both = f"CAST(FLOOR(({one} + {other} - 2) / 2.0) AS INT) + 1"
    return f"CASE WHEN {one} IS NULL THEN {other} WHEN {other} IS NULL THEN {one} ELSE {both} END"


LEVELS = ", ".join(
    f"MAX(CASE WHEN r.bron = '{source}' AND o.code <= 4 THEN o.code END) AS {short}"
    for source, short in [("huisarts", "hz"), ("wijkverpleging", "wv"), ("client", "cl"), ("mantelzorger", "mz")]
)
PARTIES = middle(lowest("hz", "wv"), lowest("cl", "mz"))

QUERY = f"""
WITH outcomes(oordeel, code) AS (VALUES {values(OUTCOMES.items())}),
criteria(criterium, norm, core, rule) AS (VALUES {values(CRITERION_ROWS)}),
said AS (
  SELECT r.werkgebied, r.client, r.criterium, {LEVELS}, MAX(CASE WHEN o.code = 5 THEN 1 ELSE 0 END) AS nb
  FROM ratings r JOIN outcomes o ON r.oordeel = o.oordeel
  GROUP BY r.werkgebied, r.client, r.criterium
),
levels AS (
  SELECT s.werkgebied, s.client, c.norm, c.core, s.nb,
    CASE
      WHEN c.rule = {WEAKEST} THEN {lowest("hz", "wv")}
      WHEN c.rule = {WEAKEST_OF_THREE} THEN {lowest("hz", "wv", highest("cl", "mz"))}
      WHEN c.rule = {MIDDLE_OF_PARTIES} THEN {PARTIES}
      WHEN c.rule = {MIDDLE_OF_PROFESSIONALS} THEN {middle("hz", "wv")}
      WHEN c.rule = {LEADING} THEN COALESCE({lowest("cl", "mz")}, wv, hz)
    END AS level
  FROM said s JOIN criteria c ON s.criterium = c.criterium
),
norms AS (
  SELECT werkgebied, client, norm, COUNT(level) AS rated,
    SUM(CASE WHEN level IS NOT NULL OR nb = 1 THEN 1 ELSE 0 END) AS applicable,
    SUM(CASE WHEN level IS NULL AND nb = 1 AND core = 1 THEN 1 ELSE 0 END) AS without_core,
    MIN(level) AS low, MAX(level) AS high, SUM(level) AS total, MIN(CASE WHEN core = 1 THEN level END) AS low_core
  FROM levels GROUP BY werkgebied, client, norm
),
clients AS (
  SELECT werkgebied, norm,
    CASE
      WHEN applicable = 0 THEN 6
      WHEN rated = 0 OR 2 * rated < applicable OR without_core > 0 THEN 5
      ELSE LEAST(
        CASE rated WHEN 1 THEN low WHEN 2 THEN CAST(FLOOR((total - 2) / 2.0) AS INT) + 1 ELSE total - low - high END,
        CASE WHEN low_core = 1 THEN 2 ELSE 4 END, CASE WHEN low <= 2 THEN 3 ELSE 4 END)
    END AS outcome
  FROM norms
)
SELECT werkgebied, norm, {", ".join(f"SUM(CASE WHEN outcome = {code} THEN 1 ELSE 0 END) AS n{code}" for code in range(1, 7))}
FROM clients GROUP BY werkgebied, norm ORDER BY werkgebied, norm
"""
