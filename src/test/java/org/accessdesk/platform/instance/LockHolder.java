package org.accessdesk.platform.instance;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that takes the lock and holds it until it is killed. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        try (var held = SingleInstance.claim(Path.of(args[0])).orElseThrow()) {
            held.serve(_ -> {});
            System.out.println("holds");
            new CountDownLatch(1).await();
        }
    }
}
