package org.accessdesk.ui.kit.table;

import java.util.List;

/**
 * Shares the width of a table among its columns: free width goes to the columns that nobody has sized, in proportion to
 * their widths; missing width is taken from them down to their least width. What is missing then is scrolled.
 */
final class ColumnFit {
    private ColumnFit() {}

    /**
     * A column; lengths in pixels.
     *
     * @param wanted the width it has when there is neither too much nor too little room
     * @param least the width below which the table scrolls instead
     * @param kept whether it keeps {@code wanted}, as it was sized by a person or has a fixed size
     */
    record Share(double wanted, double least, boolean kept) {}

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
        giveRounding(shares, widths, room);
        return widths;
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
