package dev.blotter.application.verify;

import java.util.List;

/**
 * What a check found.
 *
 * @param portfolios how many portfolios were checked, the owner of the reference data among them
 * @param entries how many journal entries and conflicts were checked
 * @param rows how many other rows were compared
 * @param findings the differences, at most as many as were asked for
 * @param differences how many differences there are
 */
public record VerifyReport(long portfolios, long entries, long rows, List<Finding> findings, long differences) {

    /** Whether everything stored is what the journal makes it. */
    public boolean isClean() {
        return differences == 0;
    }
}
