package org.accessdesk.model.alias;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Copies an account with aliases instead of its personal and company data. Who is in which group, and what a group
 * grants, stays; modules are the platform's and stay too.
 *
 * @param aliases the aliases of the project
 * @param shift by how much all times are moved
 */
public record AliasedAccount(Aliases aliases, Duration shift) {

    /** The copy of {@code real}, with everything in the order of the real one. */
    public Snapshot of(Snapshot real) {
        var copy = Snapshot.of(of(real.account()), of(real.takenAt()), real.users().stream().map(this::of).toList(),
                real.groups().stream().map(this::of).toList(), real.modules(),
                real.buyers().stream().map(this::of).toList(),
                real.gaps().stream().map(gap -> gap.map(aliases::text)).toList());
        return real.knowsTokens() ? copy.withTokens(real.tokens().stream().map(this::of).toList()) : copy;
    }

    /** The copy of what the server says about a token. */
    public TokenInfo of(TokenInfo real) {
        var owner = real.owner();
        return new TokenInfo(of(real.id()), aliases.name(real.name()), of(real.account()), real.modules(),
                owner == null ? null : of(owner));
    }

    private Account of(Account real) {
        return new Account(new AccountId(aliases.id(real.id().value())), aliases.name(real.name()), real.type());
    }

    private AccountUser of(AccountUser real) {
        var legacy = real.legacyId();
        return new AccountUser(of(real.id()), legacy == null ? null : new AccountUserId(aliases.id(legacy.value())),
                aliases.person(real.name()), aliases.email(real.email(), real.name()), real.status(),
                each(real.groups(), this::of), ofNullable(real.lastSignIn()), of(real.audit()), real.revision(),
                UnreadTimes.of(aliases.text(real.unread().lastSignIn()), aliases.text(real.unread().joined())));
    }

    private UserGroup of(UserGroup real) {
        return new UserGroup(of(real.id()), aliases.name(real.name()), real.description().map(aliases::sentence),
                real.logo().map(aliases::link), real.isDefault(), real.modules(),
                real.buyers().map(ids -> each(ids, this::of)),
                real.extensions().map(all -> all.stream().map(this::of).toList()),
                real.users().map(ids -> each(ids, this::of)), of(real.audit()), real.revision(), Map.of());
    }

    private Buyer of(Buyer real) {
        return new Buyer(of(real.id()), aliases.name(real.name()));
    }

    private IssuedToken of(IssuedToken real) {
        return new IssuedToken(of(real.id()), aliases.name(real.name()), real.modules(), real.revision());
    }

    /** The alias of a user's id; a local one says nothing and stays. */
    public UserId of(UserId real) {
        return real.isLocal() ? real : new UserId(aliases.id(real.value()));
    }

    /** The alias of a group's id; a local one says nothing and stays. */
    public GroupId of(GroupId real) {
        return real.isLocal() ? real : new GroupId(aliases.id(real.value()));
    }

    TokenId of(TokenId real) {
        return new TokenId(aliases.id(real.value()));
    }

    BuyerId of(BuyerId real) {
        return new BuyerId(aliases.id(real.value()));
    }

    ExtensionId of(ExtensionId real) {
        return new ExtensionId(aliases.id(real.value()));
    }

    private InstalledExtension of(InstalledExtension real) {
        return new InstalledExtension(of(real.id()), real.name().isBlank() ? "" : aliases.name(real.name()));
    }

    static <T> Set<T> each(Set<T> all, Function<T, T> alias) {
        return all.stream().map(alias).collect(Collectors.toUnmodifiableSet());
    }

    private Audit of(Audit real) {
        return new Audit(of(real.created()), of(real.updated()), ofNullable(real.joined()), ofNullable(real.access()));
    }

    private Audit.@Nullable Event of(Audit.@Nullable Event real) {
        if (real == null) {
            return null;
        }
        var by = real.by();
        return new Audit.Event(ofNullable(real.at()),
                by == null ? null : new Actor(aliases.id(by.id()), aliases.person(by.name())));
    }

    /** The moved time. */
    public Instant of(Instant real) {
        return real.plus(shift);
    }

    @Nullable
    Instant ofNullable(@Nullable Instant real) {
        return real == null ? null : of(real);
    }

    List<String> texts(List<String> real) {
        return real.stream().map(aliases::text).toList();
    }
}
