package org.accessdesk.ui.shell;

import java.nio.file.Path;

/**
 * A link to a page of the manual.
 *
 * @param text what it says: "Open the manual: Users"
 */
record ManualLink(String text, Path page) {}
