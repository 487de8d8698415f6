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

/** Rights where they are lists of who may do what. The person gets all of them, by name: the owner may be a group. */
final class WindowsRights {
    private WindowsRights() {}

    /**
     * Leaves {@code path} to the person alone; in a folder, what is made later too.
     *
     * @return whether that was done; never fails
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
