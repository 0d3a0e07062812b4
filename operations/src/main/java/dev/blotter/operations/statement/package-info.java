/** What statements cost: figures by name, plans of slow ones, and those that one request repeats. */
package dev.blotter.operations.statement;
