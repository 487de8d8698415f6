package org.accessdesk.model.settings;

/** Why the settings are not what was kept, are not kept, or not for the person alone. Nothing of it stops the app. */
public sealed interface SettingsProblem {

    /** One property could not be understood and has its usual value; {@code name} is as in the file. */
    record BadProperty(String name) implements SettingsProblem {}

    /** The whole file could not be understood; it was renamed to {@code file}. */
    record PutAside(String file) implements SettingsProblem {}

    /** The file can neither be read nor renamed. */
    record Unreadable(String file) implements SettingsProblem {}

    /** Others who use this computer may read what is kept in {@code folder}: it is another's, or its rights cannot be changed. */
    record Exposed(String folder) implements SettingsProblem {}

    /** What was changed holds for this session only, because {@code file} cannot be written. */
    record NotKept(String file) implements SettingsProblem {}
}
