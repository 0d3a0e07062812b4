/// The tips of the journals in a file beside the database, whichever engine that is.
package dev.blotter.jdbc.tip;
