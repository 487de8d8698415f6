package org.accessdesk.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.compare.Overlap;
import org.accessdesk.model.id.Id;
import org.accessdesk.ui.kit.pane.PairContent;
import org.accessdesk.ui.kit.pane.PairContent.PairAction;
import org.accessdesk.ui.kit.pane.PairContent.PairColumn;
import org.accessdesk.ui.kit.pane.PairContent.PairLine;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** What two users or two groups have by the draft, in words. */
public final class PairTexts {
    /** A part with more names shows the first ones: nobody reads more, and to sort them would take long. */
    private static final int SHOWN = 1_000;
    private final DraftedSnapshot drafted;

    /** Texts about the account with a draft. */
    public PairTexts(DraftedSnapshot drafted) {
        this.drafted = drafted;
    }

    /** A part of the comparison, such as the groups. */
    private record PairPart(String title, Overlap<? extends Id> ids, List<String> alsoLeft, List<String> alsoBoth,
            List<String> alsoRight) {}

    /** Compares two users: groups, modules and buyers. */
    public PairContent of(AccountUser left, AccountUser right, List<PairAction> actions) {
        var ofLeft = drafted.accessAfter(left);
        var ofRight = drafted.accessAfter(right);
        return content(left.id(), right.id(), List.of(
                part("users.column.groups", drafted.groupsOf(left), drafted.groupsOf(right)),
                part("groups.column.modules", ofLeft.modules().keySet(), ofRight.modules().keySet()),
                buyers(ofLeft.buyers(), ofLeft.allBuyers(), ofRight.buyers(), ofRight.allBuyers())), actions);
    }

    /** Compares two groups: members, modules and buyers. */
    public PairContent of(UserGroup left, UserGroup right, List<PairAction> actions) {
        var ofLeft = drafted.grantedAfter(left.id());
        var ofRight = drafted.grantedAfter(right.id());
        return content(left.id(), right.id(), List.of(
                part("groups.column.users", drafted.membersOf(left.id()), drafted.membersOf(right.id())),
                part("groups.column.modules", drafted.modulesOf(left), drafted.modulesOf(right)),
                buyers(ofLeft.buyers(), ofLeft.allBuyers(), ofRight.buyers(), ofRight.allBuyers())), actions);
    }

    private static PairPart part(String key, Collection<? extends Id> left, Collection<? extends Id> right) {
        return new PairPart(Texts.get(key), Overlap.of(List.<Id>copyOf(left), List.<Id>copyOf(right)), List.of(),
                List.of(), List.of());
    }

    /** Who sees all buyers has no list of them. */
    private static PairPart buyers(Collection<? extends Id> left, boolean allLeft, Collection<? extends Id> right,
            boolean allRight) {
        var all = List.of(Texts.get("kit.buyers.all"));
        return new PairPart(Texts.get("groups.column.buyers"),
                Overlap.of(List.<Id>copyOf(left), List.<Id>copyOf(right)),
                allLeft && !allRight ? all : List.of(), allLeft && allRight ? all : List.of(),
                allRight && !allLeft ? all : List.of());
    }

    private PairContent content(Id left, Id right, List<PairPart> parts, List<PairAction> actions) {
        var nameOfLeft = Names.of(left, drafted.names());
        var nameOfRight = Names.of(right, drafted.names());
        return new PairContent(Texts.format("compare.title", nameOfLeft, nameOfRight), List.of(
                column(Texts.format("compare.only", nameOfLeft), parts, p -> p.ids().onlyLeft(), PairPart::alsoLeft),
                column(Texts.get("compare.both"), parts, p -> p.ids().both(), PairPart::alsoBoth),
                column(Texts.format("compare.only", nameOfRight), parts, p -> p.ids().onlyRight(),
                        PairPart::alsoRight)),
                actions);
    }

    private PairColumn column(String title, List<PairPart> parts, Function<PairPart, List<? extends Id>> ids,
            Function<PairPart, List<String>> also) {
        var lines = new ArrayList<PairLine>();
        parts.forEach(part -> {
            var of = ids.apply(part);
            var count = of.size() + also.apply(part).size();
            lines.add(new PairLine(Texts.format("kit.name.marked", part.title(), Texts.format("kit.number", count)),
                    true));
            Stream.concat(also.apply(part).stream(), names(of)).map(name -> new PairLine(name, false))
                    .forEach(lines::add);
            if (of.size() > SHOWN) {
                lines.add(new PairLine(Texts.format("compare.more", of.size() - SHOWN), false));
            }
        });
        return new PairColumn(title, lines);
    }

    private Stream<String> names(List<? extends Id> ids) {
        return Alphabetical.sorted(ids.stream().limit(SHOWN).map(id -> Names.of(id, drafted.names())).toList())
                .stream();
    }
}
