package org.accessdesk.app;

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import javax.swing.JOptionPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells why there is no window to whoever started the app by a double-click and sees no terminal. */
public final class StartupErrorDialog {
    private static final Logger LOG = LoggerFactory.getLogger(StartupErrorDialog.class);

    private StartupErrorDialog() {}

    /** Shows {@code sentence} by the JDK's own toolkit, which needs less than JavaFX, where that can show anything. */
    public static void say(String sentence) {
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
