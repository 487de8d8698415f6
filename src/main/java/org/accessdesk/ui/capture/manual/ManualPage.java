package org.accessdesk.ui.capture.manual;

import java.util.List;

/**
 * A chapter of the manual in one language.
 *
 * @param file for messages, such as {@code en/02-find-people.md}
 * @param title its first line
 * @param lines all lines, in Markdown with marks
 */
record ManualPage(String file, String title, List<String> lines) {
    ManualPage {
        lines = List.copyOf(lines);
    }

    /** The file without its folder: {@code 02-find-people.md}. */
    String fileName() {
        return file.substring(file.indexOf('/') + 1);
    }

    /** The name of the page: {@code find-people}. */
    String name() {
        return name(fileName());
    }

    /** The name of the page in a file of that name. */
    static String name(String fileName) {
        return fileName.substring(fileName.indexOf('-') + 1, fileName.length() - ".md".length());
    }
}
