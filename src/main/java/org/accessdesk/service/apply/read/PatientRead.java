package org.accessdesk.service.apply.read;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.apply.run.RequestGate;

/** Reads what must be known, and waits where the server asks to. */
public final class PatientRead {
    private PatientRead() {}

    /** Sends {@code request} until it is not refused for its rate. */
    public static <T> T of(RequestGate.GatedRequest<T> request, RunContext context)
            throws ApiException, InterruptedException {
        for (var tries = 1;; tries++) {
            try {
                return context.limiter().requests().read(request);
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
