/**
 * Time as feeds give it: nanoseconds since 1970-01-01T00:00:00Z, and the canonical order of what happened.
 *
 * <p>The domain never asks a clock; every time is given to it.
 */
package dev.blotter.domain.time;
