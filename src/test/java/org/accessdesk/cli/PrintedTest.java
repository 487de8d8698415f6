package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.Printable;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Text from outside cannot forge output, whatever characters it contains. */
class PrintedTest {
    private static final String HOSTILE = "::set-output name=x::y\nNothing to do.\r\n::error::z\u2028##vso[task.complete]"
            + "\u001b[2J\u0007\u009b1A\u202Egnillib\u200B\u2066";
    private static final String JSON = JsonMapper.shared().writeValueAsString(HOSTILE);

    @TempDir
    private Path folder;
    private Pipeline cli;

    @BeforeEach
    void start() throws Exception {
        cli = new Pipeline(folder);
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    /** Renames all groups, users and accounts. */
    private void renameAll() {
        var names = Stream.concat(Stream.of(cli.snapshot.account().name()),
                Stream.concat(cli.snapshot.groups().stream().map(g -> g.name()),
                        cli.snapshot.users().stream().map(u -> u.name())))
                .map(n -> JsonMapper.shared().writeValueAsString(n)).distinct().toList();
        cli.market.faults().always("GET", ".*", Fault.altered(body -> {
            var text = body;
            for (var name : names) {
                text = text.replace(name, JSON);
            }
            return text;
        }));
    }

    private void assertHarmless(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(Printable::isUnsafe)).as(text).isTrue();
        assertThat(text).doesNotContain("##vso[").doesNotContainPattern("(?m)^\\s*::")
                .doesNotContainPattern("(?m)^Nothing to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply"})
    void aNameIsNoLineOfItsOwn(String command) throws Exception {
        renameAll();
        var users = cli.users();
        var file = cli
                .file(Pipeline.draft("d", HOSTILE,
                        Pipeline.set(cli.join(users.get(0)), cli.removeOnlyGroup(users.get(1)))));
        assertThat(cli.run(command, file, command.equals("apply") ? "--yes" : "--json=false")).isOne();
        assertHarmless(cli.out());
        assertHarmless(cli.err());
        // Sentences of apply show names as the screens do.
        assertThat(cli.out() + cli.err())
                .contains(command.equals("plan") ? List.of("\\n", "\\u{1B}") : List.of("\u241B[2J", "gnillib"));
    }

    @Test
    void whatIsAppliedAndReadAndRefusedIsNoLineOfItsOwn() throws Exception {
        renameAll();
        var user = cli.users().getFirst();
        var group = cli.other(user);
        cli.market.faults().always("PUT", ".*user-groups.*", new Fault.OtherAnswer(400, Map.of(),
                "{\"title\":" + JSON + ",\"detail\":" + JSON + ",\"traceId\":" + JSON + ",\"status\":400}", false));
        var file = cli.file(Pipeline.draft("d", HOSTILE, ChangeSet.EMPTY.with(cli.join(user))
                .with(GroupChange.on(group).withDescription(HOSTILE))));
        cli.run("apply", file, "--yes");
        assertThat(cli.out()).contains("done");
        assertHarmless(cli.out());
        assertHarmless(cli.err());
        assertThat(cli.run("snapshot")).isZero();
        assertHarmless(cli.out());
    }

    @Test
    void jsonHasTheNamesEscaped() throws Exception {
        renameAll();
        var file = cli.file(Pipeline.draft("d", HOSTILE, Pipeline.set(cli.join(cli.users().getFirst()))));
        assertThat(cli.run("plan", file, "--json")).isEqualTo(2);
        assertHarmless(cli.out());
        var root = JsonMapper.shared().readTree(cli.out());
        assertThat(root.path("draft").stringValue()).isEqualTo(HOSTILE);
        assertThat(root.at("/changes/0/name").stringValue()).contains("gnillib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply", "snapshot", "demo-server", "tour", "x"})
    void anArgumentIsNoLineOfItsOwn(String command) {
        for (var args : List.of(List.of(command, "--" + HOSTILE), List.of(command, "a", HOSTILE),
                List.of(HOSTILE), List.of("plan", "a.accessdraft", "--connection", HOSTILE),
                List.of("plan", "a.accessdraft", "--endpoint", HOSTILE), List.of("demo-server", "--port", HOSTILE))) {
            var out = new StringWriter();
            var err = new StringWriter();
            RootCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
            assertHarmless(out.toString());
            assertHarmless(err.toString());
        }
    }
}
