package org.accessdesk.ui.shell.guard;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.ConfirmationWord;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.base.State;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.jspecify.annotations.Nullable;

/** The findings that prevent an apply, and the confirmation by typing. */
public final class GuardViewModel {
    private final Workspace workspace;
    private final List<State.Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<GuardContent> content = new ReadOnlyObjectWrapper<>(GuardContent.NOTHING);
    private final StringProperty typed = new SimpleStringProperty("");
    private boolean resuming;
    private boolean shown;
    private ChangeSet asked = ChangeSet.EMPTY;

    /**
     * What to show.
     *
     * @param lines the findings, blocking ones first; empty if there are none
     * @param account the name to type; empty if confirmation is not possible
     * @param id the account's id, which can be typed instead
     */
    public record GuardContent(List<FindingLine> lines, String account, String id) {
        static final GuardContent NOTHING = new GuardContent(List.of(), "", "");
    }

    /** One finding, in words; {@code target} is its object, null for the whole draft. */
    public record FindingLine(String text, boolean blocked, @Nullable Target target) {}

    public GuardViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.subscriptions = List.of(workspace.apply().state().observe(_ -> update()),
                workspace.drafts().state().observe(_ -> update()));
    }

    public ReadOnlyObjectProperty<GuardContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The typed confirmation. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether the typed text is the account's name or id. */
    public boolean mayConfirm() {
        return !content.get().account().isEmpty()
                && ConfirmationWord.isMet(typed.get(), workspace.directory().token().account());
    }

    /** Applies the open draft, unless there are findings. */
    public void apply() {
        ask(false);
        workspace.apply().apply();
        update();
    }

    /** Resumes the interrupted run, unless there are findings. */
    public void resume() {
        ask(true);
        workspace.apply().resume();
        update();
    }

    private void ask(boolean resume) {
        resuming = resume;
        shown = true;
        typed.set("");
        asked = workspace.drafts().draft().included();
    }

    /** Continues after confirmation by typing. */
    public void confirm() {
        if (mayConfirm()) {
            var found = Set.copyOf(workspace.apply().state().value().stopped());
            typed.set("");
            if (resuming) {
                workspace.apply().resume(found);
            } else {
                workspace.apply().apply(found);
            }
            update();
        }
    }

    /** Cancels; nothing is sent. */
    public void cancel() {
        shown = false;
        typed.set("");
        update();
    }

    /** Discards the findings when the changes are not the same any more. */
    private void update() {
        var found = workspace.apply().state().value().stopped();
        if (!shown || found.isEmpty() || !isOfAsked()) {
            content.set(GuardContent.NOTHING);
            return;
        }
        var lines = FindingTexts.of(found, workspace.names()).stream().map(f -> new FindingLine(f.text(),
                f.finding().severity() == Finding.Severity.BLOCKED, f.finding().target().orElse(null))).toList();
        var account = workspace.directory().token().account();
        content.set(new GuardContent(lines,
                lines.stream().anyMatch(FindingLine::blocked) ? "" : ConfirmationWord.of(account),
                account.id().value()));
    }

    private boolean isOfAsked() {
        return resuming || workspace.drafts().draft().included().equals(asked);
    }

    public void close() {
        subscriptions.forEach(State.Subscription::close);
    }
}
