package org.accessdesk.model.picture;

/** What can be put on a picture. */
public enum AnnotationKind {
    /** A circle with a number: the callouts of a picture are numbered in their order. */
    CALLOUT,
    /** From the first corner of its area to the opposite one, where its head is. */
    ARROW,
    /** The outline of its area. */
    FRAME,
    /** Marks its area with a colour that lets the picture through. */
    HIGHLIGHT,
    /** Darkens all but its area. */
    DIM,
    /** A text on a plate. */
    CAPTION,
    /** Cuts the picture down to its area; a picture has one at most. */
    CROP
}
