package org.accessdesk.ui.settings;

import java.nio.file.Path;
import org.accessdesk.model.settings.Settings;

/**
 * What the screen shows.
 *
 * @param languageNote the note that another language is used from the next start on, in that language; may be empty
 * @param data the folder for workspaces from the next start on
 * @param folderNote a note about workspaces in the old folder; empty if the folder stays
 * @param daysNote the note that another retention applies from the next start on; may be empty
 */
public record SettingsContent(Settings settings, String languageNote, Path data, String folderNote,
        String daysNote) {}
