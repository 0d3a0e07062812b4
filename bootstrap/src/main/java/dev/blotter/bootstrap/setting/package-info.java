/**
 * What the environment says: one table of all settings, from which reading, refusing and the documentation are made,
 * and small records of those that belong together.
 */
package dev.blotter.bootstrap.setting;
