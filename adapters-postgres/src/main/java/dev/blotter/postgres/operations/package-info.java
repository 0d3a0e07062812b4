/** The care of a PostgreSQL database. Nothing here knows of the book. */
package dev.blotter.postgres.operations;
