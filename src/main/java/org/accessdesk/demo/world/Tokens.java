package org.accessdesk.demo.world;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.demo.Switch;
import org.jspecify.annotations.Nullable;

/** The rules of API tokens (api.md §4.7). */
public final class Tokens {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} .'\"-]{1,200}");
    private static final Duration PROPAGATION = Duration.ofMinutes(1);
    private final World world;
    private final Journal journal;
    private final Set<Switch> switches;
    private final Ids ids;

    Tokens(World world, Journal journal, Set<Switch> switches, Ids ids) {
        this.world = world;
        this.journal = journal;
        this.switches = switches;
        this.ids = ids;
    }

    /** Makes a token; its modules are within those of the account's Default group. */
    public Token create(AccountEntry account, String name, String description, Collection<String> modules,
            Visibility by) throws Refusal {
        by.needAccess();
        check(account.id(), name, modules);
        var stamp = journal.stamp(by.token());
        var from = switches.contains(Switch.YOUNG_TOKENS_WAIT) ? stamp.at().plus(PROPAGATION) : stamp.at();
        var token = new Token(ids.next("TKN", 2), stamp, account.id(), name, ids.secret(), from,
                new LinkedHashSet<>(modules));
        token.rename(name, description);
        world.add(token);
        journal.written(token, "created", by.token());
        return token;
    }

    /** Changes what is given; null keeps (ApiToken BR-008). */
    public void update(Token token, @Nullable String name, @Nullable String description,
            @Nullable Collection<String> modules, Visibility by) throws Refusal {
        by.needAccess();
        var newName = name == null ? token.name() : name;
        check(token.account(), newName, modules == null ? token.modules() : modules);
        token.rename(newName, description == null ? token.description() : description);
        if (modules != null) {
            token.setModules(new LinkedHashSet<>(modules));
        }
        written(token, "updated", by);
    }

    /** Enables or disables a token. */
    public void setActive(Token token, boolean active, Visibility by) throws Refusal {
        by.needAccess();
        token.setActive(active);
        written(token, active ? "enabled" : "disabled", by);
    }

    /** Deletes a token for good. */
    public void delete(Token token, Visibility by) throws Refusal {
        by.needAccess();
        world.remove(token);
        journal.written(token, "deleted", by.token());
    }

    private void written(Token token, String action, Visibility by) {
        token.touch(journal.stamp(by.token()));
        journal.written(token, action, by.token());
    }

    private void check(String account, String name, Collection<String> modules) throws Refusal {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.of("name", "Name must be 1 to 200 letters, digits, spaces or - . ' \".");
        }
        var allowed = world.groups(account).stream().filter(Group::isDefault).findFirst().map(Group::modules)
                .orElse(Set.of());
        for (var id : modules) {
            if (!allowed.contains(id)) {
                throw Refusal.of("modules", "Module " + id + " is not enabled for the account.");
            }
        }
    }
}
