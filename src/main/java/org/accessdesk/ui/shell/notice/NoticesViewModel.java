package org.accessdesk.ui.shell.notice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.shell.notice.Notice.ShellAction;
import org.accessdesk.ui.shell.notice.Notice.ShellSeverity;
import org.jspecify.annotations.Nullable;

/** The notices above the screen, and which of them a person has dismissed or have passed by themselves. */
public final class NoticesViewModel {
    private final Workspace workspace;
    private final DraftsViewModel drafts;
    private final ExportOutcome exports;
    private final ShellNotices sentences;
    private final SuccessTimer success = new SuccessTimer();
    private final ReadOnlyObjectWrapper<List<Notice>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private boolean dismissed;
    private @Nullable DraftId applied;
    private boolean welcomed;
    private boolean repairsSeen;

    /** The notices of {@code workspace}, with those of its drafts and of exports. */
    public NoticesViewModel(Workspace workspace, DraftsViewModel drafts, ExportOutcome exports) {
        this.workspace = workspace;
        this.drafts = drafts;
        this.exports = exports;
        this.sentences = new ShellNotices(workspace);
    }

    /** The notices, most severe first. */
    public ReadOnlyObjectProperty<List<Notice>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How long a notice of success is shown. */
    public SuccessTimer success() {
        return success;
    }

    /** Updates the notices; call when the state of the workspace has changed. */
    public void update() {
        var next = sentences.of(drafts.contentProperty().get(),
                new ShellNotices.DismissedNotices(dismissed, welcomed, repairsSeen), exports.notice(),
                emptied() != null);
        if (!next.equals(shown.get())) {
            success.restart();
            shown.set(next);
        }
    }

    /** Lets a notice of success pass when its time is over; call once per second. */
    public void tick(Instant now) {
        if (success.isOver(shown.get().stream().anyMatch(n -> n.severity() == ShellSeverity.DONE), now)) {
            passSuccess();
        }
    }

    /** Dismisses what only tells of a success; a deletion stays, as its notice alone can restore it. */
    public void passSuccess() {
        var passing = shown.get().stream().filter(n -> n.severity() == ShellSeverity.DONE).map(Notice::action)
                .collect(Collectors.toSet());
        var result = passing.contains(ShellAction.APPLIED) || passing.contains(ShellAction.APPLIED_ALL);
        var problem = workspace.apply().state().value().problem();
        dismissed |= result && (problem == null || ShellNotices.isOfConnection(problem));
        if (passing.contains(ShellAction.EXPORTED)) {
            exports.dismiss();
        }
        if (passing.contains(ShellAction.ACKNOWLEDGE)) {
            drafts.dismiss();
        }
        update();
    }

    /** Makes way for the result of a run that begins now. */
    public void beginRun() {
        exports.dismiss();
        dismissed = false;
        welcomed = true;
    }

    /** Sets the draft that the run applies; null if it is unknown. */
    public void setApplied(@Nullable DraftId draft) {
        applied = draft;
    }

    /** Dismisses the result of the last run, or the welcome. */
    public void dismissResult() {
        welcomed = true;
        dismissed = true;
        update();
    }

    /** Dismisses the notice about a repaired workspace. */
    public void dismissRepairs() {
        repairsSeen = true;
        update();
    }

    /** Deletes the applied draft; it can be restored. */
    public void deleteApplied() {
        var draft = emptied();
        if (draft != null) {
            drafts.open(draft.id());
            drafts.delete();
        }
    }

    /** The applied draft, which is empty now and would stay in the menu with its name; null if there is none. */
    private @Nullable Draft emptied() {
        return applied == null ? null
                : workspace.drafts().find(applied).filter(d -> d.changes().isEmpty() && !d.name().isBlank())
                        .orElse(null);
    }
}
