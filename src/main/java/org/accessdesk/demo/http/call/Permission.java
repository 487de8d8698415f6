package org.accessdesk.demo.http.call;

import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformModule;

/** The permission that a token needs for an endpoint. */
public enum Permission {
    /** Any token. */
    ANY {
        @Override
        public void check(PlatformActor actor) {
            // Nothing to check: the token is valid.
        }
    },
    /** Users, groups and tokens. */
    ACCESS_MANAGEMENT {
        @Override
        public void check(PlatformActor actor) {
            if (!actor.has(PlatformModule.ACCESS_MANAGEMENT)) {
                throw Problem.forbidden("The token has no Access management.");
            }
        }
    },
    /** Only Operations: reads the catalogue of modules (Module BR-002), blocks people. */
    PLATFORM {
        @Override
        public void check(PlatformActor actor) {
            if (!actor.operates()) {
                throw Problem.forbidden("Only Operations accounts with Platform account management may do this.");
            }
        }
    },
    /** Clients and Operations: vendors have no buyers. */
    NO_VENDOR {
        @Override
        public void check(PlatformActor actor) {
            if (actor.account().type() == PlatformAccountType.Vendor) {
                throw Problem.forbidden("Vendor accounts have no buyers.");
            }
        }
    },
    /** Not clients: single audit records; clients read the list. */
    NO_CLIENT {
        @Override
        public void check(PlatformActor actor) {
            if (actor.account().type() == PlatformAccountType.Client) {
                throw Problem.forbidden("Client accounts read the list of audit records alone.");
            }
        }
    };

    public abstract void check(PlatformActor actor);
}
