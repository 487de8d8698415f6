package org.accessdesk.service.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.Account;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.Samples;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.UserGroup;
import org.jspecify.annotations.Nullable;

/** Tries each method of the port on a connection that stands before another one. */
public final class Forwarding {
    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(Account.class, Samples.ACCOUNT, Call.class,
            Call.plain(), AccountUser.class, Samples.user(1, 1), Set.class, Set.of(), Collection.class, Set.of(),
            UserGroup.class, Samples.group(1, 1), GroupContent.class, Samples.group(1, 1).content(), String.class, "",
            Instant.class, Samples.NOW);

    private Forwarding() {}

    /** The names of the port's methods that {@code decorate} keeps to itself, but for {@code close}. */
    public static Set<String> missing(UnaryOperator<MarketplaceApi> decorate) throws ReflectiveOperationException {
        var reached = new TreeSet<String>();
        var behind = (MarketplaceApi) Proxy.newProxyInstance(MarketplaceApi.class.getClassLoader(),
                new Class<?>[]{MarketplaceApi.class}, (_, method, _) -> {
                    reached.add(method.getName());
                    return answer(method);
                });
        var missing = new TreeSet<String>();
        var before = decorate.apply(behind);
        for (var method : port()) {
            reached.clear();
            if (!method.getName().equals("close")) {
                call(before, method);
                missing.add(method.getName());
                missing.removeAll(reached);
            }
        }
        return missing;
    }

    private static @Nullable Object answer(Method method) {
        if (method.getReturnType() == Optional.class) {
            return Optional.empty();
        }
        return method.getName().equals("self") ? new FakeMarketplace().token() : null;
    }

    private static void call(MarketplaceApi api, Method method) throws ReflectiveOperationException {
        try {
            method.invoke(api, Arrays.stream(method.getParameterTypes()).map(Forwarding::argument).toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " failed", e.getCause());
        }
    }

    private static Object argument(Class<?> type) {
        if (type == GroupId.class) {
            return Samples.groupId(1);
        }
        if (type == TokenId.class) {
            return Samples.tokenId(1);
        }
        if (type == IssuedToken.class) {
            return token();
        }
        return Optional.ofNullable(ARGUMENTS.get(type))
                .orElseThrow(() -> new AssertionError("give an argument of " + type));
    }

    private static IssuedToken token() {
        return new IssuedToken(Samples.tokenId(1), "Token", Set.of(), null);
    }

    /** Every method of the port, to look at. */
    public static List<Method> port() {
        return List.of(MarketplaceApi.class.getMethods());
    }
}
