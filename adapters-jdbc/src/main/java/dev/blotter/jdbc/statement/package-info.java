/// The one place where statements run, are timed and counted, and the two interfaces that an engine supplies.
package dev.blotter.jdbc.statement;
