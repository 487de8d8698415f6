package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.app.SnapshotMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Latency;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.service.account.ReconnectingMarketplace.Connecting;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decorator of the port forwards every method of the port. */
class ForwardingTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.accessdesk");
    private static final TokenInfo TOKEN = new FakeMarketplace().token();
    /** The arguments of methods, by the type of the parameter. */
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(Map.entry(Account.class, Samples.ACCOUNT),
            Map.entry(Call.class, Call.plain()), Map.entry(KnownUsers.class, KnownUsers.NONE),
            Map.entry(AccountUser.class, Samples.user(1, 1)),
            Map.entry(Set.class, Set.of()), Map.entry(Collection.class, List.of()),
            Map.entry(UserGroup.class, Samples.group(1, 1)),
            Map.entry(GroupContent.class, Samples.group(1, 1).content()), Map.entry(String.class, "USR-0000-0001"),
            Map.entry(Instant.class, Samples.NOW), Map.entry(GroupId.class, Samples.groupId(1)),
            Map.entry(TokenId.class, Samples.tokenId(1)),
            Map.entry(GroupCreation.class, new GroupCreation(GroupId.local(1), Samples.group(1, 1).content())),
            Map.entry(UserInvitation.class,
                    new UserInvitation(UserId.local(1), "new@example.com", "New", "Person", Set.of())),
            Map.entry(IssuedToken.class, issuedToken()));
    /** The target's answers, by the type of the result: values that a decorator would not return by itself. */
    private static final Map<Class<?>, Object> ANSWERS = Map.of(TokenInfo.class, TOKEN, Listing.class,
            new Listing<>(List.of(), List.of()), AccountUser.class, Samples.user(2, 1), GroupMembers.class,
            new GroupMembers(Map.of(), true), UserGroup.class, Samples.group(2, 1), IssuedToken.class, issuedToken(),
            List.class, new ArrayList<>(), ConnectionState.class, ConnectionState.NEEDS_TOKEN,
            MembershipEndpoint.class, MembershipEndpoint.LEGACY);

    private static IssuedToken issuedToken() {
        return new IssuedToken(Samples.tokenId(1), "Token", Set.of(), null);
    }

    /** What a method answered, or what it threw. */
    private record CallResult(@Nullable Object answer, @Nullable Throwable failure) {}

    /** The target of a decorator: notes what it is asked, and answers or fails. */
    private static final class RecordingTarget {
        private final List<List<Object>> calls = new ArrayList<>();
        private @Nullable Object answer = TOKEN;
        private @Nullable Throwable failure;
        private final MarketplaceApi api = (MarketplaceApi) Proxy.newProxyInstance(
                MarketplaceApi.class.getClassLoader(), new Class<?>[]{MarketplaceApi.class}, (_, method, arguments) -> {
                    calls.add(call(method, arguments == null ? new Object[0] : arguments));
                    if (failure != null) {
                        throw failure;
                    }
                    return answer;
                });

        private static List<Object> call(Method method, Object[] arguments) {
            return Stream.concat(Stream.of(method.getName()), Arrays.stream(arguments)).toList();
        }
    }

    /** Overrides one method of each kind wrongly. */
    static final class Forgetful extends ForwardingMarketplace {
        private final MarketplaceApi api;

        Forgetful(MarketplaceApi api) {
            this.api = api;
        }

        @Override
        protected MarketplaceApi target(CallKind access, Call call) {
            return api;
        }

        @Override
        protected Optional<MarketplaceApi> current() {
            return Optional.of(api);
        }

        /** Answers by itself. */
        @Override
        public Optional<Duration> clockAhead() {
            return Optional.empty();
        }

        /** Changes an argument. */
        @Override
        public UserGroup group(GroupId id, Call call) throws ApiException {
            return api.group(Samples.groupId(9), call);
        }

        /** Hides a failure. */
        @Override
        public Listing<AccountUser> users(Account account, KnownUsers known, Call call) {
            try {
                return api.users(account, known, call);
            } catch (ApiException e) {
                return new Listing<>(List.of(), List.of());
            }
        }
    }

    /** Calls a method that it should not. */
    static final class Curious {
        static boolean isOffline(MarketplaceApi api) {
            return api instanceof OfflineMarketplace;
        }
    }

    /** Those that have a target: one has no connection, and one serves a snapshot to the bench. */
    static Stream<Class<?>> decorators() {
        return marketplaces().filter(c -> c.isAssignableTo(ForwardingMarketplace.class)).<Class<?>>map(
                JavaClass::reflect).filter(c -> c != OfflineMarketplace.class && c != SnapshotMarketplace.class);
    }

    private static Stream<JavaClass> marketplaces() {
        return MAIN.stream()
                .filter(c -> c.isAssignableTo(MarketplaceApi.class)
                        && !c.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    @Test
    void thePortGivesNoAnswersOfItsOwn() {
        assertThat(port()).filteredOn(Method::isDefault).isEmpty();
        assertThat(port()).allMatch(m -> Modifier.isAbstract(m.getModifiers()));
    }

    @Test
    void everyMarketplaceButTheOneOverHttpIsADecorator() {
        assertThat(marketplaces().map(JavaClass::getName)).contains(HttpMarketplace.class.getName());
        assertThat(marketplaces().filter(c -> !c.isAssignableTo(ForwardingMarketplace.class)).map(JavaClass::getName))
                .containsExactly(HttpMarketplace.class.getName());
        assertThat(decorators()).contains(ReconnectingMarketplace.class).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("decorators")
    void forwardsEveryMethod(Class<?> decorator) throws Exception {
        assertThat(notForwarded(decorator)).isEmpty();
    }

    @Test
    void aDecoratorThatForgetsOneIsFound() throws Exception {
        assertThat(notForwarded(Forgetful.class)).containsExactly("clockAhead", "group", "users");
    }

    @Test
    void withoutAConnectionEveryCallFailsAndNothingElseIsKnown() throws Exception {
        for (var method : port()) {
            var result = invoke(new OfflineMarketplace(), method, arguments(method));
            if (calls(method)) {
                assertThat(result.failure()).isInstanceOfSatisfying(ApiException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ApiProblem.Kind.UNREACHABLE));
            } else {
                assertThat(result.failure()).isNull();
                assertThat(result.answer()).isIn(null, Optional.empty(), ConnectionState.OFFLINE,
                        MembershipEndpoint.AUTO);
            }
        }
    }

    /** A connection describes itself. */
    @Test
    void nobodyAsksOfWhichClassAMarketplaceIs() {
        assertThat(MAIN.stream().flatMap(c -> c.getInstanceofChecks().stream())
                .filter(ForwardingTest::isMarketplace).map(c -> c.getOwner().getFullName())).isEmpty();
        var curious = new ClassFileImporter().importClasses(Curious.class);
        assertThat(curious.stream().flatMap(c -> c.getInstanceofChecks().stream())
                .filter(ForwardingTest::isMarketplace)).isNotEmpty();
    }

    private static boolean isMarketplace(InstanceofCheck check) {
        return check.getRawType().isAssignableTo(MarketplaceApi.class);
    }

    /**
     * The names of the port's methods whose arguments, result or failure {@code decorator} does not pass on unchanged.
     */
    private static Set<String> notForwarded(Class<?> decorator) throws ReflectiveOperationException {
        var found = new TreeSet<String>();
        for (var method : port()) {
            if (!answers(decorator, method) || !fails(decorator, method)) {
                found.add(method.getName());
            }
        }
        return found;
    }

    private static boolean answers(Class<?> decorator, Method method) throws ReflectiveOperationException {
        var target = new RecordingTarget();
        var before = made(decorator, target);
        target.answer = answer(method);
        var arguments = arguments(method);
        var result = invoke(before, method, arguments);
        return result.failure() == null && isSame(result.answer(), target.answer) && isOnly(target, method, arguments);
    }

    private static boolean fails(Class<?> decorator, Method method) throws ReflectiveOperationException {
        var target = new RecordingTarget();
        var before = made(decorator, target);
        Throwable failure = calls(method)
                ? new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CONFLICT, Message.NONE))
                : new IllegalStateException();
        target.failure = failure;
        var arguments = arguments(method);
        return isSame(invoke(before, method, arguments).failure(), failure) && isOnly(target, method, arguments);
    }

    private static @Nullable Object answer(Method method) {
        var type = method.getReturnType();
        if (type == Optional.class) {
            return Optional.of(method.getName().equals("latency") ? Latency.ASSUMED : Duration.ofMinutes(3));
        }
        return type == void.class ? null
                : Objects.requireNonNull(ANSWERS.get(type), () -> "give an answer of " + type);
    }

    /** A copy would be as good to a caller, but a decorator has no reason to make one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private static boolean isOnly(RecordingTarget target, Method method, Object[] arguments) {
        var expected = RecordingTarget.call(method, arguments);
        return target.calls.size() == 1 && target.calls.getFirst().size() == expected.size()
                && Stream.iterate(0, i -> i + 1).limit(expected.size())
                        .allMatch(i -> isSame(target.calls.getFirst().get(i), expected.get(i)));
    }

    /** A decorator of {@code target} that has connected. */
    private static MarketplaceApi made(Class<?> decorator, RecordingTarget target) throws ReflectiveOperationException {
        var constructor = decorator.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var made = (MarketplaceApi) constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(type -> part(type, target)).toArray());
        invoke(made, method("self"), arguments(method("self")));
        target.calls.clear();
        return made;
    }

    private static Object part(Class<?> type, RecordingTarget target) {
        var parts = Map.of(MarketplaceApi.class, target.api, Account.class, TOKEN.account(), Connecting.class,
                (Connecting) () -> target.api, BooleanSupplier.class, (BooleanSupplier) () -> true, Cancellation.class,
                new Cancellation(), RehearsalMarketplace.Prepared.class,
                new RehearsalMarketplace.Prepared(target.api, TOKEN, () -> {}));
        return Objects.requireNonNull(parts.get(type), () -> "give the decorator its " + type);
    }

    private static CallResult invoke(MarketplaceApi api, Method method, Object[] arguments)
            throws ReflectiveOperationException {
        try {
            return new CallResult(method.invoke(api, arguments), null);
        } catch (InvocationTargetException e) {
            return new CallResult(null, e.getCause());
        }
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> Objects.requireNonNull(ARGUMENTS.get(type), () -> "give an argument of " + type))
                .toArray();
    }

    private static boolean calls(Method method) {
        return List.of(method.getParameterTypes()).contains(Call.class);
    }

    private static Method method(String name) {
        return port().stream().filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
    }

    private static List<Method> port() {
        return List.of(MarketplaceApi.class.getMethods());
    }
}
