package org.accessdesk.app;

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import javax.swing.JOptionPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows why the window could not open, for users who started the app without a terminal. */
public final class StartupErrorDialog {
    private static final Logger LOG = LoggerFactory.getLogger(StartupErrorDialog.class);

    private StartupErrorDialog() {}

    /**
     * Shows {@code sentence} with the JDK's toolkit, which has fewer requirements than JavaFX, if it can show windows.
     */
    public static void show(String sentence) {
        LOG.error("The app could not start: {}", sentence);
        try {
            if (System.getProperty("jpackage.app-path") != null && !GraphicsEnvironment.isHeadless()) {
                JOptionPane.showMessageDialog(null, sentence, "Access Desk", JOptionPane.ERROR_MESSAGE);
            }
        } catch (HeadlessException | LinkageError e) {
            LOG.warn("No dialog can be shown either: {}", e.toString());
        }
    }
}
