package org.accessdesk.ui.review.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.review.TrailAnswer;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.review.card.ReviewRow.Card;
import org.accessdesk.ui.review.card.ReviewRow.Remark;
import org.accessdesk.ui.review.card.ReviewRows.RowPlace;
import org.jspecify.annotations.Nullable;

/** The rows of a review. */
public final class ReviewCards {
    private final Reviewed reviewed;
    private final Review.ReviewState content;
    private final EffectNames words;
    private final EffectTexts effects;
    private final DriftTexts drifts;
    private final ConflictTexts conflicts;
    private final CardLines lines;

    public ReviewCards(Reviewed reviewed, Review.ReviewState content) {
        this.reviewed = reviewed;
        this.content = content;
        this.words = new EffectNames(reviewed.names());
        this.effects = new EffectTexts(reviewed);
        this.drifts = new DriftTexts(words, reviewed.draft().created());
        this.conflicts = new ConflictTexts(reviewed, words, drifts);
        this.lines = new CardLines(reviewed.now(), words);
    }

    /** The rows, whose order takes long to find for many changes; any thread may do that. */
    public ReviewRows rows(Grouping grouping) {
        return new ReviewRows(switch (grouping) {
            case BY_USER -> items().stream().map(item -> new RowPlace("", item)).toList();
            case BY_GROUP -> byGroup();
            case BY_KIND -> byKind();
        }, this::card);
    }

    /** Users first, then groups, then API tokens, each by name. */
    private List<ReviewItem> items() {
        var items = reviewed.items();
        var order = KeyOrder.by((ReviewItem item) -> part(item.change()))
                .thenComparing(KeyOrder.by(item -> Alphabetical.key(words.name(item))))
                .thenComparing(KeyOrder.by(item -> item.target().id().value()));
        return IntStream.of(order.order(items.size(), items::get)).mapToObj(items::get).toList();
    }

    private static int part(Change change) {
        return switch (change) {
            case MembershipChange _, InvitationRenewal _, UserInvitation _, UserRemoval _ -> 0;
            case GroupChange _, GroupCreation _, GroupDeletion _ -> 1;
            case TokenChange _ -> 2;
        };
    }

    private List<RowPlace> byGroup() {
        var sections = new TreeMap<GroupId, List<ReviewItem>>();
        var others = new ArrayList<ReviewItem>();
        for (var item : items()) {
            var groups = groups(item);
            groups.forEach(g -> sections.computeIfAbsent(g, _ -> new ArrayList<>()).add(item));
            if (groups.isEmpty()) {
                others.add(item);
            }
        }
        var places = new ArrayList<RowPlace>();
        Alphabetical.sorted(sections.keySet(), words::name)
                .forEach(group -> add(places, words.name(group), sections.getOrDefault(group, List.of())));
        if (!others.isEmpty()) {
            add(places, Texts.get("review.kind.tokens"), others);
        }
        return places;
    }

    private static Set<GroupId> groups(ReviewItem item) {
        return switch (item.change()) {
            case MembershipChange m -> new TreeSet<>(m.groups().touched());
            case GroupChange g -> Set.of(g.group());
            case GroupCreation g -> Set.of(g.group());
            case GroupDeletion g -> Set.of(g.group());
            case InvitationRenewal _ -> Set.of();
            case UserInvitation i -> new TreeSet<>(i.groups());
            case UserRemoval r -> new TreeSet<>(r.base());
            case TokenChange _ -> Set.of();
        };
    }

    private List<RowPlace> byKind() {
        var sections = new TreeMap<CardKind, List<ReviewItem>>();
        items().forEach(i -> sections.computeIfAbsent(kind(i), _ -> new ArrayList<>()).add(i));
        var places = new ArrayList<RowPlace>();
        sections.forEach((kind, items) -> add(places, text(kind), items));
        return places;
    }

    private enum CardKind {
        STOPPED, TAKES, GIVES, NEITHER, EXCLUDED
    }

    private static String text(CardKind kind) {
        return switch (kind) {
            case STOPPED -> Texts.get("review.kind.stopped");
            case TAKES -> Texts.get("review.kind.takes");
            case GIVES -> Texts.get("review.kind.gives");
            case NEITHER -> Texts.get("review.kind.neither");
            case EXCLUDED -> Texts.get("review.kind.excluded");
        };
    }

    private CardKind kind(ReviewItem item) {
        if (!item.included()) {
            return CardKind.EXCLUDED;
        }
        if (item.conflict() != null || !item.findings().isEmpty()) {
            return CardKind.STOPPED;
        }
        return switch (item.change()) {
            case MembershipChange m -> {
                var effect = reviewed.effect().user(m.user());
                yield kind(!effect.lost().isEmpty(), !effect.gained().isEmpty());
            }
            case GroupChange g -> kind(!g.removedModules().isEmpty() || hits(g, reviewed.effect().fewerBuyers()),
                    !g.addedModules().isEmpty() || hits(g, reviewed.effect().moreBuyers()));
            case GroupDeletion _, UserRemoval _ -> CardKind.TAKES;
            case UserInvitation _ -> CardKind.GIVES;
            case InvitationRenewal _ -> CardKind.NEITHER;
            case GroupCreation g -> kind(false, !g.content().modules().isEmpty());
            case TokenChange t -> kind(!t.removed().isEmpty(), !t.added().isEmpty());
        };
    }

    /** Whether the change sets buyers, and some of the group's members are among {@code users}. */
    private boolean hits(GroupChange change, Set<UserId> users) {
        return LimitField.BUYERS.of(change) != null && !users.isEmpty()
                && reviewed.sent().membersOf(change.group()).stream().anyMatch(users::contains);
    }

    private static CardKind kind(boolean takes, boolean gives) {
        return takes ? CardKind.TAKES : gives ? CardKind.GIVES : CardKind.NEITHER;
    }

    private static void add(List<RowPlace> places, String heading, List<ReviewItem> items) {
        places.add(new RowPlace(heading, null));
        items.forEach(item -> places.add(new RowPlace(heading, item)));
    }

    public Card card(ReviewItem item, String under) {
        return new Card(item.target(), under, words.name(item), kindOf(item.change()), item.included(),
                lines.of(item.change()), remarks(item), item.included() ? drifts.of(item) : Texts.get("review.out"),
                item.reason(), conflicts.of(item),
                item.drift().isStale() && isOpen(content.trails().get(item.target())));
    }

    private static boolean isOpen(@Nullable TrailAnswer answer) {
        return answer == null || !answer.isFinal();
    }

    static String kindOf(Change change) {
        return switch (change) {
            case MembershipChange _ -> Texts.get("review.of.user");
            case GroupChange _ -> Texts.get("review.of.group");
            case GroupCreation _ -> Texts.get("review.of.newGroup");
            case GroupDeletion _ -> Texts.get("review.of.deletedGroup");
            case InvitationRenewal _ -> Texts.get("review.of.renewedInvitation");
            case UserInvitation _ -> Texts.get("review.of.invitedUser");
            case UserRemoval _ -> Texts.get("review.of.removedUser");
            case TokenChange _ -> Texts.get("review.of.token");
        };
    }

    private List<Remark> remarks(ReviewItem item) {
        var all = new ArrayList<Remark>();
        if (item.isSent()) {
            all.addAll(reviewed.isComplete() ? effect(item)
                    : List.of(new Remark(Texts.get("review.effect.unknown"), Tone.PENDING)));
        }
        if (item.merge() instanceof Merge.MergeConflict<?> && item.included()) {
            all.add(new Remark(Texts.get("review.notSent"), Tone.NEUTRAL));
        }
        item.findings().forEach(f -> all.add(new Remark(Sentences.of(f, reviewed.names()), Tone.NEGATIVE)));
        drifts.trail(item, content.trails().get(item.target())).forEach(l -> all.add(new Remark(l, Tone.NEUTRAL)));
        return all;
    }

    private List<Remark> effect(ReviewItem item) {
        if (item.change() instanceof GroupDeletion) {
            return List.of(new Remark(Texts.get("review.effect.deleted"), Tone.NEGATIVE));
        }
        if (item.change() instanceof UserRemoval removal) {
            return List.of(effects.user(removal.user()),
                    new Remark(Texts.get("review.effect.removed"), Tone.NEGATIVE));
        }
        if (item.change() instanceof UserInvitation invitation) {
            return List.of(effects.user(invitation.user()),
                    new Remark(Texts.format("review.effect.invited", Names.line(invitation.email())), Tone.PENDING));
        }
        if (item.change() instanceof GroupCreation creation
                && reviewed.sent().membersOf(creation.group()).isEmpty()) {
            return List.of(new Remark(Texts.get("review.effect.newEmpty"), Tone.NEUTRAL));
        }
        return switch (item.target()) {
            case Target.UserTarget(var id) -> List.of(effects.user(id));
            case Target.InvitationTarget _ -> List.of(new Remark(Texts.get("review.effect.renewed"), Tone.PENDING));
            case Target.GroupTarget(var id) -> effects.group(id);
            case Target.TokenTarget(var id) -> List.of(effects.token(id));
        };
    }
}
