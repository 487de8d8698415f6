package org.accessdesk.app;

import java.util.Locale;
import org.accessdesk.model.settings.Language;

/** In which language the app speaks. */
final class Speech {
    private Speech() {}

    /** Speaks {@code language} from now on; call it before any text is read. */
    static void use(Language language) {
        Locale.setDefault(language.locale(Locale.getDefault()));
    }
}
