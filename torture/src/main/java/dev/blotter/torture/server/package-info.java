/** Where victims keep their books: files, and servers of the harness's own. */
package dev.blotter.torture.server;
