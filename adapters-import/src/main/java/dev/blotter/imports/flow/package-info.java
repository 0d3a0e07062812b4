/**
 * Order flow that others recorded, as commands: every row of a file becomes one command, or none when it says nothing
 * about an order.
 *
 * <p>The formats are {@code lobster} (every order event of a NASDAQ day), {@code tape} (a consolidated tape of trades)
 * and {@code binance} (a websocket feed with local receipt times). Every identifier follows from the portfolio and the
 * row, so that reading a file again repeats the same commands.
 */
package dev.blotter.imports.flow;
