package org.accessdesk.cli;

import org.accessdesk.app.AppVersion;
import picocli.CommandLine;

/** The output of {@code --version}. */
final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Access Desk " + AppVersion.number()};
    }
}
