package org.accessdesk.model.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;

/**
 * What a set of changes does, in a few parts, whatever the order of the changes.
 *
 * @param parts the part with the most objects first
 */
public record ChangeSummary(List<SummaryPart> parts) {

    /** One thing that happens to some objects. */
    public sealed interface SummaryPart {

        /** The objects that it happens to; at least one. */
        Set<? extends Id> of();
    }

    /** Users join or leave a group. */
    public record Memberships(GroupId group, boolean added, Set<UserId> of) implements SummaryPart {}

    /** Groups get or lose a module. */
    public record GroupGrants(ModuleId module, boolean added, Set<GroupId> of) implements SummaryPart {}

    /** API tokens get or lose a module. */
    public record TokenGrants(ModuleId module, boolean added, Set<TokenId> of) implements SummaryPart {}

    /** People are invited. */
    public record InvitedUsers(Set<UserId> of) implements SummaryPart {}

    /** Invitations are sent again. */
    public record RenewedInvitations(Set<UserId> of) implements SummaryPart {}

    /** Users are removed. */
    public record RemovedUsers(Set<UserId> of) implements SummaryPart {}

    /** Groups are created. */
    public record NewGroups(Set<GroupId> of) implements SummaryPart {}

    /** Groups are deleted. */
    public record DeletedGroups(Set<GroupId> of) implements SummaryPart {}

    /** Groups get another name, description or logo. */
    public record GroupTexts(Set<GroupId> of) implements SummaryPart {}

    /** Groups get other buyers or extensions. */
    public record GroupLimits(Set<GroupId> of) implements SummaryPart {}

    private static final Comparator<SummaryPart> ORDER = Comparator.<SummaryPart>comparingInt(p -> -p.of().size())
            .thenComparingInt(ChangeSummary::kind);

    public ChangeSummary {
        parts = List.copyOf(parts);
    }

    /** The summary of {@code changes}. */
    public static ChangeSummary of(Collection<? extends Change> changes) {
        var joins = new Deltas<GroupId, UserId>();
        var groups = new Deltas<ModuleId, GroupId>();
        var tokens = new Deltas<ModuleId, TokenId>();
        var texts = new TreeSet<GroupId>();
        var limits = new TreeSet<GroupId>();
        var made = new TreeSet<GroupId>();
        var deleted = new TreeSet<GroupId>();
        var removed = new TreeSet<UserId>();
        var invited = new TreeSet<UserId>();
        var renewed = new TreeSet<UserId>();
        for (var change : changes) {
            switch (change) {
                case MembershipChange m -> joins.add(m.groups(), m.user());
                case GroupChange g -> {
                    groups.add(g.modules(), g.group());
                    if (!g.texts().isEmpty()) {
                        texts.add(g.group());
                    }
                    if (!g.limits().isEmpty()) {
                        limits.add(g.group());
                    }
                }
                case GroupCreation g -> made.add(g.group());
                case GroupDeletion g -> deleted.add(g.group());
                case InvitationRenewal r -> renewed.add(r.user());
                case UserInvitation i -> invited.add(i.user());
                case UserRemoval r -> removed.add(r.user());
                case TokenChange t -> tokens.add(t.modules(), t.token());
            }
        }
        var whole = Stream.<SummaryPart>of(new GroupTexts(texts), new GroupLimits(limits),
                new NewGroups(made), new DeletedGroups(deleted),
                new RemovedUsers(removed), new InvitedUsers(invited), new RenewedInvitations(renewed))
                .filter(part -> !part.of().isEmpty());
        return new ChangeSummary(Stream
                .of(joins.parts(Memberships::new), groups.parts(GroupGrants::new), tokens.parts(TokenGrants::new),
                        whole)
                .<SummaryPart>flatMap(p -> p).sorted(ORDER).toList());
    }

    private static int kind(SummaryPart part) {
        return switch (part) {
            case Memberships m -> m.added ? 0 : 1;
            case GroupGrants g -> g.added ? 2 : 3;
            case TokenGrants t -> t.added ? 4 : 5;
            case GroupTexts _ -> 6;
            case NewGroups _ -> 7;
            case DeletedGroups _ -> 8;
            case RemovedUsers _ -> 9;
            case InvitedUsers _ -> 10;
            case RenewedInvitations _ -> 11;
            case GroupLimits _ -> 12;
        };
    }

    /** The objects by what is added to them and what is removed from them; sorted, so that the order of the changes does not matter. */
    private record Deltas<K, T>(Map<K, Set<T>> added, Map<K, Set<T>> removed) {
        Deltas() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void add(SetDelta<K> delta, T target) {
            delta.added().forEach(k -> added.computeIfAbsent(k, _ -> new TreeSet<>()).add(target));
            delta.removed().forEach(k -> removed.computeIfAbsent(k, _ -> new TreeSet<>()).add(target));
        }

        Stream<SummaryPart> parts(PartMaker<K, T> maker) {
            return Stream.concat(parts(added, (k, of) -> maker.of(k, true, of)),
                    parts(removed, (k, of) -> maker.of(k, false, of)));
        }

        private static <K, T> Stream<SummaryPart> parts(Map<K, Set<T>> all,
                BiFunction<K, Set<T>, SummaryPart> maker) {
            return all.entrySet().stream().map(e -> maker.apply(e.getKey(), e.getValue()));
        }
    }

    private interface PartMaker<K, T> {
        SummaryPart of(K key, boolean added, Set<T> of);
    }
}
