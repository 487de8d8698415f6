package org.accessdesk.ui.capture.manual;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;

/**
 * What stands in a page for a name of the app: <code>{{users.export}}</code> for a control, by the key of its text, and
 * <code>{{key:REVIEW}}</code> for a key. Both are shown in the language of the page, as the app shows them.
 */
record Marks(Locale language) {
    private static final String KEY = "key:";
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Object[] NONE = {0, 0, 0, 0};

    /**
     * The text of a mark, the part between the braces, as HTML.
     *
     * @param file of the page
     */
    String html(String mark, String file, int line) throws RecipeException {
        return mark.startsWith(KEY)
                ? "<kbd>" + HtmlText.escaped(keys(mark.substring(KEY.length()), file, line)) + "</kbd>"
                : "<b class=\"control\">" + HtmlText.escaped(control(mark, file, line)) + "</b>";
    }

    private String keys(String name, String file, int line) throws RecipeException {
        var names = Arrays.stream(KeyBinding.values()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw new RecipeException(file, line, "The app has no key “" + name + "”." + Nearest.question(name, names));
        }
        var key = KeyBinding.valueOf(name);
        var plain = key.keys(language, false);
        var mac = key.keys(language, true);
        return plain.equals(mac) ? plain : plain + " (macOS: " + mac + ")";
    }

    /** A text that counts something is shown as it is without a number: “Apply to Marketplace”. */
    private String control(String key, String file, int line) throws RecipeException {
        if (!Texts.keys().contains(key)) {
            throw new RecipeException(file, line, "No text of the app has the key “" + key + "”."
                    + Nearest.question(key, Texts.keys()));
        }
        var text = Texts.in(language, key);
        if (!text.contains("{")) {
            return text;
        }
        var plain = new MessageFormat(text, language).format(NONE);
        if (FIGURE.matcher(plain).find()) {
            throw new RecipeException(file, line, "“" + key + "” has a place for a name or a number: “" + text
                    + "”. Take a text without one.");
        }
        return plain;
    }
}
