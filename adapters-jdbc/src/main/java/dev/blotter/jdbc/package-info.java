/// What the SQL adapters have in common once the engine's name is taken out.
///
/// A [table][dev.blotter.jdbc.table.Table] is described once: its columns, how a record becomes their values and how a
/// row becomes a record. Beside each noun stand its table and its ports, written against two small interfaces,
/// [TableReader][dev.blotter.jdbc.statement.TableReader] and [TableWriter][dev.blotter.jdbc.statement.TableWriter],
/// that an engine's adapter supplies. Nothing here opens a connection, knows a dialect or names a vendor.
package dev.blotter.jdbc;
