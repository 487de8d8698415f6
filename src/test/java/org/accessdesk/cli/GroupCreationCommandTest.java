package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft file that creates a group. */
class GroupCreationCommandTest {
    private static final GroupId NEW = GroupId.local(1);

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

    private String file(String name) throws Exception {
        var user = cli.users().get(3);
        return cli.file(Pipeline.draft("d", "Launch", ChangeSet.EMPTY.with(List.<Change>of(
                new GroupCreation(NEW, new GroupContent(name, "For a launch", "", Set.of(Module.ACCOUNT_MANAGEMENT))),
                MembershipChange.on(user).with(NEW, true)))));
    }

    @Test
    void isPlannedAndAppliedOnce() throws Exception {
        var file = file("Launch team");
        assertThat(cli.run("plan", file)).isEqualTo(2);
        assertThat(cli.out()).contains("~ Launch team: new group, description “For a launch”, + Account management")
                .contains(": + Launch team\n").contains("Requests that write: 2");
        assertThat(cli.run("plan", file, "--json")).isEqualTo(2);
        assertThat(cli.out()).contains("\"creates\" : true", "\"name\" : \"Launch team\"");
        var confirm = cli.snapshot.account().id().value();
        assertThat(cli.run("apply", file, "--yes", "--confirm", confirm)).isZero();
        assertThat(cli.out()).contains(" done");
        assertThat(cli.run("apply", file, "--yes", "--confirm", confirm)).isZero();
        assertThat(cli.market.requests().matching("POST", ".*/user-groups")).hasSize(1);
        assertThat(cli.drafts()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsSaid() throws Exception {
        var taken = cli.snapshot.groups().iterator().next();
        assertThat(cli.run("plan", file(taken.name()))).isOne();
        assertThat(cli.out()).contains("a group has this name already (" + taken.id() + ")");
    }
}
