package org.accessdesk.app;

/** The version that the build wrote into the archive. */
public final class AppVersion {
    private AppVersion() {}

    /** The number alone, such as 1.0.0; "development" where the app runs from classes. */
    public static String number() {
        var version = AppVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
