package org.accessdesk.store.snapshot;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.moduleId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.store.json.JsonReader;
import org.junit.jupiter.api.Test;

class GroupJsonTest {

    /** Of 10,000 groups each would have copies of the ids of its modules. */
    @Test
    void groupsShareTheIdsOfTheirModules() {
        var json = new GroupJson(new Interner());
        var groups = Stream.of(group(1, 1, 2), group(2, 2, 1), group(3, 2)).map(GroupJson::write).map(JsonReader::new)
                .map(json::read).toList();
        assertThat(groups).isEqualTo(List.of(group(1, 1, 2), group(2, 2, 1), group(3, 2)));
        assertThat(groups.get(0).moduleIds()).isSameAs(groups.get(1).moduleIds());
        assertThat(two(groups.get(2))).isSameAs(two(groups.get(0)));
        assertThat(groups.get(0).buyers()).isSameAs(groups.get(1).buyers());
    }

    private static Object two(UserGroup group) {
        return group.moduleIds().stream().filter(moduleId(2)::equals).findFirst().orElseThrow();
    }
}
