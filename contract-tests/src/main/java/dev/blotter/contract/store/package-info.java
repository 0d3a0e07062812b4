/**
 * The contract of a store as a whole, and what all contracts stand on: ground for rows to stand on, extreme values,
 * probes.
 *
 * <p>{@link dev.blotter.contract.store.StoreContract} gathers every contract of every port. Whoever writes an adapter
 * implements it in a test, with one store for all tests of the class or a new one for each.
 */
package dev.blotter.contract.store;
