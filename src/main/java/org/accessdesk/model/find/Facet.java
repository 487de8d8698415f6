package org.accessdesk.model.find;

import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;

/**
 * One condition of a filter. A condition that a draft affects matches the state on the server as well as the drafted
 * one, so that a row does not vanish while it is edited.
 */
public sealed interface Facet {
    FacetKind kind();

    /**
     * Is one of these: what a figure counts, or what belongs to another object.
     *
     * @param title what they have in common, in words
     */
    record OneOf(String title, Set<? extends Id> ids) implements Facet {
        public OneOf {
            ids = Set.copyOf(ids);
        }

        @Override
        public FacetKind kind() {
            return FacetKind.ONE_OF;
        }
    }

    /** Is in {@code group}. */
    record InGroup(GroupId group) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.GROUP;
        }
    }

    /** Is not in {@code group}. */
    record NotInGroup(GroupId group) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.NOT_IN_GROUP;
        }
    }

    /** Has {@code module}, by whichever group. */
    record HasModule(ModuleId module) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.MODULE;
        }
    }

    /** Sees {@code buyer}, alone or among all. */
    record SeesBuyer(BuyerId buyer) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.BUYER;
        }
    }

    /** Has {@code status}. */
    record HasStatus(ServerValue<UserStatus> status) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.STATUS;
        }
    }

    /** Signed in last at {@code when}. */
    record SignedIn(SignInTime when) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.LAST_SIGN_IN;
        }

        /** Times before the list was read. */
        public enum SignInTime {
            NEVER(0), OVER_30_DAYS(30), OVER_90_DAYS(90), OVER_180_DAYS(180);

            private final int days;

            SignInTime(int days) {
                this.days = days;
            }

            /** How many days ago at least; 0 for never. */
            public int days() {
                return days;
            }
        }
    }

    /** Joined the account at {@code when}. */
    record Joined(JoinTime when) implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.JOINED;
        }

        /** Times before the list was read. */
        public enum JoinTime {
            NOT_YET(0), LAST_30_DAYS(30), LAST_90_DAYS(90), OVER_A_YEAR(365);

            private final int days;

            JoinTime(int days) {
                this.days = days;
            }

            /** The days meant; 0 for not yet. */
            public int days() {
                return days;
            }
        }
    }

    /** Is in exactly one group. */
    record OnlyGroup() implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.ONLY_GROUP;
        }
    }

    /** Is changed by the draft. */
    record Changed() implements Facet {
        @Override
        public FacetKind kind() {
            return FacetKind.CHANGED;
        }
    }
}
