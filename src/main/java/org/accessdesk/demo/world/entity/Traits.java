package org.accessdesk.demo.world.entity;

import java.util.stream.Stream;
import org.accessdesk.demo.world.switches.EmptyBuyers;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.snapshot.Snapshot;

/** Finds out from a snapshot how the platform behaves. */
public final class Traits {
    private Traits() {}

    public static Switches of(Snapshot snapshot) {
        Switches standard = Switches.defaults();
        return standard
                .with(Switch.REVISIONS_SHOWN, showsRevisions(snapshot))
                .with(Switch.LEGACY_OFFERED, snapshot.users().stream().anyMatch(user -> user.legacyId() != null))
                .with(Switch.EMPTY_VALUES_SHOWN, snapshot.groups().stream().anyMatch(Traits::showsEmpty))
                .withEmptyBuyers(EmptyBuyers.NONE)
                .withNameLengthLimit(
                        longest(standard.texts().nameLengthLimit(), snapshot.groups().stream().map(UserGroup::name)))
                .withDescriptionLengthLimit(longest(standard.texts().descriptionLengthLimit(),
                        snapshot.groups().stream().map(UserGroup::descriptionText)));
    }

    private static boolean showsRevisions(Snapshot snapshot) {
        return snapshot.groups().stream().anyMatch(group -> group.revision() != null)
                || snapshot.users().stream().anyMatch(user -> user.revision() != null);
    }

    private static boolean showsEmpty(UserGroup group) {
        return group.buyers() instanceof Field.Null || group.extensions() instanceof Field.Null
                || group.logo() instanceof Field.Null || group.description() instanceof Field.Null
                || isEmpty(group.description()) || isEmpty(group.logo());
    }

    private static boolean isEmpty(Field<String> text) {
        return text instanceof Field.Present(var value) && value.isEmpty();
    }

    private static int longest(int standard, Stream<String> texts) {
        return Math.max(standard, texts.mapToInt(String::length).max().orElse(0));
    }
}
