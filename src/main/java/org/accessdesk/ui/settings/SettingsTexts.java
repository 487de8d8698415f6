package org.accessdesk.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.service.computer.Installation.InstallationFact;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Texts;

/** Texts for the settings. */
public final class SettingsTexts {
    private SettingsTexts() {}

    static List<Choice<Look.Scheme>> schemes() {
        return Stream.of(Look.Scheme.values()).map(s -> new Choice<>(s, switch (s) {
            case SYSTEM -> Texts.get("settings.theme.system");
            case LIGHT -> Texts.get("settings.theme.light");
            case DARK -> Texts.get("settings.theme.dark");
        })).toList();
    }

    static List<Choice<Look.Size>> sizes() {
        return Stream.of(Look.Size.values()).map(s -> new Choice<>(s, switch (s) {
            case SMALL -> Texts.get("settings.size.small");
            case NORMAL -> Texts.get("settings.size.normal");
            case LARGE -> Texts.get("settings.size.large");
            case LARGEST -> Texts.get("settings.size.largest");
            case PERCENT_150 -> Texts.get("settings.size.percent150");
            case PERCENT_200 -> Texts.get("settings.size.percent200");
        })).toList();
    }

    /**
     * Each language by its own name, so that users find it even if they chose a wrong one, and by its name in the
     * language of the app, as the own one may be boxes on a computer without its font.
     */
    static List<Choice<Language>> languages() {
        return Stream.of(Language.values()).map(l -> new Choice<>(l,
                l == Language.SYSTEM ? Texts.get("settings.language.system") : name(l))).toList();
    }

    private static String name(Language language) {
        var app = Locale.getDefault();
        var locale = language.locale(app);
        return locale.getLanguage().equals(app.getLanguage()) ? language.ownName()
                : Texts.format("kit.name.marked", language.ownName(), locale.getDisplayLanguage(app));
    }

    static List<Choice<Integer>> parallel() {
        return IntStream.rangeClosed(1, Applying.MOST_PARALLEL)
                .mapToObj(n -> new Choice<>(n, Texts.format("settings.parallel.number", n))).toList();
    }

    /** The note that another language is used from the next start on, in that language. */
    static String nextLanguage(Language language, Locale system) {
        return Texts.in(language.locale(system), "settings.language.next");
    }

    /** The sentence for a problem with the settings. */
    public static String of(SettingsProblem problem) {
        return switch (problem) {
            case SettingsProblem.BadProperty(var name) -> Texts.format("settings.problem.property", name);
            case SettingsProblem.PutAside(var file) -> Texts.format("settings.problem.aside", file);
            case SettingsProblem.Unreadable(var file) -> Texts.format("settings.problem.unreadable", file);
            case SettingsProblem.Exposed(var folder) -> Texts.format("settings.problem.exposed", folder);
            case SettingsProblem.NotKept(var file) -> Texts.format("settings.problem.notKept", file);
        };
    }

    /** The sentence about the administrator's policy; empty if there is none. */
    public static String of(PolicyInForce inForce) {
        var policy = inForce.policy();
        return switch (inForce.origin()) {
            case NONE -> "";
            case BROKEN -> Texts.format(inForce.unread() ? "settings.policy.unread" : "settings.policy.broken",
                    inForce.file());
            case FILE -> policy.hosts().isEmpty() && !policy.readOnly()
                    ? Texts.get("settings.policy.nothing")
                    : Texts.format("settings.policy.set", Stream.of(
                            policy.hosts().isEmpty() ? ""
                                    : Texts.format("settings.policy.hosts", String.join(", ", policy.hosts())),
                            policy.readOnly() ? Texts.get("settings.policy.readOnly") : "").filter(s -> !s.isEmpty())
                            .reduce((one, other) -> one + " " + other).orElse(""));
        };
    }

    static String name(InstallationFact.FactKind kind) {
        return switch (kind) {
            case VERSION -> Texts.get("settings.about.version");
            case JAVA -> Texts.get("settings.about.java");
            case JAVAFX -> Texts.get("settings.about.javafx");
            case SYSTEM -> Texts.get("settings.about.system");
            case DATA -> Texts.get("settings.about.data");
        };
    }
}
