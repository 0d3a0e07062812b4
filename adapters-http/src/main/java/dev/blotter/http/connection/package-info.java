/** What a connection may take: time for a request's head and body, bytes for a body, and a place among the others. */
package dev.blotter.http.connection;
