package org.accessdesk.model.settings;

/** Why the settings differ from the stored ones, are not stored, or can be read by others. The app runs anyway. */
public sealed interface SettingsProblem {

    /** One property is invalid and has its default value; {@code name} is as in the file. */
    record BadProperty(String name) implements SettingsProblem {}

    /** The whole file is invalid; it was renamed to {@code file}. */
    record PutAside(String file) implements SettingsProblem {}

    /** The file can neither be read nor renamed. */
    record Unreadable(String file) implements SettingsProblem {}

    /**
     * Other users of this computer may read the files in {@code folder}: it belongs to another user, or its permissions
     * cannot be changed.
     */
    record Exposed(String folder) implements SettingsProblem {}

    /** Changes apply to this session only, because {@code file} cannot be written. */
    record NotKept(String file) implements SettingsProblem {}
}
