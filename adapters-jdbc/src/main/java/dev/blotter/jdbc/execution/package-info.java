/// The venue's reports: tables, and the ports on them.
package dev.blotter.jdbc.execution;
