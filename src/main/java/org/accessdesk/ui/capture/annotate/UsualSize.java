package org.accessdesk.ui.capture.annotate;

import org.accessdesk.model.picture.AnnotationKind;

/** The size of a new annotation, in pixels of a picture at scale 1. */
record UsualSize(int width, int height) {
    private static final UsualSize ROUND = new UsualSize(28, 28);
    private static final UsualSize SLANTED = new UsualSize(90, 60);
    private static final UsualSize LINE = new UsualSize(260, 40);
    private static final UsualSize BOX = new UsualSize(200, 110);

    static UsualSize of(AnnotationKind kind) {
        return switch (kind) {
            case CALLOUT -> ROUND;
            case ARROW -> SLANTED;
            case CAPTION -> LINE;
            case FRAME, HIGHLIGHT, DIM, CROP -> BOX;
        };
    }
}
