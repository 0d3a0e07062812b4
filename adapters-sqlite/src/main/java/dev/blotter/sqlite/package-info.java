/// The ports on SQLite, in one file.
///
/// [SqliteStore][dev.blotter.sqlite.SqliteStore] opens it: one connection writes, in transactions that begin with the
/// write lock, and a pool of connections reads, each call from what was committed when it began. The file is in WAL
/// mode, so that readers and the writer do not wait for each other, and every commit is flushed before it is answered.
package dev.blotter.sqlite;
