package org.accessdesk.demo.http;

import org.accessdesk.demo.world.PlatformAccountType;
import org.accessdesk.demo.world.PlatformActor;
import org.accessdesk.demo.world.PlatformModule;
import org.accessdesk.demo.world.Problem;

/** What a token needs for an endpoint (api.md 1.2). */
enum Permission {
    /** Any token will do. */
    ANY {
        @Override
        void check(PlatformActor actor) {
            // nothing to check: the token is good
        }
    },
    /** Users, groups and tokens. */
    ACCESS_MANAGEMENT {
        @Override
        void check(PlatformActor actor) {
            if (!actor.has(PlatformModule.ACCESS_MANAGEMENT)) {
                throw Problem.forbidden("The token has no Access management.");
            }
        }
    },
    /** What Operations alone may do: read the catalogue of modules (Module BR-002), block people. */
    PLATFORM {
        @Override
        void check(PlatformActor actor) {
            if (!actor.operates()) {
                throw Problem.forbidden("Only Operations accounts with Platform account management may do this.");
            }
        }
    },
    /** Buyers belong to clients: vendors have none. */
    NO_VENDOR {
        @Override
        void check(PlatformActor actor) {
            if (actor.account().type() == PlatformAccountType.Vendor) {
                throw Problem.forbidden("Vendor accounts have no buyers.");
            }
        }
    },
    /** Single audit records: the list shows clients all that they may see. */
    NO_CLIENT {
        @Override
        void check(PlatformActor actor) {
            if (actor.account().type() == PlatformAccountType.Client) {
                throw Problem.forbidden("Client accounts read the list of audit records alone.");
            }
        }
    };

    abstract void check(PlatformActor actor);
}
