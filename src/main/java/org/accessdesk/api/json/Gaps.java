package org.accessdesk.api.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Message;
import org.accessdesk.model.MessageCode;
import org.accessdesk.model.Secrets;

/** Why something that was read cannot be taken for the whole, each reason once. */
public final class Gaps {
    private static final int MOST = 50;

    private final Set<Message> reasons = new LinkedHashSet<>();
    private int more;
    private int unreadTimes;
    private String unreadTime = "";

    /** Takes a reason; of very many only their number. */
    public void add(MessageCode code, Object... values) {
        if (reasons.size() >= MOST) {
            more++;
            return;
        }
        reasons.add(Message.of(code, values).map(Secrets::mask));
    }

    /** Counts a time that was sent and cannot be read. */
    public void time(ServerTime time) {
        if (!time.unread().isEmpty()) {
            unreadTimes++;
            unreadTime = time.unread();
        }
    }

    /** Whether everything is known that is ever written back; times are not. */
    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    public List<Message> reasons() {
        var all = new ArrayList<>(reasons);
        if (more > 0) {
            all.add(Message.of(MessageCode.GAPS_MORE, more));
        }
        if (unreadTimes > 0) {
            all.add(Message.of(MessageCode.DATES_UNREADABLE, unreadTimes, unreadTime));
        }
        return all;
    }

    /** What keeps an object from being known, as one message. */
    public Message together() {
        return Message.together(reasons);
    }
}
