/// The care of a database: is it well, what do its statements cost, and what keeps it quick.
///
/// A second hexagon beside the book. It never sees an order, and knows of a database only what every database has: an
/// engine, tables, statements, connections. Its ports are implemented in the adapters' packages of the same name, which
/// in turn see nothing of the book; the two meet where the program is put together and where it answers over HTTP.
///
/// Times are durations and counts are whole numbers; who shows them chooses the unit.
package dev.blotter.operations;
