/// The journal and the conflicts: tables, and the ports on them.
package dev.blotter.jdbc.journal;
