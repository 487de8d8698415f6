package org.accessdesk.api.http;

/** How the app names itself to servers. */
public final class UserAgent {
    public static final String USER_AGENT = "access-desk/" + number();

    private UserAgent() {}

    private static String number() {
        // Read from the manifest of the packaged app; there is none in development.
        var number = UserAgent.class.getPackage().getImplementationVersion();
        return number == null ? "dev" : number;
    }
}
