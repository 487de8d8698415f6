package org.accessdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The header tells each step of a load, and makes nothing for it that is there already. */
class HeaderBarTest {
    private final Bench bench = Bench.loaded();
    private final ShellViewModel model = new ShellViewModel(bench.workspace, bench.clock);
    private final HeaderBar header = Fx.call(() -> new HeaderBar(model,
            new AccountsViewModel(bench.workspace, TestWorkspaces.profiles(Tasks.direct(), bench.clock),
                    new Nowhere()),
            () -> {}));

    private static final class Nowhere implements AccountsViewModel.AccountNavigation {
        @Override
        public void toSaved(String id) {}

        @Override
        public void toDemo() {}

        @Override
        public void toConnections() {}

        @Override
        public void togglePresentation() {}
    }

    private List<Node> badges() {
        return Fx.call(() -> header.lookupAll(".badge").stream().filter(BadgeLabel.class::isInstance).toList());
    }

    @Test
    void badgesThatStayAreNotMadeAgain() {
        var before = badges();
        assertThat(before).extracting(badge -> ((Labeled) badge).getText()).contains("Demo");
        Fx.run(bench.workspace.directory()::refresh);
        assertThat(Fx.call(() -> header.lookup("ProgressBar") instanceof ProgressBar bar && bar.isVisible())).isTrue();
        assertThat(badges()).isEqualTo(before);
        Fx.run(bench::settle);
        assertThat(badges()).isEqualTo(before);
    }

    private boolean isMoving() {
        return header.lookup("ProgressBar") instanceof ProgressBar bar && bar.isIndeterminate();
    }

    /** Both in one event, in which no time passes for what moves. */
    private boolean isMovingAfter(Runnable step) {
        return Fx.call(() -> {
            step.run();
            return isMoving();
        });
    }

    @Test
    void theProgressMovesOnlyWhereNoAnswerComes() throws TimeoutException {
        assertThat(isMovingAfter(bench.workspace.directory()::refresh)).isFalse();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Fx.call(this::isMoving));
        assertThat(isMovingAfter(bench::settle)).isFalse();
        assertThat(isMovingAfter(bench.workspace.directory()::refresh)).isFalse();
    }
}
