/// Portfolios and their cash: tables, and the ports on them.
package dev.blotter.jdbc.portfolio;
