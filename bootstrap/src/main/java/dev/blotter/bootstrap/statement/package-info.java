/// What the program notices of its statements: how long they take, which are slow and why, and which a request repeats.
///
/// None of it needs a server: an engine that opens the book in-process has the same figures.
package dev.blotter.bootstrap.statement;
