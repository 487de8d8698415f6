package org.accessdesk.store.sqlite;

import java.nio.file.Path;

/**
 * The address of a database file for JDBC. It is a URI, because in a plain path the driver reads the part after a
 * question mark as its settings.
 */
final class JdbcAddress {
    /** The address of a database that is in no file. */
    static final String IN_MEMORY = "jdbc:sqlite::memory:";

    private JdbcAddress() {}

    static String of(Path file) {
        var uri = file.toAbsolutePath().toUri();
        var host = uri.getRawAuthority();
        // SQLite allows no host in a URI; a Windows share begins with two more slashes instead.
        return "jdbc:sqlite:file://" + (host == null ? "" : "//" + host) + uri.getRawPath();
    }
}
