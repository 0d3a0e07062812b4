/** The database's health and figures over HTTP. */
package dev.blotter.http.database;
