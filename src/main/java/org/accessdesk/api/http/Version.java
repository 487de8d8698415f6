package org.accessdesk.api.http;

/** How the app names itself to servers. */
public final class Version {
    public static final String USER_AGENT = "access-desk/" + number();

    private Version() {}

    private static String number() {
        // Written into the manifest of the packaged app; there is none while developing.
        var number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "dev" : number;
    }
}
