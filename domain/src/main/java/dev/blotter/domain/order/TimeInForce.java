package dev.blotter.domain.order;

/** FIX TimeInForce (59). */
public enum TimeInForce {
    DAY,
    GOOD_TILL_CANCEL,
    AT_THE_OPENING,
    IMMEDIATE_OR_CANCEL,
    FILL_OR_KILL,
    GOOD_TILL_DATE,
    AT_THE_CLOSE
}
