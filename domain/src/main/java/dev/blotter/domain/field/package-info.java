/**
 * The checks that every text and number passes before it may become part of the book.
 *
 * <p>A value that does not fit is refused with the name of its field; nothing is cut, rounded or repaired.
 */
package dev.blotter.domain.field;
