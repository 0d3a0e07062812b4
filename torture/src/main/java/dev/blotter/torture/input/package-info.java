/** What people and programs may say by mistake or on purpose: misspelt settings, texts that are SQL, broken HTTP. */
package dev.blotter.torture.input;
