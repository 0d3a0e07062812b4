/**
 * Every call to the database fails once: a run of commands is repeated, each time with another call that fails, and
 * each time what was answered is held against what is stored.
 */
package dev.blotter.jdbc.fault;
