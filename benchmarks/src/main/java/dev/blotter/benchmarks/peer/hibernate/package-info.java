/** The peers' tables as Hibernate's entities, and what a user of it writes for the works. */
package dev.blotter.benchmarks.peer.hibernate;
