package org.accessdesk.model.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * What an access review began with, which no decision changes; with what each decision needs of it, found once. A value;
 * any thread can ask it.
 */
public final class CampaignBeginning {
    private final CampaignId id;
    private final String name;
    private final Instant begun;
    private final CampaignScope scope;
    private final List<CampaignItem> items;
    private final Lazy<String> root = new Lazy<>(this::findRoot);
    private final Lazy<Map<MembershipKey, Integer>> places = new Lazy<>(this::findPlaces);

    /** A beginning, its name without secrets. */
    CampaignBeginning(CampaignId id, String name, Instant begun, CampaignScope scope, List<CampaignItem> items) {
        this.id = id;
        this.name = Secrets.mask(name);
        this.begun = begun;
        this.scope = scope;
        this.items = List.copyOf(items);
    }

    CampaignId id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant begun() {
        return begun;
    }

    CampaignScope scope() {
        return scope;
    }

    List<CampaignItem> items() {
        return items;
    }

    /** Finds what is found once. */
    void prepare() {
        root.get();
        places.get();
    }

    /** The hash of all of it. */
    String root() {
        return root.get();
    }

    private String findRoot() {
        var hash = new ContentHash().add(id.value()).add(name).add(begun.toString());
        scope.groups().stream().sorted().forEach(group -> hash.add(group.value()));
        hash.add("");
        scope.modules().stream().sorted().forEach(module -> hash.add(module.value()));
        hash.add("");
        for (var item : items) {
            hash.add(item.key().user().value()).add(item.key().group().value()).add(item.name()).add(item.email())
                    .add(item.groupName()).add(String.valueOf(item.lastSignIn())).add(item.risks().toString());
        }
        return hash.hex();
    }

    /** The place of a membership in the items; -1 if it is not among them. */
    int place(MembershipKey key) {
        return places.get().getOrDefault(key, -1);
    }

    private Map<MembershipKey, Integer> findPlaces() {
        var found = HashMap.<MembershipKey, Integer>newHashMap(items.size());
        items.forEach(item -> found.put(item.key(), found.size()));
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof CampaignBeginning that && id.equals(that.id) && name.equals(that.name)
                && begun.equals(that.begun) && scope.equals(that.scope) && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, begun);
    }
}
