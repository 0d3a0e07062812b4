/** The ports on PostgreSQL. */
package dev.blotter.postgres;
