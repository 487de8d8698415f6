package org.accessdesk.model.picture;

/**
 * A rectangle of a picture, in pixels of a picture at scale 1.
 *
 * @param width negative if the second corner is to the left of the first, as an arrow may have it
 * @param height negative if the second corner is above the first
 */
public record PictureArea(int x, int y, int width, int height) {
    /** What is smaller cannot be seen or gripped. */
    public static final int SMALLEST = 8;

    /** The area between two corners. */
    public static PictureArea between(double x, double y, double endX, double endY) {
        var left = (int) Math.round(x);
        var top = (int) Math.round(y);
        return new PictureArea(left, top, (int) Math.round(endX) - left, (int) Math.round(endY) - top);
    }

    /** Moved by that much. */
    public PictureArea moved(int right, int down) {
        return new PictureArea(x + right, y + down, width, height);
    }

    /** With its second corner moved by that much. */
    public PictureArea resized(int right, int down) {
        return new PictureArea(x, y, width + right, height + down);
    }

    /** The same rectangle with its first corner at the left and top. */
    public PictureArea upright() {
        return new PictureArea(Math.min(x, x + width), Math.min(y, y + height), Math.abs(width), Math.abs(height));
    }

    /** The part of it within a picture of that size; at least {@value #SMALLEST} pixels wide and high. */
    public PictureArea within(int pictureWidth, int pictureHeight) {
        var area = upright();
        var wide = Math.clamp(area.width, Math.min(SMALLEST, pictureWidth), pictureWidth);
        var high = Math.clamp(area.height, Math.min(SMALLEST, pictureHeight), pictureHeight);
        return new PictureArea(Math.clamp(area.x, 0, pictureWidth - wide), Math.clamp(area.y, 0, pictureHeight - high),
                wide,
                high);
    }
}
