package org.accessdesk.cli;

import org.accessdesk.app.AppVersion;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Access Desk " + AppVersion.number()};
    }
}
