package org.accessdesk.service.apply.read;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.apply.remote.RemoteObject;

/** Reads an object that must be known, and waits where the server asks to. */
final class PatientRead {
    private PatientRead() {}

    static <T, W> T read(RemoteObject<T, W> object, RunContext context, Call call)
            throws ApiException, InterruptedException {
        for (var tries = 1;; tries++) {
            try {
                return context.limiter().requests().read(() -> object.read(call));
            } catch (ApiException e) {
                if (e.problem().kind() != ApiProblem.Kind.RATE_LIMITED
                        || !context.limiter().slowDown(e.problem(), tries)) {
                    throw e;
                }
                context.limiter().rest();
            }
        }
    }
}
