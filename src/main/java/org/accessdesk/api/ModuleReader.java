package org.accessdesk.api;

import java.util.EnumSet;
import java.util.Set;
import org.accessdesk.model.AccountType;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;

/** Reads a module, in full or as groups refer to it (api.md §4.5). */
final class ModuleReader implements EntryReader<Module> {

    @Override
    public Module read(Fields fields, Gaps gaps) {
        var id = new ModuleId(fields.text("id"));
        var settings = fields.object("settings");
        var name = fields.text("name");
        // The flags beside settings are the deprecated ones; where nothing is said, nothing is locked.
        var configurable = settings.flag("configurable", fields.flag("isConfigurable", true));
        var byDefault = settings.flag("default", fields.flag("isEnabledByDefault", false));
        return new Module(id, name.isEmpty() ? id.value() : name, fields.text("description"), accountTypes(fields),
                Module.Setting.of(configurable, byDefault), settings.flag("paid", fields.flag("paid", false)),
                settings.flag("obsolete", false), hasBuyerScope(fields));
    }

    private static Set<AccountType> accountTypes(Fields fields) {
        var types = EnumSet.noneOf(AccountType.class);
        fields.list("accountTypes").forEach(type -> types.add(AccountType.of(type.asString(""))));
        return types;
    }

    /** With "all" alone, access through it is to all buyers (Module BR-008). */
    private static boolean hasBuyerScope(Fields fields) {
        return fields.object("filters").list("group.buyers").stream()
                .anyMatch(scope -> "selected".equalsIgnoreCase(scope.asString("")));
    }
}
