package org.accessdesk.model.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.text.SearchText;

/**
 * Which column of a table has what, by number from 0; -1 if none has it.
 *
 * @param user e-mail addresses or ids
 * @param userId ids; they count before what is in {@code user}, which must not contradict them
 * @param group names or ids
 * @param groupId ids; they count before what is in {@code group}, which must not contradict them
 * @param action what to do
 */
public record MembershipColumns(int user, int userId, int group, int groupId, int action) {
    /** The columns of a table without titles. */
    static final MembershipColumns IN_ORDER = new MembershipColumns(0, -1, 1, -1, 2);

    private static final Set<String> EMAILS = titles("email", "emailaddress", "mail", "emailadresse", "correo",
            "correoelectronico", "adresseemail", "courriel", "メール", "メールアドレス");
    private static final Set<
            String> USERS = titles("user", "users", "member", "person", "username", "benutzer", "mitglied",
                    "usuario", "miembro", "utilisateur", "membre", "ユーザー");
    private static final Set<
            String> USER_IDS = titles("userid", "benutzerid", "idbenutzer", "idusuario", "idutilisateur",
                    "iddelusuario", "iddeusuario", "iddutilisateur", "iddelutilisateur", "ユーザーid");
    private static final Set<
            String> GROUPS = titles("group", "groups", "groupname", "usergroup", "gruppe", "benutzergruppe",
                    "grupo", "groupe", "グループ", "グループ名");
    private static final Set<String> GROUP_IDS = titles("groupid", "gruppenid", "idgruppe", "idgrupo", "iddelgrupo",
            "iddegrupo", "iddegroupe",
            "idgroupe", "iddugroupe", "グループid");
    private static final Set<
            String> ACTIONS = titles("action", "change", "addorremove", "operation", "aktion", "anderung",
                    "accion", "cambio", "operation", "modification", "changement", "操作", "変更");

    private static Set<String> titles(String... all) {
        return Stream.of(all).map(MembershipColumns::key).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String title) {
        return SearchText.fold(title).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * The columns of a first line with titles in any of the app's languages.
     *
     * @throws InvalidValueException if one is missing or there twice; tells all that is wrong
     */
    static MembershipColumns of(List<String> titles) {
        var keys = titles.stream().map(MembershipColumns::key).toList();
        var problems = new ArrayList<Message>();
        var emails = column(keys, EMAILS, titles, problems);
        // Beside a column of addresses or ids, one that is called "User" has names.
        var ids = column(keys, USER_IDS, titles, problems);
        var users = emails < 0 && ids < 0 ? column(keys, USERS, titles, problems) : emails;
        var groups = column(keys, GROUPS, titles, problems);
        var groupIds = column(keys, GROUP_IDS, titles, problems);
        var actions = column(keys, ACTIONS, titles, problems);
        require(users >= 0 || ids >= 0, MessageCode.TABLE_WITHOUT_USERS, problems);
        require(groups >= 0 || groupIds >= 0, MessageCode.TABLE_WITHOUT_GROUPS, problems);
        require(actions >= 0, MessageCode.TABLE_WITHOUT_ACTIONS, problems);
        if (!problems.isEmpty()) {
            throw new InvalidValueException(Message.together(problems));
        }
        return new MembershipColumns(users, ids, groups, groupIds, actions);
    }

    /** Whether the first line of a table has titles: one of them is known. */
    static boolean isHead(List<String> cells) {
        return cells.stream().map(MembershipColumns::key)
                .anyMatch(key -> Stream.of(EMAILS, USERS, USER_IDS, GROUPS, GROUP_IDS, ACTIONS)
                        .anyMatch(titles -> titles.contains(key)));
    }

    private static int column(List<String> keys, Set<String> wanted, List<String> titles, List<Message> problems) {
        var found = IntStream.range(0, keys.size()).filter(at -> wanted.contains(keys.get(at))).toArray();
        if (found.length > 1) {
            problems.add(Message.of(MessageCode.TABLE_COLUMN_TWICE, titles.get(found[0]).strip(),
                    titles.get(found[1]).strip()));
        }
        return found.length == 0 ? -1 : found[0];
    }

    private static void require(boolean met, MessageCode otherwise, List<Message> problems) {
        if (!met) {
            problems.add(Message.of(otherwise));
        }
    }
}
