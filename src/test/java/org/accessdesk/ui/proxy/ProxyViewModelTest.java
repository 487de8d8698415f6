package org.accessdesk.ui.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.ProxyAccess;
import org.accessdesk.service.session.TestWorkspaces;
import org.junit.jupiter.api.Test;

class ProxyViewModelTest {
    private final QueuedTasks background = new QueuedTasks();
    private final ProxyAccess access = TestWorkspaces.profiles(new Tasks(background, Runnable::run), Clock.systemUTC())
            .proxy();
    private int kept;
    private final ProxyViewModel model = new ProxyViewModel(access, () -> kept++);

    private void type(String user, String password) {
        model.userProperty().set(user);
        model.passwordProperty().set(password);
    }

    private void save(String user, String password) {
        type(user, password);
        model.save();
        background.runAll();
    }

    private String problem() {
        return model.problemProperty().get();
    }

    @Test
    void nobodyIsAskedBeforeItIsShown() {
        assertThat(background.waiting()).isZero();
        assertThat(model.placeProperty().get()).isEmpty();
        model.shown();
        assertThat(model.placeProperty().get()).startsWith("Looking for");
        background.runAll();
        assertThat(model.placeProperty().get())
                .isEqualTo(
                        "User name and password are not saved; you will be asked for them again next time. There is none.");
        assertThat(model.knownProperty().get()).isFalse();
        assertThat(model.promptProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAndThePasswordForgotten() {
        type(" jane ", "secret");
        model.save();
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(kept).isZero();
        background.runAll();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(kept).isOne();
        assertThat(model.userProperty().get()).isEqualTo("jane");
        assertThat(model.knownProperty().get()).isTrue();
        assertThat(model.promptProperty().get()).startsWith("Saved");
        assertThat(access.user("proxy.example", 8080)).hasValueSatisfying(u -> {
            assertThat(u.getUserName()).isEqualTo("jane");
            assertThat(u.getPassword()).isEqualTo("secret".toCharArray());
        });
    }

    @Test
    void whatIsKeptIsForgotten() {
        save("jane", "secret");
        model.delete();
        background.runAll();
        assertThat(access.user("proxy.example", 8080)).isEmpty();
        assertThat(model.userProperty().get()).isEmpty();
        assertThat(model.knownProperty().get()).isFalse();
    }

    @Test
    void whatIsMissingIsToldAndKeepsNothing() {
        save("", "secret");
        assertThat(problem()).isEqualTo("Enter both the user name and the password.");
        save("jane", "");
        assertThat(problem()).isEqualTo("Enter both the user name and the password.");
        save("jane:secret", "secret");
        assertThat(problem()).contains("cannot hold a colon");
        assertThat(model.passwordProperty().get()).isEqualTo("secret");
        assertThat(kept).isZero();
        assertThat(access.user("proxy.example", 8080)).isEmpty();
        save("jane", "secret");
        assertThat(problem()).isEmpty();
    }

    @Test
    void leavingForgetsWhatIsTyped() {
        save("jane", "secret");
        type("john", "another");
        model.hidden();
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.userProperty().get()).isEqualTo("jane");
    }

    @Test
    void whatIsTypedWhileTheKeychainIsAskedStays() {
        save("jane", "secret");
        var later = new ProxyViewModel(access, () -> {});
        assertThat(later.userProperty().get()).isEqualTo("jane");
        later.userProperty().set("john");
        save("mary", "secret");
        assertThat(later.userProperty().get()).isEqualTo("john");
        later.hidden();
        assertThat(later.userProperty().get()).isEqualTo("mary");
        later.close();
        save("jane", "secret");
        assertThat(later.userProperty().get()).isEqualTo("mary");
    }
}
