package org.accessdesk.ui.matrix;

/**
 * A cell of the matrix: whether a user is in a group, or a group has a module.
 *
 * @param before on the server
 * @param after with the draft applied
 * @param locked whether it cannot be changed; {@link Sheet#lock} says why
 */
record MatrixCell(boolean before, boolean after, boolean locked) {

    /** Whether the draft changes it. */
    boolean isChanged() {
        return before != after;
    }
}
