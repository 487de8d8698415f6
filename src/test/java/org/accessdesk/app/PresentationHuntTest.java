package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hunts for real data in an account of 2,000 people with distinctive names in many scripts that is presented: on every
 * screen, in tooltips, menus and notices, with a draft, with a refusal in the server's words, in all languages.
 */
class PresentationHuntTest {
    private static final int PEOPLE = 2_000;
    private static final int GROUPS = 40;
    private static final List<
            String> SYLLABLES = List.of("brz", "ęczy", "kwa", "tzal", "ngu", "yễn", "thór", "dís", "sza",
                    "wło", "îl", "gül", "xoch", "itl", "ðun", "fjö");
    private static final List<String> OTHERS = List.of("Ксенофонтова", "Παπαδημητρίου", "東雲", "五十嵐", "하늘빛", "الفارابي",
            "אברמוביץ", "चट्टोपाध्याय", "ศรีสุวรรณ");
    private final Locale locale = Locale.getDefault();
    private final SplittableRandom random = new SplittableRandom(42);
    private final Snapshot account = account();
    private final List<String> leaks = new ArrayList<>();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    private String word() {
        var word = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Snapshot account() {
        var modules = List.of(new Module(Module.ACCESS_MANAGEMENT, "Access management", "", Set.of(),
                ServerValue.of(Module.Setting.OPTIONAL), false, false, Set.of()));
        var groups = IntStream.range(0, GROUPS)
                .mapToObj(n -> new UserGroup(groupId(n), "Qx" + word() + " " + word() + n,
                        Field.of("Nur für " + word() + " " + word()),
                        Field.of("https://cdn.zx" + n + "quarx.example/l.png"), n == 0,
                        Field.of(n < 2 ? Set.of(Module.ACCESS_MANAGEMENT) : Set.of()),
                        Field.of(Set.of(new BuyerId("BUY-7731-4242"))),
                        Field.absent(), Field.absent(), Audit.NONE, 1, Map.of()))
                .toList();
        var users = IntStream.range(0, PEOPLE).mapToObj(this::user).toList();
        return Snapshot.of(
                new Account(new AccountId("ACC-7731-9902"), "Vandruzzi Qualtinger Werke AG", AccountType.CLIENT),
                Samples.NOW, users, groups, modules,
                List.of(new Buyer(new BuyerId("BUY-7731-4242"), "Hrvatska Qundra d.o.o.")),
                List.of());
    }

    private AccountUser user(int n) {
        var given = random.nextInt(4) == 0 ? OTHERS.get(random.nextInt(OTHERS.size())) : word();
        var name = given + " " + word() + (n % 10 == 0 ? "-" + word() : "");
        var groups = new HashSet<>(Set.of(groupId(0)));
        groups.add(groupId(random.nextInt(GROUPS)));
        return new AccountUser(new UserId("USR-77%02d-%04d".formatted(n / 1000, n % 1000 + 4000)), null, name,
                "q" + n + ".vandr@quarx-" + n % 7 + ".example", n % 5 == 0 ? UserStatus.INVITED : UserStatus.ACTIVE,
                groups,
                n % 3 == 0 ? null : Instant.parse("2026-01-01T00:00:00Z"), Audit.NONE, 1);
    }

    private static GroupId groupId(int n) {
        return new GroupId("UGR-7731-%04d".formatted(4000 + n));
    }

    private TokenInfo token() {
        return new TokenInfo(new TokenId("TKN-7731-5555"), "Zx integration of Vandruzzi", account.account(),
                Set.of(Module.ACCESS_MANAGEMENT), account.users().iterator().next().id());
    }

    /** Serves the lists, and refuses every change in words with names, addresses and numbers. */
    private MarketplaceApi refusing() {
        var lists = new SnapshotMarketplace(account, token());
        var someone = account.users().stream().skip(7).findFirst().orElseThrow();
        return new ForwardingMarketplace() {
            @Override
            protected MarketplaceApi target(CallKind access, Call call) throws ApiException {
                if (access == CallKind.LIST) {
                    return lists;
                }
                throw new ApiException(new ApiProblem(ApiProblem.Kind.REJECTED, 400, "Ask " + someone.name() + " <"
                        + someone.email() + ">, owner of " + account.groups().iterator().next().name() + " ("
                        + someone.id() + ")", List.of("by " + someone.name()),
                        "00-9e02a91b64ac56904703a3a69ea9101d-56be90a2-00",
                        null));
            }

            @Override
            protected Optional<MarketplaceApi> current() {
                return Optional.of(lists);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void nothingRealIsShownOrTold(String language) {
        Locale.setDefault(Locale.of(language));
        var context = AppContext.ofMarketplace(Platform::runLater, refusing(), token(), Clock.systemUTC());
        try (var window = new Window(context)) {
            Fx.run(context.app()::openDemo);
            window.await("the users", () -> context.app().screensProperty().get() != null
                    && window.screens().users().rows().size() == PEOPLE
                    && !window.screens().shell().headerProperty().get().loading());
            refuse(window);
            var real = window.screens();
            window.shortcut(KeyCode.P, KeyCode.SHIFT);
            window.await("the copy", () -> !window.screens().equals(real));
            walk(window, context);
        }
        assertThat(leaks).isEmpty();
    }

    /** Drafts changes with a reason and new texts, and applies them in vain. */
    private void refuse(Window window) {
        var workspace = window.screens().workspace();
        Fx.run(() -> {
            var drafts = workspace.drafts();
            drafts.rename("Weg mit " + account.users().iterator().next().name());
            drafts.reason("Wunsch von " + account.users().iterator().next().name());
            account.users().stream().limit(3).forEach(user -> drafts
                    .edit(set -> set.with(set.of(user).with(groupId(39), !user.groups().contains(groupId(39))))));
            var group = account.group(groupId(5)).orElseThrow();
            drafts.edit(set -> set.with(set.of(group).withDescription("Für Vandruzzi Qualtinger")));
            workspace.apply().apply();
        });
        window.await("the end of the run", () -> workspace.apply().state().value().running() == null
                && !workspace.apply().state().value().last().isEmpty());
    }

    private void walk(Window window, AppContext context) {
        var check = new PictureCheck(
                Objects.requireNonNull(Fx.call(() -> context.app().presentation().currentProperty().get())).real());
        var screens = window.screens();
        for (var screen : Screen.values()) {
            Fx.run(() -> screens.shell().screenProperty().set(screen));
            look(window, check, screen.name());
        }
        users(window, check, screens);
        groups(window, check, screens);
        for (var tab : HistoryViewModel.Tab.values()) {
            Fx.run(() -> {
                screens.shell().screenProperty().set(Screen.HISTORY);
                screens.history().tabProperty().set(tab);
            });
            look(window, check, "history " + tab);
        }
        Fx.run(() -> screens.palette().openProperty().set(true));
        look(window, check, "palette");
        Fx.run(() -> screens.palette().openProperty().set(false));
        menus(window, check);
    }

    private void users(Window window, PictureCheck check, WorkspaceScreens screens) {
        var ids = Fx.call(() -> screens.users().rows().stream().limit(6).map(row -> row.id()).toList());
        Fx.run(() -> {
            screens.shell().screenProperty().set(Screen.USERS);
            screens.users().selectIds(ids.subList(0, 1));
        });
        look(window, check, "one user");
        Fx.run(() -> screens.users().selectIds(ids));
        look(window, check, "several users");
    }

    private void groups(Window window, PictureCheck check, WorkspaceScreens screens) {
        var group = Fx.call(() -> screens.groups().rows().getFirst().id());
        Fx.run(() -> {
            screens.shell().screenProperty().set(Screen.GROUPS);
            screens.groups().selectIds(List.of(group));
        });
        look(window, check, "one group");
    }

    /** Opens each menu of the window's first screen, also that of the account. */
    private void menus(Window window, PictureCheck check) {
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.USERS));
        look(window, check, "before menus");
        List<Node> menus = Fx.call(() -> List.copyOf(window.scene.getRoot().lookupAll(".menu-button")));
        for (var menu : menus) {
            if (menu instanceof MenuButton button && Fx.call(button::isVisible)) {
                Fx.run(() -> {
                    button.show();
                    button.getItems().forEach(item -> check.firstIn(String.valueOf(item.getText()), "menu")
                            .ifPresent(leak -> leaks.add("menu: " + leak)));
                });
                look(window, check, "menu " + menu.getId());
                Fx.run(button::hide);
            }
        }
    }

    private void look(Window window, PictureCheck check, String place) {
        Fx.run(() -> {
            var roots = new ArrayList<Node>(List.of(window.scene.getRoot()));
            Pictures.popups(window.scene).forEach(popup -> roots.add(popup.getScene().getRoot()));
            roots.forEach(Node::applyCss);
            window.scene.getRoot().layout();
            check.firstIn(roots).ifPresent(leak -> leaks.add(place + ": " + leak));
        });
    }
}
