package org.accessdesk.store.json;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import tools.jackson.databind.node.ObjectNode;

/** An account, and the token's information, as JSON. */
public final class AccountJson {
    private AccountJson() {}

    public static ObjectNode write(Account account) {
        return JsonText.object().put("id", account.id().value()).put("name", account.name()).put("type",
                account.type().text());
    }

    /**
     * Reads an account.
     *
     * @throws IllegalArgumentException if {@code json} is no account
     */
    public static Account read(JsonReader json) {
        return new Account(json.id("id", AccountId::new), json.text("name"),
                ServerValue.read(AccountType.class, json.text("type")));
    }

    public static ObjectNode write(TokenInfo token) {
        var json = JsonText.object().put("id", token.id().value()).put("name", token.name());
        json.set("account", write(token.account()));
        json.set("modules", JsonText.sorted(token.modules()));
        JsonText.put(json, "owner", token.owner());
        return json;
    }

    /**
     * Reads a token's information.
     *
     * @throws IllegalArgumentException if {@code json} is none
     */
    public static TokenInfo token(JsonReader json) {
        return new TokenInfo(json.id("id", TokenId::new), json.text("name"), read(json.object("account")),
                json.ids("modules", ModuleId::new), json.has("owner") ? json.id("owner", UserId::new) : null);
    }
}
