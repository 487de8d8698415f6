package org.accessdesk.model.text;

/** Characters that have no width or show nothing where a letter would be (Unicode's Default_Ignorable_Code_Point). */
final class Invisible {
    private static final int[][] RANGES = {{0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160},
            {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
            {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
            {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

    private Invisible() {}

    /** Whether {@code c} is one of them; the blank Braille pattern counts, too. */
    static boolean is(int c) {
        if (c < RANGES[0][0]) {
            return false;
        }
        for (var range : RANGES) {
            if (c <= range[1]) {
                return c >= range[0];
            }
        }
        return false;
    }
}
