package org.accessdesk.demo.http;

import org.accessdesk.demo.world.AccountType;
import org.accessdesk.demo.world.Actor;
import org.accessdesk.demo.world.PlatformModule;
import org.accessdesk.demo.world.Problem;

/** What a token needs for an endpoint (api.md 1.2). */
enum Permission {
    /** Any token will do. */
    ANY {
        @Override
        void check(Actor actor) {
            // nothing to check: the token is good
        }
    },
    /** Users, groups and tokens. */
    ACCESS_MANAGEMENT {
        @Override
        void check(Actor actor) {
            if (!actor.has(PlatformModule.ACCESS_MANAGEMENT)) {
                throw Problem.forbidden("The token has no Access management.");
            }
        }
    },
    /** What Operations alone may do: read the catalogue of modules (Module BR-002), block people. */
    PLATFORM {
        @Override
        void check(Actor actor) {
            if (!actor.operates()) {
                throw Problem.forbidden("Only Operations accounts with Platform account management may do this.");
            }
        }
    },
    /** Buyers belong to clients: vendors have none. */
    NO_VENDOR {
        @Override
        void check(Actor actor) {
            if (actor.account().type() == AccountType.Vendor) {
                throw Problem.forbidden("Vendor accounts have no buyers.");
            }
        }
    },
    /** Single audit records: the list shows clients all that they may see. */
    NO_CLIENT {
        @Override
        void check(Actor actor) {
            if (actor.account().type() == AccountType.Client) {
                throw Problem.forbidden("Client accounts read the list of audit records alone.");
            }
        }
    };

    abstract void check(Actor actor);
}
