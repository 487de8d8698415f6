package org.accessdesk.store.snapshot;

import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.ServerWord;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import tools.jackson.databind.JsonNode;

/** Modules, buyers and API tokens as JSON. */
final class CatalogueJson {
    private CatalogueJson() {}

    static JsonNode write(Module module) {
        var json = JsonText.object().put("id", module.id().value()).put("name", module.name()).put("description",
                module.description());
        json.set("accountTypes", words(module.accountTypes()));
        json.put("setting", KeptWord.write(module.setting())).put("paid", module.paid())
                .put("obsolete", module.obsolete());
        json.set("buyerScopes", words(module.buyerScopes()));
        return json;
    }

    static Module module(JsonReader json) {
        return new Module(json.id("id", ModuleId::new), json.text("name"), json.text("description"),
                words(json, "accountTypes", AccountType.class),
                KeptWord.read(Module.Setting.class, json.text("setting")), json.flag("paid"), json.flag("obsolete"),
                json.has("buyerScopes") ? words(json, "buyerScopes", BuyerScope.class)
                        : scopes(json.flag("buyerScope")));
    }

    /** From earlier versions: whether some buyers can be chosen. */
    private static Set<ServerValue<BuyerScope>> scopes(boolean someBuyers) {
        return someBuyers ? Set.of(ServerValue.of(BuyerScope.SELECTED)) : Set.of();
    }

    private static <E extends Enum<E> & ServerWord> JsonNode words(Set<ServerValue<E>> words) {
        return JsonText.texts(words.stream().map(KeptWord::write).sorted().toList());
    }

    private static <E extends Enum<E> & ServerWord> Set<ServerValue<E>> words(JsonReader json, String name,
            Class<E> type) {
        return json.texts(name).stream().map(word -> KeptWord.read(type, word)).collect(Collectors.toSet());
    }

    static JsonNode write(Buyer buyer) {
        return JsonText.object().put("id", buyer.id().value()).put("name", buyer.name());
    }

    static Buyer buyer(JsonReader json) {
        return new Buyer(json.id("id", BuyerId::new), json.text("name"));
    }

    static JsonNode write(IssuedToken token) {
        var json = JsonText.object().put("id", token.id().value()).put("name", token.name());
        json.set("modules", JsonText.sorted(token.modules()));
        JsonText.put(json, "revision", token.revision());
        return json;
    }

    static IssuedToken token(JsonReader json) {
        return new IssuedToken(json.id("id", TokenId::new), json.text("name"), json.ids("modules", ModuleId::new),
                json.numberOrNull("revision"));
    }
}
