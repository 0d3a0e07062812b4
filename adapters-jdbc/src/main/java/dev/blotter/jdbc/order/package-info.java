/// Orders and their events: tables, and the ports on them.
package dev.blotter.jdbc.order;
