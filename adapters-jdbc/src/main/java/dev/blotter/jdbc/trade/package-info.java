/// The booked results of orders: tables, and the ports on them.
package dev.blotter.jdbc.trade;
