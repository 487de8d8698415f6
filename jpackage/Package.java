import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the packages for the system it runs on: a runtime with JavaFX linked in, the app image with its AOT cache, and
 * the installers. Run by {@code ./mvnw -Ppackage}.
 */
final class Package {
    private final Path project;
    private final Path target;
    private final String jar;
    private final String version;
    private final String maintainer;

    private Package(Path project, String jar, String version, String maintainer) {
        this.project = project;
        this.jar = jar;
        this.target = project.resolve("target/package");
        this.version = version;
        this.maintainer = maintainer;
    }

    /**
     * Arguments: the project's folder, the name of the app's archive without its extension, the version, and the e-mail
     * address of the maintainers.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Package(Path.of(args[0]).toAbsolutePath(), args[1], args[2].replace("-SNAPSHOT", ""), args[3]).make();
    }

    private void make() throws IOException, InterruptedException {
        Tool.delete(target.resolve("runtime"), target.resolve("image"), target.resolve("installers"));
        var input = target.resolve("input");
        Files.copy(project.resolve("target").resolve(jar + ".jar"), input.resolve("access-desk.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Natives.layOut(input);
        Unused.drop(input);
        Notices.write(project, target.resolve("input"));
        RunTime.link(project.resolve("target/javafx"), input, target.resolve("runtime"));
        UnusedStyles.drop(input, project.resolve("target/javafx"));
        StyleSheets.compile(input.resolve("access-desk.jar"), "org", target.resolve("runtime"));
        StyleSheets.compile(UnusedStyles.theme(input), "atlantafx", target.resolve("runtime"));
        StoredJars.rewrite(input);
        var jarTime = JarTime.now();
        var image = image(input, jarTime);
        jarTime.set(image);
        Training.train(image, jarTime);
        ShippedManual.build(project, image);
        Signing.sign(image);
        if (Tool.isMac()) {
            diskImage(image);
        } else {
            installers(image, jarTime);
        }
        tell();
    }

    private AppImage image(Path input, JarTime jarTime) throws IOException, InterruptedException {
        var command = new ArrayList<>(common());
        command.addAll(List.of("--type", "app-image", "--dest", target.resolve("image").toString(), //
                "--input", input.toString(), "--main-jar", "access-desk.jar", "--main-class", "org.accessdesk.Main",
                "--runtime-image", target.resolve("runtime").toString(), //
                "--icon", icon("access-desk").toString(), //
                "--add-launcher", "access-desk=" + commandLine()));
        AppImage.JAVA_OPTIONS.forEach(option -> command.addAll(List.of("--java-options", option)));
        command.addAll(List.of("--java-options", jarTime.option()));
        if (Tool.isMac()) {
            command.addAll(List.of("--mac-package-identifier", "org.accessdesk", "--file-associations",
                    associations().toString()));
        }
        Tool.run(command);
        var image = AppImage.in(target.resolve("image"));
        if (!Tool.isWindows() && !Tool.isMac()) {
            LinuxLauncher.replaceAll(image);
        }
        return image;
    }

    /** A second launcher for plan, apply and snapshot: it has a console on Windows and no menu entry. */
    private Path commandLine() throws IOException {
        var file = target.resolve("access-desk.properties");
        Files.writeString(file, """
                win-console=true
                win-menu=false
                win-shortcut=false
                linux-shortcut=false
                """);
        return file;
    }

    private List<String> common() {
        return List.of(Tool.java("jpackage"), "--name", AppImage.NAME, "--app-version", version, "--vendor",
                "Access Desk", "--copyright", "Apache-2.0", "--description",
                "Users, groups and modules of a SoftwareOne Marketplace account, edited without surprises");
    }

    private Path icon(String name) {
        return project.resolve("icons").resolve(name + (Tool.isWindows() ? ".ico" : Tool.isMac() ? ".icns" : ".png"));
    }

    private Path associations() throws IOException {
        var file = target.resolve("accessdraft.properties");
        Files.writeString(file, """
                extension=accessdraft
                mime-type=application/x-accessdraft
                description=Access Desk draft
                icon=%s
                """.formatted(icon("accessdraft").toString().replace('\\', '/')));
        return file;
    }

    /**
     * Builds a disk image with the app and a link to the Applications folder; jpackage's disk image would not keep the
     * archives' modification times.
     */
    private void diskImage(AppImage image) throws IOException, InterruptedException {
        var content = Files.createDirectories(target.resolve("disk"));
        var installers = Files.createDirectories(target.resolve("installers"));
        Tool.run(List.of("ditto", image.root().toString(), content.resolve(AppImage.NAME + ".app").toString()));
        Files.createSymbolicLink(content.resolve("Applications"), Path.of("/Applications"));
        Tool.run(List.of("hdiutil", "create", "-volname", AppImage.NAME, "-srcfolder", content.toString(), "-ov", "-format",
                "UDZO", installers.resolve("Access Desk-" + version + ".dmg").toString()));
    }

    private void installers(AppImage image, JarTime jarTime) throws IOException, InterruptedException {
        for (var type : types()) {
            var command = new ArrayList<>(common());
            command.addAll(List.of("--type", type, "--dest", target.resolve("installers").toString(), //
                    "--app-image", image.root().toString(), "--license-file",
                    project.resolve("LICENSE").toString(), "--resource-dir",
                    project.resolve("jpackage/linux").toString()));
            command.addAll(options(type));
            Tool.run(command, environment(jarTime));
        }
    }

    /**
     * Makes both Linux package builders compress as well as they can, and clamp modification times to the archives' time;
     * rpmbuild needs it in a file.
     */
    private Map<String, String> environment(JarTime jarTime) throws IOException {
        var home = Files.createDirectories(target.resolve("home"));
        Files.writeString(home.resolve(".rpmmacros"), """
                %clamp_mtime_to_source_date_epoch 1
                %build_mtime_policy clamp_to_source_date_epoch
                %_binary_payload w9.xzdio
                """);
        return Tool.isWindows() ? Map.of()
                : Map.of("SOURCE_DATE_EPOCH", String.valueOf(jarTime.seconds()), "HOME", home.toString(),
                        "DPKG_DEB_COMPRESSOR_TYPE", "xz", "DPKG_DEB_COMPRESSOR_LEVEL", "9");
    }

    private void tell() throws IOException, InterruptedException {
        try (var installers = Files.list(target.resolve("installers"))) {
            for (var file : installers.sorted().toList()) {
                Signing.sign(file);
                Tool.say(file.getFileName() + " " + Files.size(file) / 1_000_000 + " MB");
            }
        }
    }

    private static List<String> types() {
        if (Tool.isWindows()) {
            return List.of("msi");
        }
        return Tool.exists("rpmbuild") ? List.of("deb", "rpm") : List.of("deb");
    }

    private List<String> options(String type) throws IOException {
        return switch (type.toLowerCase(Locale.ROOT)) {
            // The upgrade code must never change: later versions replace earlier ones by it.
            case "msi" -> List.of("--win-per-user-install", "--win-menu", "--win-menu-group", "Access Desk",
                    "--win-shortcut-prompt", "--win-upgrade-uuid", "5b0c6f0e-6d0b-4b41-9a5e-0d3a3f6f2c57",
                    "--file-associations", associations().toString());
            // JavaFX loads GTK by its name and the app libsecret, which no analysis of the libraries finds.
            default -> List.of("--linux-deb-maintainer", maintainer, "--linux-package-name", "access-desk", "--linux-menu-group", "Office;Network",
                    "--linux-shortcut", "--linux-app-category", "admin", "--linux-package-deps",
                    type.equals("deb") ? "libgtk-3-0, libsecret-1-0" : "gtk3, libsecret", "--file-associations", associations().toString());
        };
    }
}
