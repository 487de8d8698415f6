package org.accessdesk.model.effect;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.UserSet;

/**
 * Who would gain and lose what if a change set were applied. The figures are computed at once, in milliseconds for the
 * largest accounts; the details of one user, group or token on demand. Sets of users are in the order of the users.
 */
public final class Effect {
    private final DraftedSnapshot drafted;
    private final EffectCounter counter;
    private final Map<ModuleId, Set<UserId>> gained;
    private final Map<ModuleId, Set<UserId>> lost;
    private final Cascade cascade;
    private final Lazy<BuyerCounter> buyers;

    private Effect(DraftedSnapshot drafted) {
        this.drafted = drafted;
        this.counter = new EffectCounter(drafted);
        this.gained = Collections.unmodifiableMap(counter.gained());
        this.lost = Collections.unmodifiableMap(counter.lost());
        this.cascade = cascade(drafted);
        this.buyers = new Lazy<>(() -> new BuyerCounter(drafted, counter));
    }

    /** The effect of a change set on a snapshot. */
    public static Effect of(DraftedSnapshot drafted) {
        return new Effect(drafted);
    }

    private static Cascade cascade(DraftedSnapshot drafted) {
        var taken = drafted.takenFromDefault();
        if (taken.isEmpty()) {
            return Cascade.NONE;
        }
        var groups = new HashMap<GroupId, Set<ModuleId>>();
        for (var group : drafted.snapshot().groups()) {
            var stripped = both(drafted.contentOf(group).modules(), taken);
            if (!group.isDefault() && !stripped.isEmpty()) {
                groups.put(group.id(), stripped);
            }
        }
        var tokens = new HashMap<TokenId, Set<ModuleId>>();
        for (var token : drafted.snapshot().tokens()) {
            var stripped = both(drafted.ownModulesOf(token), taken);
            if (!stripped.isEmpty()) {
                tokens.put(token.id(), stripped);
            }
        }
        return new Cascade(groups, tokens);
    }

    /** The users who gain a module, by module; no module without users. */
    public Map<ModuleId, Set<UserId>> gained() {
        return gained;
    }

    /** The users who lose a module altogether, by module; no module without users. */
    public Map<ModuleId, Set<UserId>> lost() {
        return lost;
    }

    /** The users who lose a module in one group and keep it through another. */
    public Set<UserId> kept() {
        return counter.set(counter.kept);
    }

    /** The users who gain or lose any module. */
    public Set<UserId> users() {
        return counter.set(counter.users);
    }

    /** The users who lose the last of their modules. */
    public Set<UserId> nothingLeft() {
        return counter.set(counter.nothingLeft);
    }

    /**
     * The users who see fewer buyers than before, and still some: those who lose all modules with buyers lose these
     * modules.
     */
    public UserSet fewerBuyers() {
        return counter.set(buyers.get().fewer);
    }

    /** The users who see buyers that they did not see before, and saw some before. */
    public UserSet moreBuyers() {
        return counter.set(buyers.get().more);
    }

    /** The users who gain {@code module}. */
    public UserSet gainers(ModuleId module) {
        return counter.gainers(module);
    }

    /** The users who lose {@code module} altogether. */
    public UserSet losers(ModuleId module) {
        return counter.losers(module);
    }

    /** The users who would have {@code module}, in order; computed one by one, so that the first ones are cheap. */
    public Stream<AccountUser> holders(ModuleId module) {
        return counter.holders(module);
    }

    /** Those of {@code some} who would have {@code module}. */
    public UserSet holders(ModuleId module, UserSet some) {
        return counter.holders(module, some);
    }

    /** The groups by which {@code some} would have {@code module}, in the order of the groups. */
    public List<GroupId> granting(ModuleId module, UserSet some) {
        var numbers = counter.granting(module, some);
        return drafted.snapshot().groupIds().stream()
                .filter(group -> numbers.get(drafted.snapshot().index().group(group))).toList();
    }

    /**
     * What the platform removes from other groups and API tokens because modules are removed from the Default group,
     * without what the set itself removes from them.
     */
    public Cascade cascade() {
        return cascade;
    }

    /** The users who lose a module that one of their groups would still grant without the cascade. */
    public Set<UserId> hitByCascade() {
        return counter.set(counter.hit);
    }

    /** The effect on a user; empty if the snapshot does not have it. */
    public UserEffect user(UserId id) {
        return drafted.snapshot().user(id)
                .map(u -> UserEffect.of(id, drafted.accessBefore(u), drafted.accessAfter(u)))
                .orElseGet(() -> UserEffect.of(id, Access.NONE, Access.NONE));
    }

    /** The effect on a group; empty if the snapshot does not have it. */
    public GroupEffect group(GroupId id) {
        var group = drafted.snapshot().group(id).orElse(null);
        var before = group == null ? Set.<ModuleId>of() : group.moduleIds();
        var after = group == null ? Set.<ModuleId>of() : drafted.modulesOf(group);
        var modules = SetDelta.between(before, after);
        return new GroupEffect(id, drafted.joining(id), drafted.leaving(id), new TreeSet<>(modules.added()),
                new TreeSet<>(modules.removed()),
                both(modules.removed(), cascade.groups().getOrDefault(id, Set.of())));
    }

    /** The effect on an API token; empty if the snapshot does not have it. */
    public TokenEffect token(TokenId id) {
        var token = drafted.snapshot().token(id).orElse(null);
        var before = token == null ? Set.<ModuleId>of() : token.modules();
        var after = token == null ? Set.<ModuleId>of() : drafted.modulesOf(token);
        var modules = SetDelta.between(before, after);
        return new TokenEffect(id, new TreeSet<>(modules.added()), new TreeSet<>(modules.removed()),
                both(modules.removed(), cascade.tokens().getOrDefault(id, Set.of())));
    }

    private static Set<ModuleId> both(Set<ModuleId> some, Set<ModuleId> others) {
        var rest = new TreeSet<>(some);
        rest.retainAll(others);
        return rest;
    }
}
