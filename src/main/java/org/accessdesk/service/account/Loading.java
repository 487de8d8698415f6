package org.accessdesk.service.account;

/** How far a load is: {@code done} of {@code total} entries of a list; a total below zero is not known. */
public record Loading(Part part, int done, int total) {

    /** The lists, in the order they are read. */
    public enum Part {
        GROUPS, USERS, MODULES, BUYERS
    }
}
