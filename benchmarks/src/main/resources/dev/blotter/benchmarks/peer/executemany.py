"""Inserts the rows of one SQLite file into the same tables of another one, in one transaction, and prints the nanoseconds.

Usage: executemany.py SOURCE TARGET TABLE...     the tables are in the order in which they refer to each other
"""
import sqlite3, sys, time

source, target, tables = sys.argv[1], sys.argv[2], sys.argv[3:]
read = sqlite3.connect(source)
rows = {table: read.execute(f"select * from {table}").fetchall() for table in tables}
read.close()
write = sqlite3.connect(target, isolation_level=None)
for pragma in "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON":
    write.execute("PRAGMA " + pragma)
for table in reversed(tables):
    write.execute(f"delete from {table}")
begun = time.perf_counter_ns()
write.execute("begin immediate")
for table in tables:
    if rows[table]:
        write.executemany(f"insert into {table} values ({', '.join('?' * len(rows[table][0]))})", rows[table])
write.execute("commit")
print(time.perf_counter_ns() - begun)
