package org.accessdesk.demo.http;

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
    /** Module BR-002: the catalogue is for Operations alone. */
    PLATFORM {
        @Override
        void check(Actor actor) {
            if (!actor.operations() || !actor.has(PlatformModule.PLATFORM_ACCOUNT_MANAGEMENT)) {
                throw Problem.forbidden("Only Operations accounts may read modules.");
            }
        }
    };

    abstract void check(Actor actor);
}
