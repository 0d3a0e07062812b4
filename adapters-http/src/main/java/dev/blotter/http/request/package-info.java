/** What happens around every request. */
package dev.blotter.http.request;
