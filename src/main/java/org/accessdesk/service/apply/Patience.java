package org.accessdesk.service.apply;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;

/** Reads what has to be known, and waits for it where the server asks to. */
final class Patience {
    private Patience() {}

    static <T, W> T read(Subject<T, W> subject, Site site, Call call) throws ApiException, InterruptedException {
        for (var tries = 1;; tries++) {
            try {
                return subject.read(call);
            } catch (ApiException e) {
                if (e.problem().kind() != ApiProblem.Kind.RATE_LIMITED || !site.pace().slowDown(e.problem(), tries)) {
                    throw e;
                }
                site.pace().rest();
            }
        }
    }
}
