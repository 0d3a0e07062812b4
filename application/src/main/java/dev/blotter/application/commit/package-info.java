/**
 * The shared commit: commands of many callers are decided on together, written in one statement per table and made
 * durable by one commit, and every caller still gets its own answer after that commit.
 */
package dev.blotter.application.commit;
