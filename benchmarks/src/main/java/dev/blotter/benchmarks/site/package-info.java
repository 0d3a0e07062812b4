/** Where it is measured: a server of its own or a named one, a SQLite file, and empty databases on them. */
package dev.blotter.benchmarks.site;
