package org.accessdesk.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.CampaignWorld;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of an access review comes back as it was, or is refused with a sentence. */
class CampaignFileTest {
    private static final String TOKEN = "idt:TKN-1234-5678:secret";

    @TempDir
    Path folder;

    private static Campaign campaign() {
        var snapshot = Samples.snapshot(List.of(Samples.user(1, 1, Samples.groupIds(1)),
                Samples.user(2, 1, Samples.groupIds(1))), List.of(Samples.group(1)));
        var campaign = Campaign.begin(new CampaignId("c"), "Spring", Samples.NOW,
                new CampaignScope(Set.copyOf(Samples.groupIds(1)), Set.of()), snapshot);
        var decided = campaign.decide(campaign.items().getFirst().key(), "Ann", Samples.NOW, ReviewAnswer.KEEP, "");
        return decided.decide(campaign.items().getLast().key(), "Ben", Samples.NOW, ReviewAnswer.REMOVE,
                "Left " + TOKEN);
    }

    private static String text() {
        return new CampaignFile(Samples.ACCOUNT, campaign()).text();
    }

    @Test
    void everyReviewComesBackAsItWas() {
        Worlds.forAll(500, world -> {
            var random = new CampaignWorld(world);
            var campaign = random.decided(random.begun(KeptSamples.snapshot(world)), "Ann");
            var file = new CampaignFile(Samples.ACCOUNT, campaign);
            try {
                assertThat(CampaignFile.read(file.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(file);
            } catch (StoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void isWrittenAndReadWithoutSecrets() throws Exception {
        var path = folder.resolve("spring" + CampaignFile.SUFFIX);
        new CampaignFile(Samples.ACCOUNT, campaign()).write(path);
        assertThat(Files.readString(path)).contains("TKN-1234-5678").doesNotContain("secret");
        assertThat(CampaignFile.read(path)).isEqualTo(new CampaignFile(Samples.ACCOUNT, campaign()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ben|Eve|does not match its hash",
            "\"schema\" : 1|\"schema\" : 2|later version",
            "access-desk-access-review|access-desk-draft|not an access review", "{|[|no valid JSON"})
    void aChangedFileIsRefusedInOneSentence(String part, String other, String told) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> CampaignFile.read(text().replace(part, other).getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(English.of(e)).contains(told).contains("Nothing was changed"));
    }

    @Test
    void everyCutIsNoticed() {
        var bytes = text().getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < bytes.length - 2; length += 7) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> CampaignFile.read(cut));
        }
    }

    @Test
    void aForgedChainIsRefusedThoughTheHashIsRight() {
        var campaign = campaign();
        var forged = campaign.withChain(List.of(campaign.decisions().getLast()));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> CampaignFile
                        .read(new CampaignFile(Samples.ACCOUNT, forged).text().getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(English.of(e)).contains("chain of decisions is broken"));
    }

    @Test
    void whatIsNoFileIsTold() {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> CampaignFile.read(folder));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> CampaignFile.read(folder.resolve("missing")));
        assertThatExceptionOfType(StoreException.class).isThrownBy(
                () -> new CampaignFile(Samples.ACCOUNT, campaign()).write(folder.resolve("no/where")))
                .satisfies(e -> assertThat(English.of(e)).contains("could not be written"));
    }
}
