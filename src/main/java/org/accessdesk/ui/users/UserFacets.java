package org.accessdesk.ui.users;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.Facet.Joined.JoinTime;
import org.accessdesk.model.find.Facet.SignedIn.SignInTime;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The facets of users to choose from, with their names. */
final class UserFacets {
    private UserFacets() {}

    /** Each list is made when somebody looks at it: most menus stay closed while many lists are read. */
    static Map<FacetKind, List<Choice<Facet>>> of(DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        var names = drafted.names();
        return Map.of(FacetKind.GROUP, groups(drafted, g -> choice(new Facet.InGroup(g), Names.of(g, names))),
                FacetKind.NOT_IN_GROUP,
                groups(drafted, g -> choice(new Facet.NotInGroup(g),
                        Texts.format("users.facet.notIn", Names.of(g, names)))),
                FacetKind.MODULE,
                new LazyList<>(() -> Alphabetical.sorted(snapshot.modules(), Module::name).stream()
                        .map(m -> choice(new Facet.HasModule(m.id()), Names.of(m.id(), names))).toList()),
                FacetKind.BUYER,
                new LazyList<>(() -> Alphabetical.sorted(snapshot.buyers(), Buyer::name).stream()
                        .map(b -> choice(new Facet.SeesBuyer(b.id()),
                                Texts.format("users.facet.buyer", Names.of(b.id(), names))))
                        .toList()),
                FacetKind.STATUS, new LazyList<>(() -> statuses(snapshot.users())),
                FacetKind.LAST_SIGN_IN, Arrays.stream(SignInTime.values())
                        .map(t -> choice(new Facet.SignedIn(t), signedIn(t))).toList(),
                FacetKind.JOINED, Arrays.stream(JoinTime.values()).map(t -> choice(new Facet.Joined(t), joined(t)))
                        .toList(),
                FacetKind.ONLY_GROUP, List.of(choice(new Facet.OnlyGroup(), Texts.get("users.facet.onlyGroup"))));
    }

    private static List<Choice<Facet>> groups(DraftedSnapshot drafted, Function<GroupId, Choice<Facet>> choice) {
        return new LazyList<>(
                () -> Alphabetical.sorted(drafted.snapshot().groups(), drafted::nameOf).stream()
                        .map(g -> choice.apply(g.id())).toList());
    }

    /** The known statuses, and all others that a user has. */
    static List<Choice<Facet>> statuses(Collection<AccountUser> users) {
        var known = Arrays.stream(UserStatus.values()).filter(s -> s != UserStatus.UNKNOWN).map(ServerValue::of);
        return Stream.concat(known, users.stream().map(AccountUser::status)).distinct().sorted()
                .map(s -> choice(new Facet.HasStatus(s), UserStatusTexts.status(s))).toList();
    }

    private static Choice<Facet> choice(Facet facet, String text) {
        return new Choice<>(facet, text);
    }

    private static String signedIn(SignInTime when) {
        return when == SignInTime.NEVER ? Texts.get("users.facet.signIn.never")
                : Texts.format("users.facet.signIn.over", when.days());
    }

    private static String joined(JoinTime when) {
        return switch (when) {
            case NOT_YET -> Texts.get("users.facet.joined.notYet");
            case LAST_30_DAYS, LAST_90_DAYS -> Texts.format("users.facet.joined.within", when.days());
            case OVER_A_YEAR -> Texts.get("users.facet.joined.overYear");
        };
    }
}
