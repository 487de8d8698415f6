package org.accessdesk.model.picture;

/**
 * Something put on a picture.
 *
 * @param text of a caption; otherwise empty
 */
public record Annotation(AnnotationKind kind, PictureArea area, String text) {

    /** One without a text. */
    public Annotation(AnnotationKind kind, PictureArea area) {
        this(kind, area, "");
    }

    /** The same at another place. */
    public Annotation at(PictureArea other) {
        return new Annotation(kind, other, text);
    }

    /** The same with another text. */
    public Annotation saying(String other) {
        return new Annotation(kind, area, other);
    }
}
