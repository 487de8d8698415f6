package org.accessdesk.api.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.AccountFilter;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.message.MessageCode;

/** Reads modules and buyers. */
public final class Catalogue {
    private static final String ORDER = "name,id";

    private final RestClient client;
    private final ModuleReader modules = new ModuleReader();

    public Catalogue(RestClient client) {
        this.client = client;
    }

    /** Every module; for a token that may not list them (Module BR-002), those of the account's groups. */
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        try {
            var query = Query.of("/modules").select("accountTypes").order(ORDER);
            return new Pages<>(client, query, modules, call).all();
        } catch (ApiException e) {
            if (e.problem().kind() != Kind.FORBIDDEN) {
                throw e;
            }
            return modulesOfGroups(account, call);
        }
    }

    /** The Default group has all that another may have (UserGroup BR-006), so it comes first. */
    private Listing<Module> modulesOfGroups(Account account, Call call) throws ApiException {
        var query = Query.of(Groups.PATH).where(AccountFilter.of(account)).select("modules").order(ORDER);
        var groups = new Pages<>(client, query, this::groupModules, call).all();
        var known = new LinkedHashMap<ModuleId, Module>();
        groups.items().stream().sorted((a, b) -> Boolean.compare(b.isDefault(), a.isDefault()))
                .forEach(group -> group.modules().forEach(module -> known.putIfAbsent(module.id(), module)));
        return new Listing<>(List.copyOf(known.values()), groups.gaps());
    }

    private GroupModules groupModules(Fields group, Gaps gaps) {
        var found = new ArrayList<Module>();
        for (var module : group.list("modules")) {
            try {
                found.add(modules.read(Fields.of(module), gaps));
            } catch (BadIdException e) {
                gaps.add(MessageCode.GROUP_MODULE_UNREADABLE, e.problem());
            }
        }
        return new GroupModules(GroupId.ofServer(group.text("id")),
                group.flag("isDefault", group.flag("default", false)),
                found);
    }

    /** Every buyer; none if the token may not see any. */
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        try {
            var query = Query.of("/buyers").where(AccountFilter.of(account)).order(ORDER);
            return new Pages<>(client, query, Catalogue::buyer, call).all();
        } catch (ApiException e) {
            return switch (e.problem().kind()) {
                case FORBIDDEN, NOT_FOUND -> new Listing<>(List.of(), List.of());
                default -> throw e;
            };
        }
    }

    private static Buyer buyer(Fields fields, Gaps gaps) {
        var id = new BuyerId(fields.text("id"));
        var name = fields.text("name");
        return new Buyer(id, name.isEmpty() ? id.value() : name);
    }

    private record GroupModules(GroupId id, boolean isDefault, List<Module> modules) {}
}
