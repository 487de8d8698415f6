package org.accessdesk.model.campaign;

import java.time.Instant;
import org.accessdesk.model.Secrets;

/**
 * One entry of the chain of decisions.
 *
 * @param by the name of the person who decided
 * @param remark empty if there is none; without secrets, as all of its texts
 * @param previous the {@link #hash} of the entry before, or of the beginning
 */
public record Decision(MembershipKey key, String by, Instant at, ReviewAnswer answer, String remark, String previous) {

    public Decision {
        by = Secrets.mask(by);
        remark = Secrets.mask(remark);
    }

    /** The SHA-256 of the whole entry, which the next one names. */
    public String hash() {
        return new ContentHash().add(key.user().value()).add(key.group().value()).add(by).add(at.toString())
                .add(answer.name()).add(remark).add(previous).hex();
    }

    /** The same entry after another one. */
    Decision after(String other) {
        return new Decision(key, by, at, answer, remark, other);
    }

    /** The same without its place in the chain: it is what two files can have in common. */
    Decision content() {
        return after("");
    }
}
