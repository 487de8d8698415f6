package org.accessdesk.ui.kit.table;

import java.util.Arrays;
import java.util.List;

/**
 * Shares the width of a table among its columns: free width goes to the columns that nobody has sized, in proportion to
 * their widths; missing width is taken from them down to their least width. What is missing then is taken from all
 * columns, sized ones too, down to their floors: what names the rows must not be scrolled out of sight. The
 * table leaves out columns that do not have their floors; only what is missing after that is scrolled.
 */
final class ColumnFit {
    private ColumnFit() {}

    /**
     * A column; lengths in pixels.
     *
     * @param wanted the width it has when there is neither too much nor too little room
     * @param least the width that it keeps while others have more than theirs
     * @param kept whether it keeps {@code wanted}, as it was sized by a person or has a fixed size
     * @param floor the width below which the table leaves it out
     */
    record Share(double wanted, double least, boolean kept, double floor) {}

    /** The widths in whole pixels, one for each of {@code shares}, in a table that is {@code available} pixels wide. */
    static double[] widths(List<Share> shares, double available) {
        var room = Math.floor(available);
        var free = room - shares.stream().mapToDouble(s -> s.kept ? Math.floor(s.wanted) : s.wanted).sum();
        var flexible = shares.stream().filter(s -> !s.kept).mapToDouble(s -> flexibility(s, free)).sum();
        var part = flexible == 0 ? 0 : Math.max(free / flexible, -1);
        var widths = new double[shares.size()];
        for (var i = 0; i < widths.length; i++) {
            var share = shares.get(i);
            widths[i] = Math.floor(share.kept ? share.wanted : share.wanted + part * flexibility(share, free));
        }
        squeeze(shares, widths, room);
        giveRounding(shares, widths, room);
        return widths;
    }

    /** Takes what is missing from all columns, in proportion to what they have above their floors. */
    private static void squeeze(List<Share> shares, double[] widths, double room) {
        var missing = Arrays.stream(widths).sum() - room;
        var spare = new double[widths.length];
        Arrays.setAll(spare, i -> Math.max(0, widths[i] - Math.floor(shares.get(i).floor)));
        var all = Arrays.stream(spare).sum();
        if (missing > 0 && all > 0) {
            var part = Math.min(1, missing / all);
            Arrays.setAll(widths, i -> Math.floor(widths[i] - part * spare[i]));
        }
    }

    private static double flexibility(Share share, double free) {
        return free >= 0 ? share.wanted : share.wanted - share.least;
    }

    /** Gives the pixels that rounding left over to the last column that can take them. */
    private static void giveRounding(List<Share> shares, double[] widths, double room) {
        var rest = room;
        var last = -1;
        for (var i = 0; i < widths.length; i++) {
            rest -= widths[i];
            last = shares.get(i).kept ? last : i;
        }
        if (rest > 0 && last >= 0) {
            widths[last] += rest;
        }
    }
}
