package org.accessdesk.service.computer;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.settings.Updates;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.jspecify.annotations.Nullable;

/** Asks, where a person wants that and the build knows whom, once a day at most whether there is a newer version. */
public final class UpdateCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private final @Nullable Releases releases;
    private final String own;
    private final Preferences preferences;
    private final Tasks tasks;
    private final Clock clock;
    private final State<String> newer = new State<>("");

    /** Knows the latest version. */
    @FunctionalInterface
    public interface Releases {
        /** Its number. */
        String latest(Call call) throws ApiException;
    }

    /**
     * @param releases whom to ask; null where the build knows nobody
     * @param own the version that runs
     */
    public UpdateCheck(@Nullable Releases releases, String own, Preferences preferences, Tasks tasks, Clock clock) {
        this.releases = releases;
        this.own = own;
        this.preferences = preferences;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether there is anybody to ask. */
    public boolean isPossible() {
        return releases != null;
    }

    /** The number of a newer version; empty as long as none is known. */
    public State<String> newer() {
        return newer;
    }

    /** Asks if it is time to. */
    public void start() {
        var updates = preferences.now().updates();
        var now = clock.instant();
        var asked = updates.asked();
        var recently = asked != null && Duration.between(asked, now).abs().compareTo(DAY) < 0;
        if (releases == null || !updates.check() || recently) {
            return;
        }
        preferences.change(s -> s.with(new Updates(true, now)));
        tasks.start(releases::latest, Tasks.<String>handler(
                latest -> newer.set(isNewer(latest.strip(), own) ? latest.strip() : ""), _ -> {}));
    }

    /** Puts the news away. */
    public void dismiss() {
        newer.set("");
    }

    /** Number by number; what is no version is never newer, and a development build is older than none. */
    static boolean isNewer(String latest, String own) {
        if (!VERSION.matcher(latest).matches() || !VERSION.matcher(own).matches()) {
            return false;
        }
        var theirs = latest.split("\\.", -1);
        var ours = own.split("\\.", -1);
        for (var i = 0; i < Math.max(theirs.length, ours.length); i++) {
            var difference = number(theirs, i) - number(ours, i);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static int number(String[] parts, int place) {
        return place < parts.length ? Integer.parseInt(parts[place]) : 0;
    }
}
