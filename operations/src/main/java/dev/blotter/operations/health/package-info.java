/** Whether the database is well, what it is, and how it is reached. */
package dev.blotter.operations.health;
