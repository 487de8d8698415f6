package org.accessdesk.service.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all lists of an account into one snapshot, and reports what keeps the snapshot from being complete. */
final class AccountReader {
    private static final Logger LOG = LoggerFactory.getLogger(AccountReader.class);

    private final MarketplaceApi api;
    private final Tasks tasks;
    private final Clock clock;

    AccountReader(MarketplaceApi api, Tasks tasks, Clock clock) {
        this.api = api;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The account of {@code token} as the server has it now.
     *
     * @param known the account as last read; null if it never was
     * @param all whether to read all users, even if those who changed since then would be enough
     * @param parts the call for each list
     * @throws ApiException if one of the lists cannot be read; API tokens may stay unknown
     */
    Snapshot read(TokenInfo token, @Nullable Snapshot known, boolean all, Call call,
            Function<Loading.Part, Call> parts) throws ApiException {
        var account = token.account();
        var userReads = new UserReads(api, clock, known);
        try (var reads = new ParallelReads(tasks, call)) {
            var groups = reads.add(() -> api.groups(account, reads.with(parts.apply(Loading.Part.GROUPS))));
            var users = reads.add(() -> {
                var part = reads.with(parts.apply(Loading.Part.USERS));
                return all ? userReads.all(token, part) : userReads.read(token, part);
            });
            var modules = reads.add(() -> api.modules(account, reads.with(parts.apply(Loading.Part.MODULES))));
            var buyers = reads.add(() -> api.buyers(account, reads.with(parts.apply(Loading.Part.BUYERS))));
            var tokenGaps = new ArrayList<Message>();
            var tokens = reads.add(() -> tokens(account, reads.with(call), tokenGaps));
            reads.run();
            var compared = new MembersCheck(api, account, call).check(users.get().listing().items(),
                    groups.get().items());
            var gaps = new ArrayList<>(groups.get().gaps());
            gaps.addAll(users.get().listing().gaps());
            gaps.addAll(compared.gaps());
            gaps.addAll(modules.get().gaps());
            gaps.addAll(buyers.get().gaps());
            gaps.addAll(tokenGaps);
            var sorted = modules.get().items().stream()
                    .sorted(Comparator.comparing(Module::name, String.CASE_INSENSITIVE_ORDER)).toList();
            var snapshot = Snapshot.of(account, clock.instant(), compared.users(), compared.groups(), sorted,
                    buyers.get().items(), gaps).withReading(users.get().reading());
            return tokens.get().map(snapshot::withTokens).orElse(snapshot);
        }
    }

    /** A token that may not list tokens is no gap. An incomplete list is a gap and is dropped. */
    private Optional<List<IssuedToken>> tokens(Account account, Call call, List<Message> gaps) throws ApiException {
        try {
            var tokens = api.tokens(account, call);
            if (tokens.isComplete()) {
                return Optional.of(tokens.items());
            }
            gaps.add(Message.of(MessageCode.TOKENS_INCOMPLETE, Message.together(tokens.gaps())));
        } catch (ApiException e) {
            switch (e.problem().kind()) {
                case CANCELLED -> throw e;
                case FORBIDDEN, NOT_FOUND -> LOG.info("API tokens cannot be listed: {}", e.problem().kind());
                default -> gaps.add(Message.of(MessageCode.TOKENS_UNREADABLE, e.problem().message()));
            }
        }
        return Optional.empty();
    }
}
