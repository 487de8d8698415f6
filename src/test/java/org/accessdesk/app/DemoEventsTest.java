package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.capture.tour.Tour;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can happen around the demo account while recipes and the tour are played. */
class DemoEventsTest {
    private final AppContext context = AppContext.ofDemo(Runnable::run, MarketplaceOptions.defaults().withUsers(30),
            Clock.systemUTC());
    private DemoEvents events;

    @BeforeEach
    void connect() throws Exception {
        Fx.run(() -> {});
        events = new DemoEvents(context);
    }

    @AfterEach
    void close() {
        events.close();
        context.close();
    }

    private static Step.Outside event(String name, String of, String to) {
        return new Step.Outside(name, of, to, 1);
    }

    @Test
    void thePaperTellsEachEvent() throws Exception {
        var paper = Files.readString(Path.of("src/docs/recipes.md"));
        var part = paper.substring(paper.indexOf("### Events"), paper.indexOf("## Controls"));
        var told = Pattern.compile("(?m)^\\| (`[^|]*) \\|").matcher(part).results()
                .flatMap(line -> Pattern.compile("`([a-z-]+)`").matcher(line.group(1)).results()).map(m -> m.group(1));
        assertThat(told).containsExactlyInAnyOrderElementsOf(events.names());
    }

    @Test
    void theTourUsesWhatIsPreparedAndChecksTheServerTwice() throws Exception {
        var used = Tour.steps().stream().filter(Step.Outside.class::isInstance)
                .map(step -> ((Step.Outside) step).name())
                .toList();
        assertThat(events.names()).containsAll(used);
        assertThat(used).contains("only-draft-applied", "only-group-renamed");
    }

    @Test
    void aChangeThatNobodyExpectsFails() throws Exception {
        events.happen(event("remember-account", "", ""));
        assertThat(events.happen(event("only-draft-applied", "", ""))).contains("exactly the 0 changes; 30 users");
        events.happen(event("rename-group", "Finance", "Finance EU"));
        assertThatThrownBy(() -> events.happen(event("only-draft-applied", "", "")))
                .isInstanceOf(UiRobot.StepFailure.class).hasMessageContaining("Finance EU").hasMessageContaining(
                        "instead of");
        assertThat(events.happen(event("only-group-renamed", "Finance", "Finance EU"))).isNotEmpty();
        assertThatThrownBy(() -> events.happen(event("only-group-renamed", "Finance", "Finance UK")))
                .isInstanceOf(UiRobot.StepFailure.class);
        assertThatThrownBy(() -> events.happen(event("lag-behind", "nobody@example", "")))
                .hasMessage("Nobody in the account has the address nobody@example.");
    }
}
