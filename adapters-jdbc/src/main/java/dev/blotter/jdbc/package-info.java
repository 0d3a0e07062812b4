/** What the SQL adapters have in common once the engine's name is taken out. */
package dev.blotter.jdbc;
