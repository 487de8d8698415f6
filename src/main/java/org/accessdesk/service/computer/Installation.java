package org.accessdesk.service.computer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.model.HomeFolder;
import org.accessdesk.platform.Folders;
import org.jspecify.annotations.Nullable;

/**
 * The app as it is installed on this computer.
 *
 * @param version of the app
 * @param folders where the system has its files
 * @param data where the workspaces are in this session
 * @param licences the list of the libraries' licences that is shipped with the app; null where it is not
 * @param manual the folder of the manual that is shipped with the app; null where it is not
 * @param home the person's folder
 * @param system the operating system's own language and region
 */
public record Installation(String version, Folders folders, Path data, @Nullable Path licences, @Nullable Path manual,
        Path home,
        Locale system) {

    /** A fact about the installation. */
    public record InstallationFact(FactKind kind, String value) {
        /** The kind of a fact. */
        public enum FactKind {
            VERSION, JAVA, JAVAFX, SYSTEM, DATA
        }
    }

    /** The facts for support; none names the person or an account. */
    public List<InstallationFact> facts() {
        return List.of(new InstallationFact(InstallationFact.FactKind.VERSION, version),
                new InstallationFact(InstallationFact.FactKind.JAVA,
                        property("java.version") + ", " + property("java.vm.name")),
                new InstallationFact(InstallationFact.FactKind.JAVAFX, property("javafx.runtime.version")),
                new InstallationFact(InstallationFact.FactKind.SYSTEM,
                        property("os.name") + " " + property("os.version") + ", "
                                + property("os.arch")),
                new InstallationFact(InstallationFact.FactKind.DATA, mask(data.toString())));
    }

    /** The manual's page of that name in {@code language}, else in English; empty where it is not shipped. */
    public Optional<Path> page(Locale language, String name) {
        return manual == null ? Optional.empty()
                : Stream.of(language.getLanguage(), "en")
                        .map(folder -> manual.resolve(folder).resolve(name + ".html")).filter(Files::isRegularFile)
                        .findFirst();
    }

    /** Where the log and the reports of failures are. */
    public Path logs() {
        return folders.logs();
    }

    /** Where the workspaces are unless a person chooses another place. */
    public Path usualData() {
        return folders.data();
    }

    /** {@code text} without the person's name in paths. */
    public String mask(String text) {
        return HomeFolder.mask(text, home.toString());
    }

    /** JavaFX sets its version once it runs. */
    private static String property(String name) {
        return System.getProperty(name, "–");
    }
}
