package dev.blotter.torture.victim;

import dev.blotter.domain.store.WriteStore;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A bug that is planted around a store on purpose, to see that it is found. The product knows none of them. */
public enum Plant {
    /** One shared commit in eleven is answered and not stored. */
    LOST_RECEIPT {
        @Override
        WriteStore around(WriteStore store) {
            return new LosingWriteStore(store);
        }
    },
    /** One execution in five is stored a second time under another name. */
    DOUBLED_ROW {
        @Override
        WriteStore around(WriteStore store) {
            return new DoublingWriteStore(store);
        }
    },
    /** A warning that comes with a commit is taken for success. */
    IGNORED_WARNING {
        @Override
        WriteStore around(WriteStore store) {
            return new HeedlessWriteStore(store);
        }
    },
    /** Callers are answered some milliseconds before the commit. */
    EARLY_ANSWER {
        @Override
        WriteStore around(WriteStore store) {
            return new HastyWriteStore(store);
        }
    },
    /** What is misspelt is taken away before the program sees it. */
    FORGIVING_START,
    /** A quotation mark in a text is doubled before it is stored. */
    ESCAPED_TEXT,
    /** A replica's password is handed over on the command line. */
    LEAKED_PASSWORD,
    /** An event's time is when it arrived, not when it was. */
    ARRIVAL_TIME,
    /** Instead of the program a server answers that reads one request after another, without a limit. */
    PATIENT_SERVER,
    /** A commit that failed is taken for one that did not. */
    SWALLOWED_FAILURE {
        @Override
        WriteStore around(WriteStore store) {
            return new SwallowingWriteStore(store);
        }
    },
    /** What was rolled back is tried again without a bound. */
    ENDLESS_RETRY {
        @Override
        WriteStore around(WriteStore store) {
            return new StubbornWriteStore(store);
        }
    },
    /** Something of every commit is kept in memory. */
    KEPT_COMMITS {
        @Override
        WriteStore around(WriteStore store) {
            return new HoardingWriteStore(store);
        }
    },
    /** Calls wait for their commit, however long they said that they would. */
    NO_DEADLINE,
    /** Reads wait for their answer, however long they said that they would. */
    PATIENT_READS,
    /** Nothing is kept outside of the database, so that a lost end is not missed. */
    NO_TIPS,
    /** The standby that every commit should wait for does not listen, and no commit waits. */
    NO_STANDBY,
    /** Whoever wants to read his own write is given whatever a replica has. */
    STALE_READS,
    /** A migration that was cut off leaves a table behind. */
    TORN_MIGRATION,
    /** Whatever is checked is said to be clean. */
    BLIND_VERIFY;

    WriteStore around(WriteStore store) {
        return store;
    }

    /** As it is written on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The plant of that name. */
    public static Optional<Plant> named(String text) {
        return Stream.of(values()).filter(plant -> plant.text().equals(text)).findFirst();
    }
}
