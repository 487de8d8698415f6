package org.accessdesk.ui.capture.window;

import java.time.Instant;
import java.util.Optional;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.jspecify.annotations.Nullable;

/** Shows the open account with aliases, or itself. */
public interface AccountPresenter {
    /** What must not be seen of the account; empty while the account itself is shown. */
    Optional<RealData> presented();

    /**
     * Shows the account with aliases; one of the callbacks is called, at once if it is shown so already.
     *
     * @param seed from which the aliases come; null for any
     * @param impossible the account cannot be shown so now
     */
    void present(@Nullable AliasSeed seed, Runnable ready, Runnable impossible);

    /**
     * Shows the account with aliases as a snapshot file opens it: without drafts, history and arranged columns. What is
     * presented already gives way.
     *
     * @param seed from which the aliases come; null for any
     * @param impossible the account cannot be shown so now
     */
    void presentAlone(@Nullable AliasSeed seed, Runnable ready, Runnable impossible);

    /** The account that is presented, as it was at first, for a file that is written at {@code at}; empty if none is. */
    Optional<PresentedSnapshot> copy(Instant at);

    /** Whether the open account is the demo, which has no real data. */
    boolean isDemo();

    /** Whether the open account has drafted changes or was applied to, so that it looks other than when it was opened. */
    boolean isChanged();

    /** Shows the account itself. */
    void showAccount();
}
