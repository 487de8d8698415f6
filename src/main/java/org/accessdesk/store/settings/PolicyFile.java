package org.accessdesk.store.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.settings.PolicyInForce.PolicySource;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;

/**
 * The policy of the computer's administrator in {@code policy.json}: <code>{"allowedHosts": ["api.example.com"],
 * "readOnly": true}</code>. Anything unreadable is read as the strictest policy that it can mean.
 */
public final class PolicyFile {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);
    private static final String NAME = "policy.json";
    private static final String HOSTS = "allowedHosts";
    private static final String READ_ONLY = "readOnly";

    private PolicyFile() {}

    /** Reads the text of a file, as {@link SmallFile#text} does. */
    @FunctionalInterface
    interface TextReader {
        String text(Path file) throws IOException;
    }

    /** Reads the policy in {@code folder}; never fails; blocks. */
    public static PolicyInForce read(Path folder) {
        return read(folder, SmallFile::text);
    }

    static PolicyInForce read(Path folder, TextReader reader) {
        var file = folder.resolve(NAME);
        try {
            return read(JsonText.parse(reader.text(file)), file);
        } catch (NoSuchFileException e) {
            return isAbsent(file) ? new PolicyInForce(Policy.NONE, PolicySource.NONE, file.toString())
                    : unread(file, e);
        } catch (IOException | SecurityException e) {
            return unread(file, e);
        } catch (BadJsonException e) {
            return broken(List.of(), file, false);
        }
    }

    /** Whether there is no policy. A broken link, also on the path, may lead to a policy at other times. */
    private static boolean isAbsent(Path file) {
        try {
            for (var path = file.toAbsolutePath(); path != null; path = path.getParent()) {
                var found = attributes(path);
                if (found != null) {
                    return !path.equals(file.toAbsolutePath()) && found.isDirectory();
                }
            }
            return false;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** The attributes of the file or link itself; null if there is none. */
    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            var own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isSymbolicLink() && Files.isDirectory(path)
                    ? Files.readAttributes(path, BasicFileAttributes.class)
                    : own;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static PolicyInForce unread(Path file, Exception why) {
        LOG.warn("The policy {} cannot be read: {}", file, why.toString());
        return broken(List.of(), file, true);
    }

    private static PolicyInForce read(JsonReader json, Path file) {
        try {
            json.only(HOSTS, READ_ONLY);
            var policy = new Policy(json.has(HOSTS) ? json.texts(HOSTS) : List.of(), json.flag(READ_ONLY));
            // Present, but empty: the writer did not mean to allow every host.
            return json.has(HOSTS) && policy.hosts().isEmpty() ? broken(List.of(), file, false)
                    : new PolicyInForce(policy, PolicySource.FILE, file.toString());
        } catch (BadJsonException e) {
            return broken(readable(json), file, false);
        }
    }

    private static List<String> readable(JsonReader json) {
        var hosts = new ArrayList<String>();
        if (json.node().get(HOSTS) instanceof ArrayNode array) {
            array.forEach(node -> {
                if (node.isString() && !node.stringValue().isBlank()) {
                    hosts.add(node.stringValue());
                }
            });
        }
        return hosts;
    }

    private static PolicyInForce broken(List<String> hosts, Path file, boolean unread) {
        return new PolicyInForce(hosts.isEmpty() ? Policy.FORBIDDING : new Policy(hosts, true), PolicySource.BROKEN,
                file.toString(), unread);
    }
}
