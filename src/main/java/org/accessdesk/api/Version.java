package org.accessdesk.api;

/** How the app names itself to servers. */
final class Version {
    static final String USER_AGENT = "access-desk/" + number();

    private Version() {}

    private static String number() {
        // Written into the manifest of the packaged app; there is none while developing.
        var number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "dev" : number;
    }
}
