package org.accessdesk.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Objects that tests need without looking at their content. */
public final class TestValues {
    public static final Account ACCOUNT = new Account(new AccountId("ACC-1671-0642"), "Stark", AccountType.CLIENT);
    public static final Account OPERATIONS = new Account(new AccountId("ACC-9999-0001"), "Ops", AccountType.OPERATIONS);
    public static final GroupId GROUP = new GroupId("UGR-8447-7590");
    public static final GroupId OTHER_GROUP = new GroupId("UGR-1234-5678");
    public static final UserId USER = new UserId("USR-6375-2499");
    public static final AccountUserId MEMBERSHIP = new AccountUserId("AUSR-4134-7183-7330");

    private TestValues() {}

    public static AccountUser user() {
        return user(MEMBERSHIP);
    }

    public static AccountUser user(@Nullable AccountUserId legacyId) {
        return new AccountUser(USER, legacyId, "Jane Doe", "janedoe@example.com", UserStatus.ACTIVE, Set.of(GROUP),
                null,
                Audit.NONE, 7);
    }

    /** The problem that {@code call} fails with. */
    public static ApiProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call).problem();
    }
}
