import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the runtime: the JDK's modules that the app needs, with JavaFX linked in. */
final class RunTime {
    /**
     * Modules that the analysis of class files does not find: security providers, accessibility, locales, and modules
     * used by reflection.
     */
    private static final String BESIDES = "java.naming,java.sql,java.management,jdk.accessibility,jdk.crypto.ec,"
            + "jdk.localedata,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs";

    /** Windows' store of trusted roots. */
    private static final String OF_SYSTEM = Tool.isWindows() ? ",jdk.crypto.mscapi" : "";

    /**
     * Files of the JDK's window toolkit, which shows a single dialog when JavaFX cannot start: its splash screens, sounds,
     * and filters of pictures, and the other styles of both toolkits. The linker wants a file of each package to stay.
     */
    private static final String UNUSED_RESOURCES = "regex:/java.desktop/javax/swing/beaninfo/images/(?!JButtonColor16).*,"
            + "regex:/java.desktop/javax/swing/plaf/nimbus/(?!NimbusLookAndFeel.class).*,"
            + "/java.desktop/sun/java2d/cmm/profiles/PYCC.pf,"
            + "/javafx.controls/com/sun/javafx/scene/control/skin/caspian/caspian*";
    /** Libraries of that toolkit, with the one for JPEG, and what lets another JDK read this runtime. */
    private static final String UNUSED_FILES = "/java.desktop/*/*splashscreen.*,/java.desktop/*/*mlib_image.*,"
            + "/java.desktop/*/*jsound.*,/java.desktop/*/*javajpeg.*,/java.base/*/jrt-fs.jar";

    /**
     * The compilers give way to the threads that show the window: on two cores they take a third of a start. So does work
     * in the background, whose priority counts under this policy alone. A process of any user may do that on Linux; the
     * virtual machine would warn of a policy that is not built in.
     */
    private static final String THREADS_GIVE_WAY = "-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=5";

    private RunTime() {}

    /**
     * Links the runtime. JavaFX's native libraries become files of it: from within the image, JavaFX copies each into the
     * user's folder and compares it with its copy at each start.
     *
     * <p>Without the line numbers of the JDK's and JavaFX's classes, a tenth of their size; the app's own are kept.
     */
    static void link(Path javafx, Path app, Path runTime) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Tool.java("jlink"), "--module-path", javafx.toString(), "--add-modules",
                "javafx.controls," + BESIDES + OF_SYSTEM, "--include-locales", "en,de,es,fr,ja", "--compress", "zip-0",
                "--no-header-files", "--no-man-pages", "--strip-java-debug-attributes", "--exclude-resources",
                "/javafx.*/*.so,/javafx.*/*.dll,/javafx.*/*.dylib," + UNUSED_RESOURCES, "--exclude-files", UNUSED_FILES,
                "--output", runTime.toString()));
        if (!Tool.isWindows() && !Tool.isMac()) {
            command.addAll(List.of("--add-options", THREADS_GIVE_WAY));
        }
        Tool.run(command);
        if (!Files.isDirectory(runTime)) {
            throw new IOException("jlink made nothing of " + app);
        }
        Natives.unpack(javafx, runTime.resolve(Tool.isWindows() ? "bin" : "lib"));
    }
}
