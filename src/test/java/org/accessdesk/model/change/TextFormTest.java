package org.accessdesk.model.change;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.merge.Merge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that a server stores in its own form. */
class TextFormTest {
    private static final int SEEDS = 2000;
    private static final String[] PIECES = {"Sales", "Vertrieb", "München", "Ångström", "é", "&", "<b>", "\"", "'", " ",
            "  ", "\n", "\r\n", "\t", "–", "日本", "😀"};

    /** How servers change texts. */
    enum Server {
        AS_IT_IS(t -> t), TRIMS(String::strip), JOINS_BLANKS(t -> String.join(" ", t.strip().split("\\s+"))), COMPOSES(
                t -> Normalizer.normalize(t, Normalizer.Form.NFC)),
        DECOMPOSES(
                t -> Normalizer.normalize(t, Normalizer.Form.NFD)),
        LINE_FEEDS(
                t -> t.replace("\r\n", "\n")),
        ESCAPES(t -> t.replace("&", "&amp;").replace("<", "&lt;")
                .replace("\"", "&quot;").replace("'", "&#39;")),
        ESCAPES_TWICE(
                t -> t.replace("&", "&amp;amp;"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final UnaryOperator<String> rule;

        Server(UnaryOperator<String> rule) {
            this.rule = rule;
        }
    }

    private static String some(Random random) {
        var text = new StringBuilder("A");
        for (var n = random.nextInt(8); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void whatAServerMakesOfATextIsThatText(Server server) {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var text = some(new Random(seed));
            var kept = server.rule.apply(text);
            assertThat(TextForm.keeps(text, kept)).as("seed %s: %s -> %s", seed, text, kept).isTrue();
            assertThat(TextForm.same(kept, text)).as("seed %s", seed).isTrue();
        }
    }

    @Test
    void aTextThatWasCutIsKnownByALongBeginning() {
        assertThat(TextForm.keeps("Sales of everything to everybody", "Sales of everything")).isTrue();
        assertThat(TextForm.keeps("Sales of everything", "Sales of everything to everybody")).isFalse();
        assertThat(TextForm.keeps("Sales of everything to everybody", "Sales")).isFalse();
        assertThat(TextForm.same("Sales of everything to everybody", "Sales of everything")).isFalse();
    }

    @Test
    void anotherTextIsAnotherText() {
        assertThat(TextForm.same("Sales", "sales")).isFalse();
        assertThat(TextForm.same("O'Neil", "O&#X2f;Neil")).isFalse();
        assertThat(TextForm.same("Sales", "Salesx")).isFalse();
        assertThat(TextForm.same("a & b", "a &unknown; b")).isFalse();
        assertThat(TextForm.same("", "a")).isFalse();
        assertThat(TextForm.same("&#1114112;", "&#x110000;")).isFalse();
    }

    @Test
    void aCharacterByItsNumberIsThatCharacter() {
        assertThat(TextForm.same("O'Neil", "O&#x27;Neil")).isTrue();
        assertThat(TextForm.same("a/b", "a&#X2F;b")).isTrue();
        assertThat(TextForm.same("O'Neil", "O&#39;Neil")).isTrue();
    }

    @Test
    void theHostOfAnAddressIsReadInAnyCase() {
        assertThat(TextForm.same("HTTPS://Example.COM/Logo.png", "https://example.com/Logo.png")).isTrue();
        assertThat(TextForm.same("https://example.com/Logo.png", "https://example.com/logo.png")).isFalse();
    }

    // The merge

    private static UserGroup now(String name, String description) {
        return group(1, new GroupContent(name, description, "", moduleIds(1)), 2);
    }

    @Test
    void whatIsStoredInAnotherFormIsSoAlready() {
        var change = GroupChange.on(now("Sales", "")).withName("Sales  & Service ");
        assertThat(Merge.of(change, now("Sales &amp; Service", ""))).isEqualTo(new Merge.NothingToDo<>());
        assertThat(change.rebase(now("Sales &amp; Service", "")).isEmpty()).isTrue();
    }

    @Test
    void aTextOfAnotherIsAConflictAsBefore() {
        var change = GroupChange.on(now("Sales", "")).withName("Mine");
        assertThat(Merge.of(change, now("Theirs", ""))).isInstanceOf(Merge.MergeConflict.class);
    }

    @Test
    void aBaseInAnotherFormIsNoChangeOfSomebodyElse() {
        var change = GroupChange.on(now("Sales", "One\r\nTwo")).withDescription("Three").with(moduleId(2), true);
        assertThat(Merge.of(change, now("Sales", "One\nTwo")))
                .isEqualTo(new Merge.ToPut<>(new GroupContent("Sales", "Three", "", moduleIds(1, 2))));
    }

    /** Correcting a blank or an entity is a change of its own. */
    @Test
    void aTextThatIsStillTheBaseIsSentAsItIsWanted() {
        var change = GroupChange.on(now("Sales &amp; Service ", "")).withName("Sales & Service");
        assertThat(Merge.of(change, now("Sales &amp; Service ", "")))
                .isEqualTo(new Merge.ToPut<>(new GroupContent("Sales & Service", "", "", moduleIds(1))));
        assertThat(change.rebase(now("Sales &amp; Service ", "")).isEmpty()).isFalse();
    }
}
