/** A first look: a seeded order flow, stored, sent again, checked and shown. It needs no database, file or network. */
package dev.blotter.bootstrap.demo;
