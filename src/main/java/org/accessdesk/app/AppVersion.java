package org.accessdesk.app;

/** The version in the archive's manifest. */
public final class AppVersion {
    private AppVersion() {}

    /** The version number, such as 1.0.0; "development" if the app runs from classes. */
    public static String number() {
        var version = AppVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
