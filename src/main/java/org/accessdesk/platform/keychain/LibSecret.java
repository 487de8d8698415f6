package org.accessdesk.platform.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Collections;

/**
 * The Secret Service of a Linux desktop through libsecret, the desktops' own library for it. Entries have the attributes
 * {@code service} and {@code account}, as those of the first version have.
 */
// Calling native code is what it is for; the app is started with leave to do so.
@SuppressWarnings("restricted")
final class LibSecret implements KeychainEntries {
    private static final int OPEN_SESSION = 1 << 1;
    /** Of a GError: two numbers stand before it. */
    private static final long MESSAGE = 8;
    private static final long MOST_BYTES = 1 << 20;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library = SymbolLookup.libraryLookup("libsecret-1.so.0", Arena.global());
    private final MethodHandle store = function("secret_password_storev_sync", JAVA_INT, 7);
    private final MethodHandle lookUp = function("secret_password_lookupv_sync", ADDRESS, 4);
    private final MethodHandle clear = function("secret_password_clearv_sync", JAVA_INT, 4);
    private final MethodHandle wipe = procedure("secret_password_free", 1);
    private final MethodHandle newTable = function("g_hash_table_new", ADDRESS, 2);
    private final MethodHandle insert = function("g_hash_table_insert", JAVA_INT, 3);
    private final MethodHandle freeTable = procedure("g_hash_table_unref", 1);
    private final MethodHandle freeError = procedure("g_error_free", 1);
    private final MemorySegment service;

    /**
     * Connects to the service.
     *
     * @throws BackendNotSupportedException if there is none, or no libsecret
     */
    static LibSecret open() throws BackendNotSupportedException {
        try {
            return new LibSecret();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BackendNotSupportedException("No Secret Service: " + e.getMessage(), e);
        }
    }

    private LibSecret() {
        var connect = linker.downcallHandle(symbol("secret_service_get_sync"),
                FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(ADDRESS);
            this.service = (MemorySegment) call(connect, OPEN_SESSION, MemorySegment.NULL, error);
            check(error);
        }
    }

    @Override
    public String get(String name) throws PasswordAccessException {
        try (var arena = Arena.ofConfined()) {
            var found = (MemorySegment) onEntry(arena, lookUp, name);
            if (found.equals(MemorySegment.NULL)) {
                throw noEntry(name);
            }
            var secret = found.reinterpret(MOST_BYTES).getString(0);
            call(wipe, found);
            return secret;
        }
    }

    @Override
    public void set(String name, String secret) {
        try (var arena = Arena.ofConfined()) {
            var attributes = attributes(arena, name);
            var label = arena.allocateFrom(SystemKeychain.SERVICE + " " + name);
            var text = arena.allocateFrom(secret);
            var error = arena.allocate(ADDRESS);
            call(store, MemorySegment.NULL, attributes, MemorySegment.NULL, label, text, MemorySegment.NULL, error);
            text.fill((byte) 0);
            call(freeTable, attributes);
            check(error);
        }
    }

    @Override
    public void delete(String name) throws PasswordAccessException {
        try (var arena = Arena.ofConfined()) {
            if ((int) onEntry(arena, clear, name) == 0) {
                throw noEntry(name);
            }
        }
    }

    @Override
    public void end() {
        call(procedure("g_object_unref", 1), service);
    }

    /** What {@code function} says of the entry of that name, whatever wrote it. */
    private Object onEntry(Arena arena, MethodHandle function, String name) {
        var attributes = attributes(arena, name);
        var error = arena.allocate(ADDRESS);
        var result = call(function, MemorySegment.NULL, attributes, MemorySegment.NULL, error);
        call(freeTable, attributes);
        check(error);
        return result;
    }

    private MemorySegment attributes(Arena arena, String name) {
        var table = (MemorySegment) call(newTable, symbol("g_str_hash"), symbol("g_str_equal"));
        call(insert, table, arena.allocateFrom("service"), arena.allocateFrom(SystemKeychain.SERVICE));
        call(insert, table, arena.allocateFrom("account"), arena.allocateFrom(name));
        return table;
    }

    private void check(MemorySegment error) {
        var failure = error.get(ADDRESS, 0);
        if (!failure.equals(MemorySegment.NULL)) {
            var message = failure.reinterpret(MESSAGE + ADDRESS.byteSize()).get(ADDRESS, MESSAGE)
                    .reinterpret(MOST_BYTES).getString(0);
            call(freeError, failure);
            throw new IllegalStateException(message);
        }
    }

    /** In the words of the library for the other systems. */
    private static PasswordAccessException noEntry(String name) {
        return new PasswordAccessException("No stored credentials match " + SystemKeychain.SERVICE + ": " + name);
    }

    private MethodHandle function(String name, MemoryLayout result, int addresses) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.of(result, layouts(addresses)));
    }

    private MethodHandle procedure(String name, int addresses) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(layouts(addresses)));
    }

    private static MemoryLayout[] layouts(int addresses) {
        return Collections.nCopies(addresses, ADDRESS).toArray(MemoryLayout[]::new);
    }

    private MemorySegment symbol(String name) {
        return library.findOrThrow(name);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
