package org.accessdesk.ui.users.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.invite.InviteeList;
import org.accessdesk.model.invite.LineProblem;
import org.accessdesk.model.invite.PastedPerson;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/**
 * What a text means for a draft, and that in words. Made in the background.
 *
 * @param fresh who is not in the account yet
 * @param people as in {@link InviteContent}
 * @param problems as in {@link InviteContent}
 * @param there as in {@link InviteContent}
 */
record InviteReading(InviteeList list, List<PastedPerson> fresh, List<String> people, List<String> problems,
        List<InviteContent.Known> there) {
    /** How many of each kind are shown: each line is made of nodes, and nobody reads thousands. */
    private static final int SHOWN = 50;
    /** A text without lines. */
    static final InviteReading NOTHING = failed(List.of());

    /** Somebody of the text who is in the account. */
    private record KnownPerson(PastedPerson person, AccountUser user) {}

    static InviteReading of(String text, DraftedSnapshot drafted) {
        var list = InviteeList.of(text);
        var fresh = new ArrayList<PastedPerson>();
        var known = new ArrayList<KnownPerson>();
        list.people().forEach(p -> drafted.snapshot().userBy(p.email())
                .ifPresentOrElse(user -> known.add(new KnownPerson(p, user)), () -> fresh.add(p)));
        return new InviteReading(list, List.copyOf(fresh),
                first(fresh, UserInvitations::shown, more -> Texts.format("users.invite.morePeople", more)),
                first(list.problems(), InviteReading::sentence,
                        more -> Texts.format("users.invite.moreProblems", more)),
                first(known, k -> there(k, drafted),
                        more -> new InviteContent.Known(Texts.format("users.invite.moreThere", more), null)));
    }

    /** Nothing, because of {@code problem}. */
    static InviteReading failed(String problem) {
        return failed(List.of(problem));
    }

    private static InviteReading failed(List<String> problems) {
        return new InviteReading(new InviteeList(List.of(), List.of()), List.of(), List.of(), problems, List.of());
    }

    /** Whether there is somebody to invite, and nothing to correct. */
    boolean isUsable() {
        return list.problems().isEmpty() && !fresh.isEmpty() && fresh.size() == list.people().size();
    }

    private static <T, L> List<L> first(List<T> all, Function<T, L> line, Function<Integer, L> more) {
        var lines = new ArrayList<L>();
        all.stream().limit(SHOWN).map(line).forEach(lines::add);
        if (all.size() > SHOWN) {
            lines.add(more.apply(all.size() - SHOWN));
        }
        return List.copyOf(lines);
    }

    private static InviteContent.Known there(KnownPerson known, DraftedSnapshot drafted) {
        var id = known.user().id();
        return new InviteContent.Known(Texts.format(id.isLocal() ? "users.invite.draftedAlready" : "users.invite.there",
                known.person().line(), Names.of(id, drafted.names())), id);
    }

    private static String sentence(LineProblem problem) {
        var text = Names.start(problem.text());
        return switch (problem.fault()) {
            case NO_ADDRESS -> Texts.format("users.invite.noAddress", problem.line(), text);
            case SEVERAL_ADDRESSES -> Texts.format("users.invite.several", problem.line(), text);
            case NO_NAME -> Texts.format("users.invite.noName", problem.line(), text);
            case TWICE -> Texts.format("users.invite.twice", problem.line(), text);
        };
    }
}
