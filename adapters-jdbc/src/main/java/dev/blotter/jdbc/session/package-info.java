/// Trading sessions: tables, and the ports on them.
package dev.blotter.jdbc.session;
