/** Health, metrics, REST and the operations page. */
package dev.blotter.http;
