"""The whole job with DuckDB, on two threads."""

import sys

import duckdb

from sql import QUERY

duckdb.sql("SET threads = 2")
duckdb.sql(
    f"""CREATE VIEW ratings AS SELECT werkgebied, client, bron, criterium, oordeel
    FROM read_csv({sys.argv[1:]}, delim = ';', header = true, quote = '"', all_varchar = true)"""
)
for row in duckdb.sql(QUERY).fetchall():
    print(*row)
