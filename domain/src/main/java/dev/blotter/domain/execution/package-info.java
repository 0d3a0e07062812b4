/**
 * The venue's reports of fills, and what they add up to.
 *
 * <p>A report is a fill (FIX ExecType Trade), a correction (Trade Correct) or a bust (Trade Cancel) of an earlier one.
 * Reports are append only; which fills count is the pure function {@link dev.blotter.domain.execution.EffectiveFills}
 * of the set of reports, whatever order they came in: a bust may come before its fill.
 */
package dev.blotter.domain.execution;
