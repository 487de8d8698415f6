package org.accessdesk.api.resource.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * One pass through a list, from its start to a proven end: a page with fewer entries than a full one, or without new
 * ones; the server's total ends no list. Each page begins with the last entry of the one before, so that a list that
 * has shifted in between is detected.
 *
 * @param <T> the type of the entries
 */
final class ListPass<T> {
    /** Ten times the largest supported account; stops a server that never ends. */
    private static final int MOST_ENTRIES = 1_000_000;

    /** Up to this size, reading again is cheaper than an uncertain result. */
    private static final int MOST_TO_REPEAT = 2_000;

    /** How often a longer list is read a page back when it has shifted. */
    private static final int MOST_STEPS_BACK = 20;

    /** The page sizes that servers silently limit to. */
    private static final Set<Integer> USUAL_SIZES = Set.of(5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000);

    private final PagesByOffset pages;
    private final EntryReader<T> reader;
    private final Call.Progress progress;
    private final Gaps gaps = new Gaps();
    // Includes unreadable entries, so that they are reported once and not as missing too.
    private final Map<String, @Nullable T> byId = new LinkedHashMap<>();
    private int position;
    private int total = -1;
    private boolean countsPages = true;
    private int limit;
    private int largest;
    private int stepsBack;
    private String first = "";
    private String last = "";

    /** Returns the page that begins at an offset. */
    @FunctionalInterface
    interface PagesByOffset {
        Page page(int offset) throws ApiException;
    }

    ListPass(PagesByOffset pages, EntryReader<T> reader, Call.Progress progress) {
        this.pages = pages;
        this.reader = reader;
        this.progress = progress;
    }

    /** What follows a page. */
    private enum Next {
        PAGE, END, START
    }

    /**
     * Reads to the end.
     *
     * @param again whether the caller would read the list again
     * @return false if the list has shifted and must be read again
     */
    boolean read(boolean again) throws ApiException {
        Next next;
        do {
            var overlap = largest > 1 && limit > 1 && !last.isEmpty() ? 1 : 0;
            var page = pages.page(position - overlap);
            next = take(page, position - overlap, overlap, again && position <= MOST_TO_REPEAT);
            progress.report(byId.size(), total < byId.size() ? -1 : total);
        } while (next == Next.PAGE);
        return next == Next.END;
    }

    private Next take(Page page, int from, int overlap, boolean again) {
        noteSize(page);
        if (overlap > 0 && page.size() > 0 && !page.id(0).equals(last)) {
            if (page.id(0).equals(first) && !hasNews(page)) {
                gaps.add(MessageCode.LIST_SAME_PAGE);
                return Next.END;
            }
            if (again) {
                return Next.START;
            }
            if (goesBack(from)) {
                return Next.PAGE;
            }
        }
        if (isOtherTotal(page) && again) {
            return Next.START;
        }
        add(page, from, overlap);
        return isEnd(page, overlap) ? Next.END : Next.PAGE;
    }

    private void noteSize(Page page) {
        if (limit != page.requested()) {
            limit = page.requested();
            largest = 0;
        }
        largest = Math.max(largest, page.size());
    }

    private boolean hasNews(Page page) {
        for (var i = 0; i < page.size(); i++) {
            if (!byId.containsKey(page.id(i))) {
                return true;
            }
        }
        return false;
    }

    /** What shifted over the edge of two pages is on the page before. */
    private boolean goesBack(int from) {
        gaps.add(MessageCode.LIST_MOVED);
        if (++stepsBack > MOST_STEPS_BACK) {
            return false;
        }
        position = Math.max(0, from - limit);
        last = "";
        return true;
    }

    /** Whether the server's total differs from before; some servers count the page, not the list. */
    private boolean isOtherTotal(Page page) {
        if (page.total() < 0) {
            return false;
        }
        countsPages &= page.total() == page.size();
        var isOther = total >= 0 && total != page.total() && !countsPages;
        total = page.total();
        if (isOther) {
            gaps.add(MessageCode.LIST_MOVED);
        }
        return isOther;
    }

    private void add(Page page, int from, int overlap) {
        for (var i = 0; i < page.size(); i++) {
            var id = page.id(i);
            // The gaps of this entry were reported when it ended the page before.
            var entryGaps = i < overlap ? new Gaps() : gaps;
            var key = id.isEmpty() ? "#" + (from + i) : id;
            try {
                byId.put(key, reader.read(Fields.of(page.entries().get(i), page.omitted()), entryGaps));
            } catch (BadIdException e) {
                byId.put(key, null);
                entryGaps.add(MessageCode.ENTRY_UNREADABLE, e.problem());
            }
        }
        if (page.size() > 0) {
            first = from == 0 ? page.id(0) : first;
            last = page.id(page.size() - 1);
        }
        position = from + page.size();
    }

    private boolean isEnd(Page page, int overlap) {
        if (position >= MOST_ENTRIES) {
            gaps.add(MessageCode.LIST_TOO_LONG, MOST_ENTRIES);
            return true;
        }
        if (page.size() <= overlap) {
            return true;
        }
        var stated = page.limit();
        return total <= position && (total >= 0 || stated != null)
                && isShort(page.size(), stated == null ? limit : Math.min(limit, stated));
    }

    private boolean isShort(int size, int full) {
        return size < largest || (size < full && !USUAL_SIZES.contains(size));
    }

    Listing<T> listing() {
        // A lower total is capped, or counts the page: the end was proved without it.
        if (byId.size() < total) {
            gaps.add(MessageCode.LIST_SHORT, total, byId.size());
        }
        var readable = byId.values().stream().<T>mapMulti((entry, next) -> {
            if (entry != null) {
                next.accept(entry);
            }
        }).toList();
        return new Listing<>(readable, gaps.reasons());
    }
}
