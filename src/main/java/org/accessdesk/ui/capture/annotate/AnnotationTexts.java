package org.accessdesk.ui.capture.annotate;

import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.ui.kit.text.Texts;

/** The words for annotations, in the language of the app. */
final class AnnotationTexts {
    private AnnotationTexts() {}

    static String of(AnnotationKind kind) {
        return switch (kind) {
            case CALLOUT -> Texts.get("annotate.callout");
            case ARROW -> Texts.get("annotate.arrow");
            case FRAME -> Texts.get("annotate.frame");
            case HIGHLIGHT -> Texts.get("annotate.highlight");
            case DIM -> Texts.get("annotate.dim");
            case CAPTION -> Texts.get("annotate.caption");
            case CROP -> Texts.get("annotate.crop");
        };
    }

    /** What a screen reader gets of the one at {@code index}: its kind, number or text, and where it is. */
    static String spoken(Annotations all, int index) {
        var one = all.all().get(index);
        var kind = switch (one.kind()) {
            case CALLOUT -> of(one.kind()) + " " + all.number(index);
            case CAPTION -> Texts.format("kit.about", of(one.kind()), one.text());
            case ARROW, FRAME, HIGHLIGHT, DIM, CROP -> of(one.kind());
        };
        return Texts.format("annotate.spoken", kind, index + 1, all.all().size(),
                one.area().x() + ", " + one.area().y());
    }
}
