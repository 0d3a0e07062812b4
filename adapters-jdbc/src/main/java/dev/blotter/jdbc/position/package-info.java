/// What portfolios hold: tables, and the ports on them.
package dev.blotter.jdbc.position;
