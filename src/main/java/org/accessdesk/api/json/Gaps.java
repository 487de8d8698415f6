package org.accessdesk.api.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;

/** Why something that was read may be incomplete, each reason once. */
public final class Gaps {
    private static final int MOST = 50;

    private final Set<Message> reasons = new LinkedHashSet<>();
    private int more;
    private int unreadTimes;
    private String unreadTime = "";

    /** Adds a reason; counts the reasons beyond a limit. */
    public void add(MessageCode code, Object... values) {
        if (reasons.size() >= MOST) {
            more++;
            return;
        }
        reasons.add(Message.of(code, values).map(Secrets::mask));
    }

    /** Counts an unreadable time. */
    public void time(ServerTime time) {
        if (!time.unread().isEmpty()) {
            unreadTimes++;
            unreadTime = time.unread();
        }
    }

    /** Whether everything that may be written back is known; times never are. */
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

    /** The gaps of an object, as one message. */
    public Message together() {
        return Message.together(reasons);
    }
}
