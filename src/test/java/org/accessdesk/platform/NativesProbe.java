package org.accessdesk.platform;

import com.sun.jna.Native;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;

/** A process that uses SQLite and JNA and runs until it is killed. */
final class NativesProbe {
    private NativesProbe() {}

    public static void main(String[] args) throws Exception {
        NativeLibraries.configure(args.length > 1 ? Path.of(args[1]) : null, Path.of(args[0]));
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var result = connection.createStatement().executeQuery("SELECT sqlite_version()")) {
            System.out.println(result.next() && Native.POINTER_SIZE > 0 ? "works" : "fails");
        }
        new CountDownLatch(1).await();
    }
}
