/// Tables as values: columns, rows to records, records to cells, and the statements that select from them.
package dev.blotter.jdbc.table;
