package org.accessdesk.platform.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeychainsTest {
    private final SessionKeychain memory = new SessionKeychain();
    private final Set<String> written = new HashSet<>();

    /** A system keychain that fails on demand. */
    private class FakeChain implements Keychain {
        @Nullable
        KeychainException failure;
        @Nullable
        CountDownLatch block;
        boolean lies;

        private void check() throws KeychainException {
            if (failure != null) {
                throw failure;
            }
            while (block != null && block.getCount() > 0) {
                // Ignores interrupts, like a native call.
                LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public Optional<String> read(String name) throws KeychainException {
            check();
            return memory.read(name).map(s -> lies ? "another" : s);
        }

        @Override
        public void write(String name, String secret) throws KeychainException {
            check();
            written.add(name);
            memory.write(name, secret);
        }

        @Override
        public void delete(String name) throws KeychainException {
            check();
            memory.delete(name);
        }
    }

    @Test
    void aKeychainThatGivesBackWhatItWasGivenIsTaken() throws KeychainException {
        var fake = new FakeChain();
        assertThat(Keychains.tested(fake)).isEqualTo(new Keychains.ChosenKeychain(fake, null));
        assertThat(written).hasSize(1);
        assertThat(memory.read(written.iterator().next())).isEmpty();
    }

    @Test
    void oneThatDoesNotIsNotTaken() {
        var fake = new FakeChain();
        fake.lies = true;
        var found = Keychains.tested(fake);
        assertThat(found.keychain().isLasting()).isFalse();
        assertThat(English.of(found.why())).isEqualTo("The system’s keychain does not give back what it was given.");
    }

    @Test
    void oneThatRefusesSaysWhy() throws KeychainException {
        var fake = new FakeChain();
        fake.failure = new KeychainException(Message.verbatim("The keychain is locked."), null);
        var found = Keychains.tested(fake);
        assertThat(English.of(found.why())).isEqualTo("The keychain is locked.");
        found.keychain().write("a", "b");
        assertThat(found.keychain().read("a")).contains("b");
    }

    @Test
    void oneThatHangsHoldsNobodyUp() throws Exception {
        var fake = new FakeChain();
        var timed = new TimedKeychain(fake, Duration.ofMillis(200));
        timed.write("a", "b");
        fake.block = new CountDownLatch(1);
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> timed.read("a"))
                .satisfies(e -> assertThat(English.of(e)).contains("did not answer within"));
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> timed.read("a"))
                .satisfies(e -> assertThat(English.of(e)).contains("earlier call"));
        assertThat(English.of(Keychains.tested(timed).why())).contains("earlier call");
        fake.block.countDown();
        assertThat(patientRead(timed)).contains("b");
    }

    /** Reads as soon as the thread is free again. */
    private static Optional<String> patientRead(Keychain keychain) throws KeychainException {
        var end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            try {
                return keychain.read("a");
            } catch (KeychainException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    @Test
    void aTimedKeychainIsTheSameAsItsOwn() throws KeychainException {
        var timed = new TimedKeychain(new FakeChain(), Duration.ofSeconds(20));
        timed.write("a", "b");
        assertThat(timed.read("a")).contains("b");
        timed.delete("a");
        assertThat(timed.read("a")).isEmpty();
        assertThat(timed.isLasting()).isTrue();
    }

    @Test
    void anInterruptedCallEnds() {
        // A completed call is not interrupted, so this one never completes.
        var fake = new FakeChain();
        fake.block = new CountDownLatch(1);
        var timed = new TimedKeychain(fake, Duration.ofSeconds(20));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> timed.read("a"))
                .satisfies(e -> assertThat(English.of(e)).contains("stopped"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aBugBehindItIsTold() {
        var timed = new TimedKeychain(new FakeChain() {
            @Override
            public Optional<String> read(String name) {
                throw new IllegalStateException("broken");
            }
        }, Duration.ofSeconds(20));
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> timed.read("a"))
                .withCauseInstanceOf(IllegalStateException.class);
    }
}
