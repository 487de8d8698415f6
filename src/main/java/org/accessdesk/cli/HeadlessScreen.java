package org.accessdesk.cli;

/** Lets JavaFX paint windows in memory, without a display. Call before JavaFX is started. */
final class HeadlessScreen {
    private HeadlessScreen() {}

    /** Chooses the headless platform, and the same pixels whatever graphics card there is. */
    static void use() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** The same for pictures, which look the same whatever was painted before them. */
    static void useForPictures() {
        use();
        // Cached backgrounds lie side by side in one image, and the edge of one shows pixels of that beside it.
        System.setProperty("prism.disableRegionCaching", "true");
        // Coloured edges of letters are right on one kind of display only, and make pictures larger.
        System.setProperty("prism.lcdtext", "false");
    }
}
