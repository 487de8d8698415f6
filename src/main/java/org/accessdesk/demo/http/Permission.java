package org.accessdesk.demo.http;

import org.accessdesk.demo.world.PlatformAccountType;
import org.accessdesk.demo.world.PlatformActor;
import org.accessdesk.demo.world.PlatformModule;
import org.accessdesk.demo.world.Problem;

/** The permission that a token needs for an endpoint. */
enum Permission {
    /** Any token. */
    ANY {
        @Override
        void check(PlatformActor actor) {
            // Nothing to check: the token is valid.
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
    /** Only Operations: reads the catalogue of modules (Module BR-002), blocks people. */
    PLATFORM {
        @Override
        void check(PlatformActor actor) {
            if (!actor.operates()) {
                throw Problem.forbidden("Only Operations accounts with Platform account management may do this.");
            }
        }
    },
    /** Clients and Operations: vendors have no buyers. */
    NO_VENDOR {
        @Override
        void check(PlatformActor actor) {
            if (actor.account().type() == PlatformAccountType.Vendor) {
                throw Problem.forbidden("Vendor accounts have no buyers.");
            }
        }
    },
    /** Not clients: single audit records; clients read the list. */
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
