/** The care of a SQLite file. Nothing here knows of the book. */
package dev.blotter.sqlite.operations;
