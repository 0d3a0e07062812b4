/**
 * What is known of the journals outside of the database: their newest tips, kept by a thread of its own behind the
 * commits, and held against the database when it is opened and whenever it is written to.
 *
 * <p>A database cannot tell that its newest entries are gone: a deleted log, a restored copy and a server that was
 * promoted too early all look like a book that never had them. Where entries are missing, what is there can be read,
 * and nothing is written until a person accepts the loss.
 */
package dev.blotter.application.tip;
