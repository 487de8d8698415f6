package org.accessdesk.store.sqlite;

import java.nio.file.Path;

/**
 * The address of a database file for JDBC. It is written as a URI, because in a plain path the driver takes what follows
 * a question mark for settings of its own.
 */
final class JdbcAddress {
    private JdbcAddress() {}

    static String of(Path file) {
        var uri = file.toAbsolutePath().toUri();
        var host = uri.getRawAuthority();
        // SQLite takes no host in a URI; a share of Windows begins with two more slashes instead.
        return "jdbc:sqlite:file://" + (host == null ? "" : "//" + host) + uri.getRawPath();
    }
}
