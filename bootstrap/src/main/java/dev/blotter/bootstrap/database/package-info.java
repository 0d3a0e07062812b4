/** Which database: its URL, and the adapter that opens it. */
package dev.blotter.bootstrap.database;
