package org.accessdesk.service.connect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.connections.ConnectionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the saved connections. Use on the user interface's thread, except where a method says otherwise. */
public final class Profiles {
    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private final ConnectionStore store;
    private final TokenSafe safe;
    private final SavedTokens tokens;
    private final ProxyAccess proxy;
    private final Tasks tasks;
    private final Clock clock;
    private final State<ProfilesState> state = new State<>(new ProfilesState(List.of(), false, List.of(), null, null));
    private volatile List<SavedConnection> latest = List.of();

    public Profiles(ConnectionStore store, TokenSafe safe, Tasks tasks, Clock clock) {
        this.store = store;
        this.safe = safe;
        this.tokens = new SavedTokens(safe);
        this.proxy = new ProxyAccess(safe, tasks);
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What is saved, to read and observe. */
    public State<ProfilesState> state() {
        return state;
    }

    /** The sign-in to the proxy that all connections share; stored in the same keychain. */
    public ProxyAccess proxy() {
        return proxy;
    }

    /** Reads the saved connections if they have not been read; then {@code then} runs. */
    public void load(Runnable then) {
        if (state.value().loaded()) {
            then.run();
            return;
        }
        tasks.start(_ -> store.load(), Tasks.<ConnectionStore.Loaded>handler(loaded -> {
            if (!state.value().loaded()) {
                latest = loaded.connections();
                state.set(
                        new ProfilesState(List.of(), true, loaded.problems(), null, null).with(latest));
            }
            then.run();
        }, problem -> {
            state.set(state.value().withProblem(problem.message()));
            then.run();
        }));
    }

    /** The connection called {@code name}, ignoring case; blocks, on any thread. */
    public Optional<SavedConnection> named(String name, Consumer<List<SavedConnection>> all) {
        var loaded = store.load();
        loaded.problems().forEach(problem -> LOG.warn("{}", problem));
        all.accept(loaded.connections());
        latest = loaded.connections();
        return latest.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** Whether the connection is read-only as saved now; on any thread. */
    public boolean isReadOnly(SavedConnection connection) {
        return latest.stream().filter(c -> c.id().equals(connection.id())).findFirst().orElse(connection).readOnly();
    }

    /**
     * The token of {@code connection} for its address; blocks, never call it on the interface's thread.
     *
     * @throws ApiException if there is none, it was entered for another address, or the keychain refuses
     */
    public ApiToken token(SavedConnection connection) throws ApiException {
        return tokens.token(connection);
    }

    /** Reports which token is stored for {@code connection} and its address. */
    public void keptToken(SavedConnection connection, Consumer<KeptToken> done) {
        tasks.start(_ -> tokens.kept(connection),
                Tasks.<KeptToken>handler(done, _ -> done.accept(KeptToken.NONE)));
    }

    /** Reports where tokens are stored on this computer. */
    public void place(Consumer<TokenSafe.TokenPlace> done) {
        tasks.start(_ -> safe.place(), Tasks.<TokenSafe.TokenPlace>handler(done,
                problem -> done.accept(new TokenSafe.TokenPlace(false, problem.message()))));
    }

    /**
     * Saves {@code connection} in place of the one of its id, with a number behind its name if another one has that name.
     *
     * @param token the new token; null to leave it. It is for the connection's address alone
     * @param kept called with where it is stored, after it is
     * @throws IllegalArgumentException if there is a token and the address is not a safe one
     */
    public void save(SavedConnection connection, @Nullable ApiToken token, Consumer<TokenSafe.TokenPlace> kept) {
        saveEntry(connection, token == null ? null : BoundToken.entry(connection.address(), token), kept);
    }

    private void saveEntry(SavedConnection connection, @Nullable String entry, Consumer<TokenSafe.TokenPlace> kept) {
        load(() -> {
            put(connection);
            tasks.start(_ -> {
                var place = entry == null ? safe.place() : keep(connection.id(), entry);
                var problem = write();
                return new ProfileWrite(place, problem == null ? refused(connection, place) : problem);
            }, Tasks.<ProfileWrite>handler(w -> {
                showProblem(w.problem());
                kept.accept(w.place());
            }, problem -> showProblem(problem.message())));
        });
    }

    /** Reports that an available keychain refused a token; without a keychain this is normal. */
    private @Nullable Message refused(SavedConnection connection, TokenSafe.TokenPlace place) {
        return place.lasting() || !safe.place().lasting() ? null
                : Message.of(MessageCode.TOKEN_FOR_SESSION, connection.name(),
                        Objects.requireNonNullElse(place.reason(), Message.NONE));
    }

    /** The result of a write; {@code problem} is null if it succeeded. */
    private record ProfileWrite(TokenSafe.TokenPlace place, @Nullable Message problem) {}

    private void put(SavedConnection connection) {
        var all = new ArrayList<>(latest);
        all.removeIf(c -> c.id().equals(connection.id()));
        all.add(connection.withName(ConnectionNames.unused(connection.name(), all)));
        set(all);
    }

    private void set(List<SavedConnection> all) {
        latest = List.copyOf(all);
        state.set(state.value().with(latest));
    }

    private void showProblem(@Nullable Message problem) {
        if (!Objects.equals(state.value().problem(), problem)) {
            state.set(state.value().withProblem(problem));
        }
    }

    /** Records that the connection was opened, or what the server said about its token. */
    public void used(String id, @Nullable TokenInfo token) {
        change(id, c -> token == null ? c.used(clock.instant()) : c.with(token).used(clock.instant()));
    }

    private void change(String id, UnaryOperator<SavedConnection> change) {
        state.value().find(id).ifPresent(c -> {
            put(change.apply(c));
            tasks.start(_ -> Optional.ofNullable(write()), Tasks.<Optional<Message>>handler(
                    problem -> showProblem(problem.orElse(null)), problem -> showProblem(problem.message())));
        });
    }

    /** Removes the connection and its token; its workspace stays. */
    public void remove(String id) {
        state.value().find(id).ifPresent(connection -> {
            set(latest.stream().filter(c -> !c.id().equals(id)).toList());
            tasks.start(_ -> removed(connection), Tasks.<RemovedConnection>handler(
                    removed -> state.set(state.value().with(removed)), problem -> showProblem(problem.message())));
        });
    }

    private RemovedConnection removed(SavedConnection connection) throws ApiException {
        var problem = write();
        var entry = forget(connection.id());
        if (problem != null) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, problem));
        }
        return new RemovedConnection(connection, entry);
    }

    private synchronized @Nullable String forget(String id) throws ApiException {
        return tokens.forget(id);
    }

    /** Restores what was removed last, with its token. */
    public void bringBack() {
        var removed = state.value().removed();
        if (removed != null) {
            forgetRemoved();
            saveEntry(removed.connection(), removed.entry(), _ -> {});
        }
    }

    /** Forgets what was removed, so that it cannot be restored. */
    public void forgetRemoved() {
        if (state.value().removed() != null) {
            state.set(state.value().with((RemovedConnection) null));
        }
    }

    /** Does not store a token that arrives after its connection was removed. */
    private synchronized TokenSafe.TokenPlace keep(String id, String entry) throws ApiException {
        var place = safe.keep(id, entry);
        if (latest.stream().noneMatch(c -> c.id().equals(id))) {
            forget(id);
        }
        return place;
    }

    /** Writes the connections current at that time, so that no earlier write overwrites a later one. */
    private synchronized @Nullable Message write() {
        try {
            store.save(latest);
            return null;
        } catch (StoreException e) {
            LOG.warn("The connections could not be saved: {}", e.problem());
            return e.problem();
        }
    }
}
