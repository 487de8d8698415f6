package org.accessdesk.ui.kit.theme;

import org.accessdesk.ui.kit.pane.SidePane;

/** The style classes of {@code access-desk.css} that screens put on plain nodes. */
public final class Styles {
    /** The strip at the top of the window. */
    public static final String HEADER_BAR = "header-bar";
    /** The strip at the bottom of the window, which follows the draft. */
    public static final String BOTTOM_STRIP = "bottom-strip";
    /** Filters above a table. */
    public static final String TOOL_STRIP = "tool-strip";
    /** Counts and hints below a table. */
    public static final String STATUS_STRIP = "status-strip";
    /** The frame of a {@link SidePane}. */
    public static final String SIDE_PANE = "side-pane";
    /** The head of a side pane: who or what is edited. */
    public static final String PANE_HEAD = "pane-head";
    /** A screen without a table: padding, gaps. */
    public static final String PAGE = "page";
    /** A framed box; its first child may be a {@link #CARD_HEAD}. */
    public static final String CARD = "card";
    /** The head of a card. */
    public static final String CARD_HEAD = "card-head";
    /** The body of a card. */
    public static final String CARD_BODY = "card-body";
    /** The title of a screen or pane. */
    public static final String TITLE = "title";
    /** The title of a part. */
    public static final String HEADING = "heading";
    /** A stressed word. */
    public static final String STRONG = "strong";
    /** Quieter text: ids, dates, hints. */
    public static final String MUTED = "muted";
    /** The key that does the same. */
    public static final String KEY_HINT = "key-hint";
    /** A request or id to be read letter by letter. */
    public static final String CODE = "code";
    /** A button without a frame, for what is rarely the next step. */
    public static final String FLAT = "flat";
    /** The one button of a screen that does the main thing. */
    public static final String PRIMARY = "accent";
    /** A round mark of a connection's state. */
    public static final String DOT = "state-dot";

    private Styles() {}
}
