/** The ports on SQLite, in one file. */
package dev.blotter.sqlite;
