package dev.blotter.torture.network;

import java.time.Duration;

/**
 * One direction of a slow way.
 *
 * @param delay how much later each byte arrives
 * @param bandwidth of all connections together
 */
record Link(Duration delay, Bandwidth bandwidth) {}
