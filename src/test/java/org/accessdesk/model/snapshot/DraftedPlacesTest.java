package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;

/** The numbers of people who are to be invited, of whom a draft can have a hundred thousand. */
class DraftedPlacesTest {
    private static final int MANY = 1000;

    @Test
    void findingEachDoesNotLookAtAllOthers() {
        var index = Samples.snapshot(List.of(Samples.user(1), Samples.user(2)), List.of()).index();
        var some = index.user(0);
        var invited = IntStream.range(0, MANY)
                .mapToObj(n -> new AccountUser(UserId.local(n), some.legacyId(), some.name(),
                        some.email(), some.status(), some.groups(), some.lastSignIn(), some.audit(), some.revision(),
                        some.unread()))
                .toList();
        var looked = new AtomicInteger();
        var drafted = index.with(List.of(), new AbstractList<>() {
            @Override
            public AccountUser get(int place) {
                looked.incrementAndGet();
                return invited.get(place);
            }

            @Override
            public int size() {
                return MANY;
            }
        });
        assertThat(IntStream.range(0, MANY).map(n -> drafted.position(UserId.local(n))))
                .containsExactlyElementsOf(IntStream.range(2, MANY + 2).boxed().toList());
        assertThat(drafted.position(UserId.local(MANY))).isEqualTo(-1);
        assertThat(looked).hasValueLessThanOrEqualTo(2 * MANY);
    }
}
