package org.accessdesk.store.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.settings.PaneSizes.Pane;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.store.SettingsStore;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Settings to JSON and back; each property is read separately, so a bad one does not affect the others. */
final class SettingsJson {
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "textSize";
    private static final String LANGUAGE = "language";
    private static final String PARALLEL = "parallelRequests";
    private static final String USERS = "massRemovalUsers";
    private static final String PERCENT = "massRemovalPercent";
    private static final String GRANTED = "grantedUsers";
    private static final String AT_ONCE = "applyAtOnce";
    private static final String FOLDER = "dataFolder";
    private static final String DAYS = "keepDays";
    private static final String PICTURES = "picturesFolder";
    private static final Map<Pane, String> PANES = new EnumMap<>(Map.of(Pane.EDITOR, "editorWidth", //
            Pane.USER_EFFECT, "userEffectHeight", Pane.GROUP_EFFECT, "groupEffectHeight",
            Pane.RUN, "runWidth", Pane.REVIEW, "reviewWidth"));

    private final JsonReader json;
    private final List<SettingsProblem> problems = new ArrayList<>();

    private SettingsJson(JsonReader json) {
        this.json = json;
    }

    static SettingsStore.SettingsRead read(JsonReader json) {
        var reading = new SettingsJson(json);
        var settings = new Settings(reading.look(), reading.language(), reading.applying(), reading.keeping(),
                reading.panes(), reading.pictures());
        return new SettingsStore.SettingsRead(settings, List.copyOf(reading.problems));
    }

    private Look look() {
        return new Look(get(THEME, Look.DEFAULT.scheme(), o -> one(o, THEME, Look.Scheme.class)),
                get(TEXT_SIZE, Look.DEFAULT.size(), o -> one(o, TEXT_SIZE, Look.Size.class)));
    }

    private Language language() {
        return get(LANGUAGE, Language.SYSTEM, o -> Language.of(o.text(LANGUAGE)).orElseThrow(SettingsJson::bad));
    }

    private Applying applying() {
        return new Applying(number(PARALLEL, 1, Applying.MOST_PARALLEL, Applying.DEFAULT.parallel()),
                new Thresholds(number(USERS, 0, Applying.MOST_USERS, Thresholds.DEFAULT.users()),
                        number(PERCENT, 0, Applying.MOST_PERCENT, Thresholds.DEFAULT.percent()),
                        number(GRANTED, 0, Applying.MOST_USERS, Thresholds.DEFAULT.granted())),
                number(AT_ONCE, 0, Applying.MOST_AT_ONCE, Applying.DEFAULT.atOnce()));
    }

    private HistoryRetention keeping() {
        var days = number(DAYS, HistoryRetention.FEWEST_DAYS, HistoryRetention.MOST_DAYS,
                HistoryRetention.DEFAULT.days());
        return json.has(FOLDER)
                ? get(FOLDER, new HistoryRetention(null, days), o -> new HistoryRetention(folder(o.text(FOLDER)), days))
                : new HistoryRetention(null, days);
    }

    private @Nullable Path pictures() {
        return json.has(PICTURES) ? this.<@Nullable Path>get(PICTURES, null, o -> folder(o.text(PICTURES))) : null;
    }

    private PaneSizes panes() {
        var sizes = PaneSizes.DEFAULT;
        for (var pane : PANES.entrySet()) {
            sizes = sizes.with(pane.getKey(), number(pane.getValue(), 1, PaneSizes.MOST, 0));
        }
        return sizes;
    }

    private int number(String name, int least, int most, int otherwise) {
        return get(name, otherwise, o -> {
            var number = o.number(name);
            if (number < least || number > most) {
                throw bad();
            }
            return number;
        });
    }

    private <T extends @Nullable Object> T get(String name, T otherwise, Function<JsonReader, T> reader) {
        if (!json.has(name)) {
            return otherwise;
        }
        try {
            return reader.apply(json);
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem.BadProperty(name));
            return otherwise;
        }
    }

    private static <E extends Enum<E>> E one(JsonReader json, String name, Class<E> type) {
        var text = json.text(name);
        for (var constant : type.getEnumConstants()) {
            if (text.equals(written(constant))) {
                return constant;
            }
        }
        throw bad();
    }

    /** A relative folder could change with each start. */
    private static Path folder(String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new BadJsonException(MessageCode.JSON_NO_PATH);
        }
        throw bad();
    }

    private static BadJsonException bad() {
        return new BadJsonException(MessageCode.JSON_OUT_OF_RANGE);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Puts {@code settings} into {@code into}, and keeps unknown fields there. */
    static void write(Settings settings, ObjectNode into) {
        into.put(THEME, written(settings.look().scheme()));
        into.put(TEXT_SIZE, written(settings.look().size()));
        into.put(LANGUAGE, settings.language().code());
        into.put(PARALLEL, settings.applying().parallel());
        into.put(USERS, settings.applying().thresholds().users());
        into.put(PERCENT, settings.applying().thresholds().percent());
        into.put(GRANTED, settings.applying().thresholds().granted());
        into.put(AT_ONCE, settings.applying().atOnce());
        put(into, FOLDER, settings.keeping().folder());
        into.put(DAYS, settings.keeping().days());
        put(into, PICTURES, settings.pictures());
        PANES.forEach((pane, name) -> put(into, name,
                settings.panes().of(pane).isPresent() ? settings.panes().of(pane).getAsInt() : null));
    }

    private static void put(ObjectNode into, String name, @Nullable Object value) {
        into.remove(name);
        JsonText.put(into, name, value);
    }
}
