/** The program as a person starts it, in a process of its own, and how to speak to it over bare sockets. */
package dev.blotter.torture.program;
