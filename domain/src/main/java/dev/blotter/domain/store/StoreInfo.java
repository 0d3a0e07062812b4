package dev.blotter.domain.store;

import java.util.Optional;

/**
 * What a store is and can do.
 *
 * @param engine the database's name, such as {@code postgresql} or {@code sqlite}
 * @param version the database's version
 * @param location where it is, without user and password
 * @param writers how many write transactions make progress side by side; one for a store with a single writer
 * @param shared whether other processes may write to it at the same time
 * @param encryption how what goes to it over the network is encrypted, such as {@code TLSv1.3}; empty where it is not,
 *     or where there is no network between
 */
public record StoreInfo(
        String engine, String version, String location, int writers, boolean shared, Optional<String> encryption) {}
