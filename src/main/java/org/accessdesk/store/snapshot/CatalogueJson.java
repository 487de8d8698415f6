package org.accessdesk.store.snapshot;

import java.util.stream.Collectors;
import org.accessdesk.model.AccountType;
import org.accessdesk.model.Buyer;
import org.accessdesk.model.BuyerId;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.TokenId;
import org.accessdesk.store.json.Json;
import org.accessdesk.store.json.Obj;
import tools.jackson.databind.JsonNode;

/** Modules, buyers and API tokens as JSON. */
final class CatalogueJson {
    private CatalogueJson() {}

    static JsonNode write(Module module) {
        var json = Json.object().put("id", module.id().value()).put("name", module.name()).put("description",
                module.description());
        json.set("accountTypes", Json.texts(module.accountTypes().stream().map(KeptWord::write).sorted().toList()));
        return json.put("setting", KeptWord.write(module.setting())).put("paid", module.paid())
                .put("obsolete", module.obsolete()).put("buyerScope", module.buyerScope());
    }

    static Module module(Obj json) {
        var types = json.texts("accountTypes").stream().map(t -> KeptWord.read(AccountType.class, t))
                .collect(Collectors.toSet());
        return new Module(json.id("id", ModuleId::new), json.text("name"), json.text("description"), types,
                KeptWord.read(Module.Setting.class, json.text("setting")), json.flag("paid"), json.flag("obsolete"),
                json.flag("buyerScope"));
    }

    static JsonNode write(Buyer buyer) {
        return Json.object().put("id", buyer.id().value()).put("name", buyer.name());
    }

    static Buyer buyer(Obj json) {
        return new Buyer(json.id("id", BuyerId::new), json.text("name"));
    }

    static JsonNode write(IssuedToken token) {
        var json = Json.object().put("id", token.id().value()).put("name", token.name());
        json.set("modules", Json.sorted(token.modules()));
        Json.put(json, "revision", token.revision());
        return json;
    }

    static IssuedToken token(Obj json) {
        return new IssuedToken(json.id("id", TokenId::new), json.text("name"), json.ids("modules", ModuleId::new),
                json.numberOrNull("revision"));
    }
}
