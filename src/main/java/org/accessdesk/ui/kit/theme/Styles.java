package org.accessdesk.ui.kit.theme;

/** The style classes of {@code access-desk.css} for plain nodes. */
public final class Styles {
    /** The strip at the top of the window. */
    public static final String HEADER_BAR = "header-bar";
    /** The strip of the draft at the bottom of the window. */
    public static final String BOTTOM_STRIP = "bottom-strip";
    /** Filters above a table. */
    public static final String TOOL_STRIP = "tool-strip";
    /** Counts and hints below a table. */
    public static final String STATUS_STRIP = "status-strip";
    /** The frame of a {@code SidePane}. */
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
    /** Emphasized text. */
    public static final String STRONG = "strong";
    /** Muted text: ids, dates, hints. */
    public static final String MUTED = "muted";
    /** A keyboard shortcut. */
    public static final String KEY_HINT = "key-hint";
    /** Monospaced text: a request or id. */
    public static final String CODE = "code";
    /** A button without a frame, for secondary actions. */
    public static final String FLAT = "flat";
    /** The primary button of a screen. */
    public static final String PRIMARY = "accent";
    /** The dot for a connection's state. */
    public static final String DOT = "state-dot";

    private Styles() {}
}
