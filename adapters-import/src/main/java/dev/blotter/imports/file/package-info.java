/** Opens the files that are brought, packed or not, and reads them line by line without ever holding one whole. */
package dev.blotter.imports.file;
