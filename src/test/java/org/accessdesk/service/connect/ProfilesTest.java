package org.accessdesk.service.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.model.Samples;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.settings.SavedConnection.Learnt;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.connections.MemoryConnections;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final ApiToken TOKEN = ApiToken.parse("idt:TKN-1111-1111:secret");
    private static final String ENTRY = "v2 https://example.com idt:TKN-1111-1111:secret";
    private final SavedConnection stark = connection("stark", Instant.parse("2026-01-01T00:00:00Z"));
    private final SavedConnection wayne = connection("wayne", Instant.parse("2026-01-02T00:00:00Z"));
    private final QueuedTasks background = new QueuedTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final MemoryConnections store = new MemoryConnections(stark, wayne);
    private final FakeKeychain chain = new FakeKeychain();
    private final List<TokenSafe.TokenPlace> places = new ArrayList<>();
    private int looked;
    private final Profiles profiles = profiles();

    private Profiles profiles() {
        return new Profiles(store, new TokenSafe(() -> {
            looked++;
            return new TokenSafe.TokenKeychain(chain, null);
        }), new Tasks(background, Runnable::run), clock);
    }

    private static SavedConnection connection(String id, Instant used) {
        return new SavedConnection(id, id, "https://example.com", Endpoint.AUTO, false, ConnectionColor.BLUE,
                new Learnt(null, null, used));
    }

    private List<String> ids() {
        return profiles.state().value().connections().stream().map(SavedConnection::id).toList();
    }

    private List<String> stored() {
        return store.load().connections().stream().map(SavedConnection::id).toList();
    }

    private void load() {
        profiles.load(() -> {});
        background.runAll();
    }

    @Test
    void theLastUsedIsFirst() {
        assertThat(ids()).isEmpty();
        load();
        assertThat(ids()).containsExactly("wayne", "stark");
        profiles.used("stark", new FakeMarketplace().token());
        background.runAll();
        assertThat(ids()).containsExactly("stark", "wayne");
        assertThat(store.load().connections().getLast().learnt())
                .isEqualTo(new Learnt(new FakeMarketplace().token().id(), new FakeMarketplace().token().account(),
                        clock.instant()));
        assertThat(looked).isZero();
    }

    @Test
    void aTokenIsKeptInTheKeychainAlone() throws Exception {
        profiles.save(stark, TOKEN, places::add);
        background.runAll();
        assertThat(chain.kept.read("stark")).contains(ENTRY);
        assertThat(places).containsExactly(new TokenSafe.TokenPlace(true, null));
        assertThat(profiles.token(stark).reveal()).isEqualTo(TOKEN.reveal());
        assertThat(store.load().toString()).doesNotContain("secret");
        assertThat(ids()).containsExactly("wayne", "stark");
    }

    @Test
    void aKeychainThatRefusesIsToldAndTheSessionHasTheToken() throws Exception {
        chain.refusing = true;
        profiles.save(stark, TOKEN, places::add);
        background.runAll();
        assertThat(places).containsExactly(new TokenSafe.TokenPlace(false, FakeKeychain.LOCKED));
        assertThat(English.of(profiles.state().value().problem())).contains("asked for it again next time",
                "The keychain is locked.");
        assertThat(profiles.token(stark).reveal()).isEqualTo(TOKEN.reveal());
        assertThatThrownBy(() -> profiles.token(wayne)).isInstanceOf(ApiException.class)
                .satisfies(e -> assertThat(English.of(e)).contains("The keychain is locked."));
    }

    @Test
    void noTokenIsASentence() {
        assertThatThrownBy(() -> profiles.token(stark)).isInstanceOf(ApiException.class)
                .satisfies(e -> assertThat(English.of(e)).contains("No API token is kept for “stark”"));
        chain.kept.write("stark", "no token at all");
        assertThatThrownBy(() -> profiles.token(stark)).isInstanceOf(ApiException.class)
                .hasMessageNotContaining("no token at all")
                .satisfies(e -> assertThat(English.of(e)).contains("not an API token"));
    }

    @Test
    void whatIsRemovedTakesItsTokenAndBringsItBack() {
        profiles.save(stark, TOKEN, _ -> {});
        background.runAll();
        profiles.remove("stark");
        assertThat(ids()).containsExactly("wayne");
        background.runAll();
        assertThat(stored()).containsExactly("wayne");
        assertThat(chain.kept.read("stark")).isEmpty();
        profiles.bringBack();
        background.runAll();
        assertThat(stored()).containsExactlyInAnyOrder("wayne", "stark");
        assertThat(chain.kept.read("stark")).contains(ENTRY);
        assertThat(profiles.state().value().removed()).isNull();
    }

    /** The removal comes while the keychain is still being asked. */
    @Test
    void aTokenThatComesLateIsNotKept() {
        load();
        profiles.save(stark, TOKEN, _ -> {});
        profiles.remove("stark");
        background.runAll();
        assertThat(chain.kept.read("stark")).isEmpty();
        assertThat(stored()).containsExactly("wayne");
    }

    @Test
    void aTokenThatStaysInTheKeychainIsTold() {
        load();
        chain.refusing = true;
        profiles.remove("stark");
        background.runAll();
        assertThat(ids()).containsExactly("wayne");
        assertThat(English.of(profiles.state().value().problem())).contains("could not be taken out",
                "The keychain is locked.");
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        load();
        store.failing = Message.verbatim("The disk is full.");
        profiles.save(connection("new", Instant.EPOCH), null, _ -> {});
        background.runAll();
        assertThat(English.of(profiles.state().value().problem())).isEqualTo("The disk is full.");
        store.failing = null;
        profiles.used("new", null);
        background.runAll();
        assertThat(profiles.state().value().problem()).isNull();
        assertThat(stored()).contains("new");
    }

    @Test
    void aNameThatAnotherConnectionHasGetsANumber() {
        load();
        for (var id : List.of("second", "third")) {
            profiles.save(connection(id, Instant.EPOCH).withName("STARK"), null, _ -> {});
            background.runAll();
        }
        profiles.save(stark, null, _ -> {});
        background.runAll();
        assertThat(store.load().connections()).extracting(SavedConnection::name)
                .containsExactlyInAnyOrder("stark", "wayne", "STARK (2)", "STARK (3)");
    }

    @Test
    void aConnectionIsFoundByItsName() {
        var all = new ArrayList<SavedConnection>();
        assertThat(profiles.named(" WAYNE ", all::addAll)).contains(wayne);
        assertThat(all).containsExactly(stark, wayne);
        assertThat(profiles.named("other", _ -> {})).isEmpty();
    }

    @Test
    void aNameThatIsAToken() {
        assertThat(TypedConnection.isSecret(" idt:TKN-1111-1111:secret")).isTrue();
        assertThat(TypedConnection.isSecret("Bearer abcdef")).isTrue();
        assertThat(TypedConnection.isSecret("Stark Industries")).isFalse();
    }
}
