package org.accessdesk.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UsersReading;
import org.accessdesk.service.account.Loading;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.AgeTexts;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The header of the window.
 *
 * @param offline whether the server does not answer, so that the lists are old
 * @param connected whether there is a connection to retry
 * @param readOnly a sentence why nothing can be applied; empty if it can
 * @param refreshed the age of the lists, in words, or the progress of reading them
 * @param reading which of the users were read last; empty if all were
 * @param progress 0 to 1 while lists are read, below 0 if unknown, above 1 if none are
 */
public record HeaderContent(Account account, boolean demo, boolean offline, boolean connected, String readOnly,
        String refreshed, String reading, double progress) {
    private static final AgeTexts AGE = new AgeTexts("shell.refreshed.minutes", "shell.refreshed.hours",
            "shell.refreshed.days");

    /** The header of {@code workspace} at {@code now}, when reading the users lasts {@code left}, if that is known. */
    static HeaderContent of(Workspace workspace, Instant now, Optional<Duration> left) {
        var directory = workspace.directory();
        var loading = directory.progress().value();
        return new HeaderContent(directory.token().account(), workspace.isDemo(), workspace.isOffline(),
                workspace.isConnected(), Sentences.of(workspace.apply().writing()),
                loading.map(l -> ShellTexts.loading(l, left))
                        .orElseGet(() -> age(directory.state().value().snapshot(), now)),
                reading(directory.state().value().snapshot()),
                loading.map(HeaderContent::progress).orElse(2.0));
    }

    private static String age(@Nullable Snapshot snapshot, Instant now) {
        return snapshot == null ? "" : AGE.of(snapshot.takenAt(), now);
    }

    private static String reading(@Nullable Snapshot snapshot) {
        return Optional.ofNullable(snapshot).flatMap(Snapshot::reading).filter(UsersReading::isOfChanges)
                .map(r -> Texts.format("shell.refreshed.changes", Dates.moment(r.allAt()),
                        KeyBinding.REFRESH_ALL.keys()))
                .orElse("");
    }

    private static double progress(Loading loading) {
        return loading.total() > 0 ? Math.min(1, (double) loading.done() / loading.total()) : -1;
    }

    public boolean loading() {
        return progress <= 1;
    }

    /**
     * What is shown beside the name of the account.
     *
     * @param hint more about it; may be empty
     */
    record HeaderBadge(Badge badge, String hint) {}

    /** The badges; what a person must not miss comes first, as the last ones are folded where there is no room. */
    List<HeaderBadge> badges() {
        var badges = new ArrayList<HeaderBadge>();
        if (offline) {
            badges.add(new HeaderBadge(Badge.neutral(Texts.get("shell.offline.badge")), ""));
        }
        if (!readOnly.isEmpty()) {
            badges.add(new HeaderBadge(new Badge(Texts.get("shell.readOnly"), Badge.BadgeKind.ACCENT), readOnly));
        }
        badges.add(new HeaderBadge(Badge.neutral(ShellTexts.type(account.type())), ""));
        if (demo) {
            badges.add(new HeaderBadge(new Badge(Texts.get("shell.demo"), Badge.BadgeKind.ACCENT), ""));
        }
        return badges;
    }
}
