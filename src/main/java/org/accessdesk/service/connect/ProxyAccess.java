package org.accessdesk.service.connect;

import java.net.PasswordAuthentication;
import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.service.State;
import org.accessdesk.service.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner of the user name and the password by which this computer signs in to its proxies: one pair for all of them,
 * in one entry of the keychain, read when a proxy first demands it or a person first looks. Used on the user interface's
 * thread, but for {@link #user}.
 */
public final class ProxyAccess {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyAccess.class);
    /** Connections are kept under ids that look otherwise. */
    private static final String NAME = "proxy";
    /** Ends the user name, as in what is sent: RFC 7617 §2 allows none in it. */
    private static final String COLON = ":";
    private final TokenSafe safe;
    private final Tasks tasks;
    private final State<Content> state = new State<>(new Content(false, "", null, Trouble.NONE, ""));
    private @Nullable PasswordAuthentication user;
    private boolean known;

    /** What the keychain refused. */
    public enum Trouble {
        NONE, NOT_READ, NOT_FORGOTTEN
    }

    /**
     * What is kept, without the password.
     *
     * @param busy whether the keychain is being asked
     * @param user the name of the user; empty if none is kept
     * @param place where it is or will be kept; null as long as nobody has looked
     * @param reason why the keychain refused, a sentence; empty if it did not
     */
    public record Content(boolean busy, String user, TokenSafe.@Nullable Place place, Trouble trouble,
            String reason) {
        private Content busy(boolean now) {
            return new Content(now, user, place, trouble, reason);
        }

        private Content with(Trouble other, String why) {
            return new Content(false, user, place, other, why);
        }
    }

    ProxyAccess(TokenSafe safe, Tasks tasks) {
        this.safe = safe;
        this.tasks = tasks;
    }

    /** What is kept, to read and observe; nothing is known before {@link #look}. */
    public State<Content> state() {
        return state;
    }

    /** Whether a proxy can be told {@code name}: it is not empty and holds no colon. */
    public static boolean isUser(String name) {
        return !name.isBlank() && !name.contains(COLON);
    }

    /** Who signs in; empty if nobody does or the keychain refuses. Blocks, never on the interface's thread. */
    public Optional<PasswordAuthentication> user() {
        try {
            return read();
        } catch (KeychainException e) {
            LOG.warn("Nobody signs in to the proxy: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized Optional<PasswordAuthentication> read() throws KeychainException {
        if (!known) {
            remember(safe.secret(NAME).flatMap(ProxyAccess::parse).orElse(null));
        }
        return Optional.ofNullable(user);
    }

    private synchronized void remember(@Nullable PasswordAuthentication now) {
        user = now;
        known = true;
    }

    private static Optional<PasswordAuthentication> parse(String kept) {
        var colon = kept.indexOf(COLON);
        return colon < 1 ? Optional.empty()
                : Optional.of(new PasswordAuthentication(kept.substring(0, colon),
                        kept.substring(colon + 1).toCharArray()));
    }

    /** Finds out who signs in and where that is kept, unless it is known. */
    public void look() {
        var now = state.value();
        if (now.place() == null || now.trouble() == Trouble.NOT_READ) {
            start(() -> looked(now), () -> {});
        }
    }

    private Content looked(Content before) {
        var place = safe.place();
        try {
            var name = read().map(PasswordAuthentication::getUserName).orElse("");
            return new Content(false, name, place, Trouble.NONE, "");
        } catch (KeychainException e) {
            return new Content(false, before.user(), place, Trouble.NOT_READ, String.valueOf(e.getMessage()));
        }
    }

    /**
     * From now on {@code name} signs in, with {@code password}; for this session if the keychain refuses.
     *
     * @param then runs when it is kept
     * @throws IllegalArgumentException if it {@linkplain #isUser cannot be a user}
     */
    public void keep(String name, String password, Runnable then) {
        if (!isUser(name)) {
            throw new IllegalArgumentException("No user for a proxy");
        }
        start(() -> {
            remember(new PasswordAuthentication(name, password.toCharArray()));
            return new Content(false, name, safe.keep(NAME, name + COLON + password), Trouble.NONE, "");
        }, then);
    }

    /** Nobody signs in any more; if the keychain refuses, all stays as it is. */
    public void forget() {
        var now = state.value();
        start(() -> forgotten(now), () -> {});
    }

    private Content forgotten(Content before) {
        try {
            safe.forget(NAME);
            remember(null);
            return new Content(false, "", safe.place(), Trouble.NONE, "");
        } catch (KeychainException e) {
            return before.with(Trouble.NOT_FORGOTTEN, String.valueOf(e.getMessage()));
        }
    }

    /** One after the other: what was asked for later must not be overtaken. */
    private void start(Supplier<Content> work, Runnable then) {
        if (state.value().busy()) {
            return;
        }
        state.set(state.value().busy(true));
        tasks.start(_ -> work.get(), Tasks.<Content>handler(now -> {
            state.set(now);
            then.run();
        }, _ -> state.set(state.value().busy(false))));
    }
}
