/**
 * Exact numbers: price, quantity, amount, money, currency and fees.
 *
 * <p>Every number has at most 20 digits before and 18 after the point. More is refused with the field's name and never
 * rounded. Numbers are kept in canonical form, without trailing zeros, so that equal values are equal objects.
 */
package dev.blotter.domain.money;
