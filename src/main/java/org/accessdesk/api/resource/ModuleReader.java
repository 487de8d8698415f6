package org.accessdesk.api.resource;

import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.Module.Setting;
import org.accessdesk.model.id.ModuleId;

/** Reads a module, in full or as groups refer to it. */
final class ModuleReader implements EntryReader<Module> {

    @Override
    public Module read(Fields fields, Gaps gaps) {
        var id = new ModuleId(fields.text("id"));
        var name = fields.text("name");
        return new Module(id, name.isEmpty() ? id.value() : name, fields.text("description"), accountTypes(fields),
                setting(fields), isSet(setting(fields, "paid", "paid")), isSet(setting(fields, "obsolete", "obsolete")),
                buyerScopes(fields));
    }

    private static Set<ServerValue<AccountType>> accountTypes(Fields fields) {
        return fields.words("accountTypes").stream().map(word -> ServerValue.read(AccountType.class, word))
                .collect(Collectors.toSet());
    }

    /**
     * If both flags are missing, nothing is locked and the server decides. A flag that is neither true nor false is
     * kept as sent, and so is one that has no meaning without the other.
     */
    private static ServerValue<Setting> setting(Fields fields) {
        var configurable = setting(fields, "configurable", "isConfigurable");
        var byDefault = setting(fields, "default", "isEnabledByDefault");
        if (configurable.equals("true") || (configurable + byDefault).isEmpty()) {
            return ServerValue.of(Setting.OPTIONAL);
        }
        if (configurable.equals("false") && (byDefault.equals("true") || byDefault.equals("false"))) {
            return ServerValue.of(Setting.of(false, byDefault.equals("true")));
        }
        return new ServerValue<>(Setting.UNKNOWN, "configurable: " + configurable + ", default: " + byDefault);
    }

    /** A setting as sent; {@code older} is its deprecated name beside the settings. */
    private static String setting(Fields fields, String name, String older) {
        var word = fields.object("settings").word(name);
        return word.isEmpty() ? fields.word(older) : word;
    }

    /** Any value except false may mean that it is set. */
    private static boolean isSet(String flag) {
        return !flag.isEmpty() && !flag.equals("false");
    }

    private static Set<ServerValue<BuyerScope>> buyerScopes(Fields fields) {
        return fields.object("filters").words("group.buyers").stream()
                .map(word -> ServerValue.read(BuyerScope.class, word)).collect(Collectors.toSet());
    }
}
