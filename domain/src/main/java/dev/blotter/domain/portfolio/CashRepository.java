package dev.blotter.domain.portfolio;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps cash balances within a write transaction. */
public interface CashRepository {

    /** The balances that exist among those asked for, in one statement. */
    Map<CashKey, CashBalance> load(Collection<CashKey> keys);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<CashBalance> balances);
}
