/**
 * The in-memory twins: every port in its plainest form, as a specification that can be read and run.
 *
 * <p>Tables are maps. A transaction collects its changes beside them and puts them in when it commits, so that rolling
 * back is to forget them. What databases refuse, the twins refuse too: a key that is there already, a parent that is
 * not.
 */
package dev.blotter.contract.memory;
