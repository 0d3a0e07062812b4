/** What people see: tables that align, progress while they watch, and JSON for machines. */
package dev.blotter.bootstrap.terminal;
