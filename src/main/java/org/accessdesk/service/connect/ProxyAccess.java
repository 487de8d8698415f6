package org.accessdesk.service.connect;

import java.net.PasswordAuthentication;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.model.message.Message;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the user name and the password that this computer uses for its proxies: one pair, sent only to the proxies it
 * was entered for, in one entry of the keychain. Reads it when a proxy first requires it or a person first looks. Use
 * on the user interface's thread, except {@link #user}.
 */
public final class ProxyAccess {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyAccess.class);
    /** The ids of connections never look like this. */
    private static final String NAME = "proxy";
    private final TokenSafe safe;
    private final Tasks tasks;
    private final State<
            ProxyAccessState> state = new State<>(new ProxyAccessState(false, "", null, Trouble.NONE, null));
    private @Nullable BoundSignIn signIn;
    private boolean known;
    /** The proxy that last required a sign-in: the next entry is for it. */
    private @Nullable String asking;

    /** What the keychain refused to do. */
    public enum Trouble {
        NONE, NOT_READ, NOT_FORGOTTEN
    }

    /**
     * What is kept, without the password.
     *
     * @param busy whether a call of the keychain runs
     * @param user the name of the user; empty if none is kept
     * @param place where it is or will be stored; null before {@link #look}
     * @param reason why the keychain refused; null if it did not
     */
    public record ProxyAccessState(boolean busy, String user, TokenSafe.@Nullable TokenPlace place, Trouble trouble,
            @Nullable Message reason) {
        private ProxyAccessState busy(boolean now) {
            return new ProxyAccessState(now, user, place, trouble, reason);
        }

        private ProxyAccessState with(Trouble other, Message why) {
            return new ProxyAccessState(false, user, place, other, why);
        }
    }

    ProxyAccess(TokenSafe safe, Tasks tasks) {
        this.safe = safe;
        this.tasks = tasks;
    }

    /** The stored sign-in, readable and observable; unknown before {@link #look}. */
    public State<ProxyAccessState> state() {
        return state;
    }

    /** Whether {@code name} can be sent to a proxy: it is not empty and has no colon. */
    public static boolean isUser(String name) {
        return !name.isBlank() && !name.contains(BoundSignIn.COLON);
    }

    /**
     * The sign-in for the proxy at {@code host} and {@code port}; empty if there is none, it was entered for another
     * proxy, or the keychain refuses. A sign-in without a proxy belongs to the first that requires it. Blocks, never
     * call it on the interface's thread.
     */
    public synchronized Optional<PasswordAuthentication> user(String host, int port) {
        var proxy = BoundSignIn.proxy(host, port);
        asking = proxy;
        try {
            return read().filter(kept -> isFor(kept, proxy)).map(BoundSignIn::user);
        } catch (KeychainException e) {
            LOG.warn("Nobody signs in to the proxy: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isFor(BoundSignIn kept, String proxy) {
        if (kept.proxies().isEmpty()) {
            var bound = kept.with(List.of(proxy));
            safe.keep(NAME, bound.entry());
            remember(bound);
            return true;
        }
        return kept.proxies().contains(proxy);
    }

    private synchronized Optional<BoundSignIn> read() throws KeychainException {
        if (!known) {
            remember(safe.secret(NAME).flatMap(BoundSignIn::parse).orElse(null));
        }
        return Optional.ofNullable(signIn);
    }

    private synchronized void remember(@Nullable BoundSignIn now) {
        signIn = now;
        known = true;
    }

    /** Finds out the user and where the sign-in is stored, unless known. */
    public void look() {
        var now = state.value();
        if (now.place() == null || now.trouble() == Trouble.NOT_READ) {
            start(() -> readState(now), () -> {});
        }
    }

    private ProxyAccessState readState(ProxyAccessState before) {
        var place = safe.place();
        try {
            var name = read().map(kept -> kept.user().getUserName()).orElse("");
            return new ProxyAccessState(false, name, place, Trouble.NONE, null);
        } catch (KeychainException e) {
            return new ProxyAccessState(false, before.user(), place, Trouble.NOT_READ, e.problem());
        }
    }

    /**
     * Stores {@code name} and {@code password} for the proxy that last required a sign-in and for those before; only
     * for this session if the keychain refuses.
     *
     * @param then runs after it is stored
     * @throws IllegalArgumentException if {@code name} {@linkplain #isUser cannot be a user}
     */
    public void keep(String name, String password, Runnable then) {
        if (!isUser(name)) {
            throw new IllegalArgumentException("No user for a proxy");
        }
        start(() -> {
            return new ProxyAccessState(false, name, safe.keep(NAME, entered(name, password).entry()), Trouble.NONE,
                    null);
        }, then);
    }

    private synchronized BoundSignIn entered(String name, String password) {
        var typed = new BoundSignIn(new PasswordAuthentication(name, password.toCharArray()),
                asking == null ? List.of() : List.of(asking));
        var before = signIn;
        var now = before != null && before.isSame(typed) ? typed.with(before.proxies()) : typed;
        remember(now);
        return now;
    }

    /** Forgets the sign-in; if the keychain refuses, it stays. */
    public void forget() {
        var now = state.value();
        start(() -> forgetEntry(now), () -> {});
    }

    private ProxyAccessState forgetEntry(ProxyAccessState before) {
        try {
            safe.forget(NAME);
            remember(null);
            return new ProxyAccessState(false, "", safe.place(), Trouble.NONE, null);
        } catch (KeychainException e) {
            return before.with(Trouble.NOT_FORGOTTEN, e.problem());
        }
    }

    /** One after the other: a later call must not overtake an earlier one. */
    private void start(Supplier<ProxyAccessState> work, Runnable then) {
        if (state.value().busy()) {
            return;
        }
        state.set(state.value().busy(true));
        tasks.start(_ -> work.get(), Tasks.<ProxyAccessState>handler(now -> {
            state.set(now);
            then.run();
        }, _ -> state.set(state.value().busy(false))));
    }
}
