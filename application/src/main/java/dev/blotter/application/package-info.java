/** The use cases, and the shared commit that every write goes through. */
package dev.blotter.application;
