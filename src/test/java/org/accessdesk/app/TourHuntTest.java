package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accessdesk.api.Call;
import org.accessdesk.api.Network;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.world.World;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.play.RecipePlayer;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.capture.tour.Tour;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hunts for real data on all that the guided tour reaches: plays it on an account of 2,000 distinctive people that is
 * presented. The account has the groups and memberships of the demo account, so that the tour finds what it needs.
 */
@EnabledIfSystemProperty(named = "accessdesk.hunt", matches = "true")
class TourHuntTest {
    private static final Clock CLOCK = Clock.fixed(World.START.plusSeconds(3600), ZoneOffset.UTC);
    /** The app cannot be opened again after a crash with the copy, which goes with it. */
    private static final Pattern CRASH = Pattern.compile("(?s)  - event: crash\n.*?  - picture: resumed\n");
    /** While an account is presented, no other can be connected to. */
    private static final String CONNECTIONS = "  # Connections:";
    private final Locale locale = Locale.getDefault();
    @TempDir
    Path out;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void nothingRealIsOnTheTour(String language) throws Exception {
        Fx.run(() -> {});
        Locale.setDefault(Locale.of(language));
        assumeThat(Fx.call(Glyphs::problem)).isEmpty();
        var demo = demo();
        var hunted = new HuntedAccount(demo);
        try (var app = HuntedApp.start(hunted, CLOCK)) {
            var copy = HuntedApp.presented(app.app());
            var hunt = new LeakHunt(hunted.snapshot(), copy);
            var pictures = new ArrayList<String>();
            new RecipePlayer(app, "tour.yaml", HuntedApp.PATIENCE, (picture, _) -> {
                pictures.add(picture.name());
                hunt.window(app.scene(), picture.name());
                Files.write(out.resolve(pictures.size() + "-" + picture.name() + ".png"),
                        Fx.call(() -> Pictures.png(Pictures.of(app.scene(), 1))));
                readProject(app, hunt);
            }, told -> hunt.text(told, "an event")).play(tour(demo, copy));
            hunt.files(out);
            assertThat(hunt.leaks()).isEmpty();
            assertThat(pictures).contains("to-confirm", "refused", "overwritten", "review-conflict", "requests",
                    "offline", "history", "who-had", "capture-annotate", "about", "account-menu");
        }
    }

    /** Reads the folder of pictures with what is put on them, if one is open. */
    private static void readProject(AppStarter.StartedApp app, LeakHunt hunt) throws IOException {
        var project = Fx.call(() -> app.app().capture().folderProperty().get());
        if (project != null) {
            hunt.files(project);
        }
    }

    /** The demo account that the tour is written for. */
    private static Snapshot demo() throws Exception {
        try (var market = new DemoMarket();
                var api = HttpMarketplace.open(market.settings().by(Network.direct()))) {
            var account = api.self(Call.plain()).account();
            return Snapshot.of(account, World.START, api.users(account, KnownUsers.NONE, Call.plain()).items(),
                    api.groups(account, Call.plain()).items(), api.modules(account, Call.plain()).items(),
                    api.buyers(account, Call.plain()).items(), List.of());
        }
    }

    /** The tour with the aliases of those people and groups of the demo account that it names. */
    private static List<Step> tour(Snapshot demo, PresentedAccount copy) throws Exception {
        var script = CRASH.matcher(Tour.script()).replaceFirst("  - event: release\n");
        var connections = script.indexOf(CONNECTIONS);
        assertThat(connections).isPositive();
        var text = script.substring(0, connections)
                // What annotations are made of is written, too.
                .replace("press: {button: annotate.discard}", "press: {button: annotate.close}")
                .replace("users.count, with: [1204]", "users.count, with: [" + HuntedAccount.PEOPLE + "]")
                + "  - open: {menu: shell.account.menu}\n  - picture: account-menu\n";
        for (var user : demo.users()) {
            if (text.contains(user.email())) {
                var alias = copy.copy().user(copy.aliases().of(user.id())).orElseThrow();
                var row = "row: '" + alias.name() + "'";
                text = text.replace("row: " + user.name() + " (" + user.email() + ")", row)
                        .replace("row: " + user.name() + "}", row + "}").replace(user.email(), alias.email());
            }
        }
        for (var group : demo.groups()) {
            var alias = copy.copy().group(copy.aliases().of(group.id())).orElseThrow();
            // What is searched must be found.
            text = group.name().endsWith(" sub") ? text.replace("text: sub}", "text: '" + alias.name() + "'}") : text;
            text = text.replaceAll("(row|of|to): " + Pattern.quote(group.name()) + "(?=[},\n])",
                    Matcher.quoteReplacement("$1: '" + alias.name() + "'").replace("\\$1", "$1"));
        }
        text = text.replace("text: " + demo.account().name(), "text: '" + copy.copy().account().name() + "'");
        return RecipeReader.script("tour.yaml", text);
    }
}
