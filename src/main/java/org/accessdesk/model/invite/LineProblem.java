package org.accessdesk.model.invite;

/**
 * Why a line of a pasted list names nobody who can be invited.
 *
 * @param line from 1
 * @param text the part of the line that it is about
 */
public record LineProblem(int line, LineFault fault, String text) {

    /** What is wrong. */
    public enum LineFault {
        /** No valid e-mail address. */
        NO_ADDRESS,
        /** Several people on one line, of which it is not clear which name is of which address. */
        SEVERAL_ADDRESSES,
        /** No first and last name, neither beside the address nor in it. */
        NO_NAME,
        /** The address stands on an earlier line. */
        TWICE
    }
}
