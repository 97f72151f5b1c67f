"""The whole job with polars, streaming."""

import os
import sys

os.environ.setdefault("POLARS_MAX_THREADS", "2")

import polars

from sql import QUERY

ratings = polars.scan_csv(sys.argv[1:], separator=";", infer_schema=False)
context = polars.SQLContext(ratings=ratings)
for row in context.execute(QUERY).collect(engine="streaming").rows():
    print(*row)
