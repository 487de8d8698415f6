package org.accessdesk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Access control lists. The user gets all rights by name, as the owner can be a group. */
final class WindowsRights {
    private WindowsRights() {}

    /**
     * Gives only the user access to {@code path}; for a folder, also to files created in it later.
     *
     * @return whether it succeeded; never throws
     */
    static boolean restrict(Path path) {
        try {
            var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
            if (view == null) {
                return false;
            }
            var person = path.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", ""));
            var entry = AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(person)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).setFlags(inherited(path)).build();
            if (!view.getAcl().equals(List.of(entry))) {
                view.setAcl(List.of(entry));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Set<AclEntryFlag> inherited(Path path) {
        return Files.isDirectory(path) ? EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                : EnumSet.noneOf(AclEntryFlag.class);
    }
}
