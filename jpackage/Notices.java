import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The licence and the list of the libraries' licences, which are shipped with the app. */
final class Notices {
    private Notices() {}

    static void write(Path project, Path folder) throws IOException {
        Files.copy(project.resolve("LICENSE"), folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(project.resolve("target/generated-sources/license/THIRD-PARTY.txt"),
                folder.resolve("THIRD-PARTY.txt"), StandardCopyOption.REPLACE_EXISTING);
    }
}
