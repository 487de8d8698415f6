package org.accessdesk.platform.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.HashMap;
import java.util.Map;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the library's answers for each system's keychain; {@link SecretServiceTest} tests a real one. */
class SystemKeychainTest {
    private static final String SECRET = "ThisIsTheSecret";

    private final FakeSystem fake = new FakeSystem();
    private final SystemKeychain keychain = keychain(KeychainKind.SECRET_SERVICE);
    private int opened;

    private SystemKeychain keychain(KeychainKind kind) {
        return new SystemKeychain(kind, () -> {
            opened++;
            return fake;
        });
    }

    /** A library that fails on demand. */
    private static final class FakeSystem implements KeychainEntries {
        private final Map<String, String> kept = new HashMap<>();
        private String missing = "No stored credentials match Access Desk account: x";
        private @Nullable PasswordAccessException refusal;
        private @Nullable RuntimeException failure;
        private boolean swallows;
        private int ended;

        private void check() throws PasswordAccessException {
            if (refusal != null) {
                throw refusal;
            }
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public String get(String name) throws PasswordAccessException {
            check();
            var secret = kept.get(name);
            if (secret == null) {
                throw new PasswordAccessException(missing);
            }
            return secret;
        }

        @Override
        public void set(String name, String secret) throws PasswordAccessException {
            check();
            if (!swallows) {
                kept.put(name, secret);
            }
        }

        @Override
        public void delete(String name) throws PasswordAccessException {
            check();
            if (kept.remove(name) == null) {
                throw new PasswordAccessException(missing);
            }
        }

        @Override
        public void end() {
            ended++;
        }
    }

    @Test
    void keepsReplacesAndForgets() throws KeychainException {
        assertThat(keychain.read("a")).isEmpty();
        keychain.write("a", SECRET);
        keychain.write("a", SECRET + "2");
        assertThat(keychain.read("a")).contains(SECRET + "2");
        keychain.delete("a");
        assertThat(keychain.read("a")).isEmpty();
        assertThat(keychain.isLasting()).isTrue();
        assertThat(opened).isOne();
    }

    /** The library's messages on Linux, on macOS when reading and deleting, and on Windows. */
    @ParameterizedTest
    @ValueSource(strings = {"No stored credentials match Access Desk account: a",
            "No password to delete. No stored credentials match Access Desk account: a", "Error code 1168"})
    void whatIsNotThereIsNoTrouble(String missing) throws KeychainException {
        fake.missing = missing;
        assertThat(keychain.read("a")).isEmpty();
        keychain.delete("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error code 5", "Failed to get credential. The user name or passphrase is not correct.",
            "Too many stored credentials match Access Desk account: a"})
    void aRefusalIsNotTakenForNothing(String words) {
        fake.refusal = new PasswordAccessException(words);
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> keychain.read("a"))
                .satisfies(e -> assertThat(English.of(e))
                        .isEqualTo("The Secret Service refused: an entry could not be read (" + words + ")."));
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> keychain.write("a", SECRET))
                .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
        assertThat(opened).isOne();
    }

    @Test
    void aBrokenKeychainIsOpenedAnew() throws KeychainException {
        keychain.write("a", SECRET);
        fake.failure = new NullPointerException("response");
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> keychain.read("a"))
                .satisfies(e -> assertThat(English.of(e)).contains("locked or gone"));
        assertThat(fake.ended).isOne();
        fake.failure = null;
        assertThat(keychain.read("a")).contains(SECRET);
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void whatIsSwallowedWithoutAWordIsNoticed() {
        fake.swallows = true;
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> keychain.write("a", SECRET))
                .satisfies(e -> assertThat(English.of(e))
                        .isEqualTo("The Secret Service took the entry and did not keep it."));
    }

    @Test
    void oneThatIsNotThereSaysWhatToLookFor() {
        var none = new SystemKeychain(KeychainKind.SECRET_SERVICE, () -> {
            throw new BackendNotSupportedException("no bus");
        });
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> none.read("a"))
                .satisfies(e -> assertThat(English.of(e))
                        .isEqualTo("No keychain answers (Secret Service): install or start GNOME Keyring or KWallet."));
    }

    /** The library for these two works without those for Linux, which are left out; the error is the missing system's own. */
    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void theOthersNeedNoLibraryForLinux(String os) {
        assumeFalse(KeychainKind.of(System.getProperty("os.name", "")) == KeychainKind.of(os));
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> SystemKeychain.of(os).read("a"))
                .satisfies(e -> assertThat(English.of(e)).contains("does not answer"))
                .withCauseInstanceOf(BackendNotSupportedException.class);
    }

    /** The limit is 2,560 bytes in UTF-16. */
    @Test
    void windowsHasALimit() throws KeychainException {
        var windows = keychain(KeychainKind.WINDOWS);
        windows.write("a", "x".repeat(1_280));
        assertThatExceptionOfType(KeychainException.class).isThrownBy(() -> windows.write("a", "x".repeat(1_281)))
                .satisfies(e -> assertThat(English.of(e)).contains("no more than 1,280 characters"));
        assertThat(windows.read("a")).contains("x".repeat(1_280));
        keychain.write("b", "x".repeat(5_000));
    }

    @ParameterizedTest
    @CsvSource({"Windows 11,WINDOWS", "Mac OS X,MACOS", "Linux,SECRET_SERVICE", "FreeBSD,SECRET_SERVICE"})
    void isTheSystems(String os, KeychainKind kind) {
        assertThat(KeychainKind.of(os)).isEqualTo(kind);
    }
}
