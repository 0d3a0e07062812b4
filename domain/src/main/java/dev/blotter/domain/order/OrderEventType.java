package dev.blotter.domain.order;

/** What can be reported of an order, named after FIX ExecType (150) where FIX has it. */
public enum OrderEventType {
    /** Refused before it was sent, by a risk check of the engine. */
    DENIED,
    /** Sent to the venue, which has not answered yet. */
    PENDING_NEW,
    /** Acknowledged by the venue; also when it works again after a suspension or on the next day. */
    NEW,
    /** Refused by the venue. */
    REJECTED,
    /** A request to cancel was sent. */
    PENDING_CANCEL,
    /** A request to replace was sent. */
    PENDING_REPLACE,
    /** A request to cancel was refused (FIX message Order Cancel Reject with CxlRejResponseTo (434) 1). */
    CANCEL_REJECTED,
    /** A request to replace was refused (FIX message Order Cancel Reject with CxlRejResponseTo (434) 2). */
    REPLACE_REJECTED,
    /** Replaced by other quantity or prices, at the owner's request. */
    REPLACED,
    /** Its quantity was reduced by the venue, without a request. */
    RESTATED,
    /** Canceled, whatever was left of it. */
    CANCELED,
    /** Its time in force ended. */
    EXPIRED,
    /** It will not trade again today. */
    DONE_FOR_DAY,
    /** It is held by the venue for now. */
    SUSPENDED,
    /** Nobody knows whether the venue has it: the request or its answer was lost. */
    OUTCOME_UNKNOWN
}
