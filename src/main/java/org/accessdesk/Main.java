package org.accessdesk;

/** The program. */
public final class Main {
    private Main() {}

    /** Starts the app with {@code args}. */
    public static void main(String[] args) {
        System.out.println("Access Desk");
    }
}
