/** What is put under load: the book in-process, or a server over HTTP; and what is checked of it afterwards. */
package dev.blotter.benchmarks.load.subject;
