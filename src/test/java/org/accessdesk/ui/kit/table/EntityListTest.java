package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;

/** A list of any length: one event for each change, and rows made for what is seen. */
class EntityListTest {
    private static final int SMALL = 600;
    private static final int LARGE = 20_000;
    private final QueuedTasks queue = new QueuedTasks();
    private int made;
    private int named;

    /** Rows are texts "id/version" of the ids from 0. */
    private class NumberedRows implements RowSource<Integer, String> {
        private final List<Integer> ids;
        private final String version;

        NumberedRows(List<Integer> ids, String version) {
            this.ids = ids;
            this.version = version;
        }

        @Override
        public int size() {
            return ids.size();
        }

        @Override
        public Integer id(int place) {
            named++;
            return ids.get(place);
        }

        @Override
        public int place(Integer id) {
            // The ids of these lists ascend.
            return Math.max(-1, Collections.binarySearch(ids, id));
        }

        @Override
        public String row(int place) {
            made++;
            return ids.get(place) + "/" + version;
        }

        @Override
        public IntPredicate matching(ListFilter filter) {
            return place -> String.valueOf(ids.get(place)).contains(filter.text());
        }
    }

    private static int number(String row) {
        return Integer.parseInt(row.substring(0, row.indexOf('/')));
    }

    private static final class Numbered extends EntityListViewModel<Integer, String> {
        private List<Integer> edited = List.of();

        Numbered(Tasks tasks) {
            super(EntityListTest::number, tasks);
        }

        @Override
        public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
            return Map.of();
        }

        @Override
        protected boolean isKnown() {
            return true;
        }

        @Override
        protected void edit(List<Integer> ids) {
            edited = ids;
        }

        @Override
        protected String count(int shown, int all, boolean filtered) {
            return shown + "/" + all;
        }

        @Override
        protected String selection(String count, int chosen) {
            return count + " " + chosen;
        }

        @Override
        protected String explainEmpty() {
            return "";
        }
    }

    private static List<Integer> to(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static List<Integer> events(EntityListViewModel<?, ?> list) {
        var sizes = new ArrayList<Integer>();
        list.rows().addListener((ListChangeListener<Object>) change -> sizes.add(change.getList().size()));
        return sizes;
    }

    private static List<Integer> shown(Numbered list) {
        return list.rows().stream().map(EntityListTest::number).toList();
    }

    private static BitSet all(int size) {
        var all = new BitSet();
        all.set(0, size);
        return all;
    }

    @Test
    void aChangeOfAnySizeIsOneEventAndMakesNoRows() {
        for (var size : List.of(SMALL, 2 * SMALL)) {
            var list = new Numbered(Tasks.direct());
            list.renew(new NumberedRows(to(size), "a"));
            var events = events(list);
            made = 0;
            list.renew(new NumberedRows(to(size), "b"));
            list.filterText("9");
            list.renew(new NumberedRows(to(size + 1), "c"));
            list.selectIds(to(size));
            list.clearFilter();
            assertThat(events).hasSize(4);
            assertThat(made).as("rows made of %d", size).isZero();
            assertThat(list.chosen()).hasSize(size);
        }
    }

    @Test
    void selectingAllLooksNobodyUp() {
        var list = new Numbered(Tasks.direct());
        list.renew(new NumberedRows(to(SMALL), "a"));
        named = 0;
        list.selectRows(all(SMALL), true);
        assertThat(named).isZero();
        assertThat(list.chosen()).isEqualTo(to(SMALL));
        assertThat(list.edited).isEqualTo(to(SMALL));
    }

    @Test
    void fewChangedRowsAreSortedInAtTheirPlaces() {
        var random = new Random(1);
        var list = new Numbered(Tasks.direct());
        var order = Comparator.comparing((String row) -> row.substring(row.indexOf('/')))
                .thenComparingInt(EntityListTest::number);
        list.sort(new RowOrder<>(order, false));
        for (var n = 0; n < 50; n++) {
            var versions = IntStream.range(0, 40).map(_ -> random.nextInt(3)).toArray();
            RowSource<Integer, String> before = versioned(versions);
            list.renew(before);
            var touched = new BitSet();
            for (var change = 0; change < 5; change++) {
                touched.set(random.nextInt(40));
            }
            var next = versions.clone();
            touched.stream().forEach(place -> next[place] = random.nextInt(3));
            list.renew(versioned(next), touched);
            assertThat(list.rows()).as("case %d", n).isSortedAccordingTo(order).hasSize(40)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 40).mapToObj(versioned(next)::row).toList());
        }
    }

    @Test
    void ofRowsReadOnceMoreThoseThatChangedAreSortedAlone() {
        for (var size : List.of(LARGE, 2 * LARGE)) {
            var random = new Random(size);
            var versions = IntStream.range(0, size).map(_ -> random.nextInt(100)).toArray();
            var list = new Numbered(new Tasks(queue, queue));
            var compared = new int[1];
            list.sort(new RowOrder<>((a, b) -> {
                compared[0]++;
                return Integer.compare(version(a), version(b));
            }, false));
            list.renew(versioned(versions));
            queue.runAll();
            list.filterText("7");
            queue.runAll();
            var touched = new BitSet();
            IntStream.range(0, 50).forEach(_ -> touched.set(random.nextInt(size)));
            touched.stream().forEach(place -> versions[place] = random.nextInt(100));
            compared[0] = 0;
            list.reread(versioned(versions), touched);
            queue.runAll();
            // Some twenty for each of fifty rows, and those that sort the fifty.
            assertThat(compared[0]).as("comparisons of %d", size).isBetween(1, 50 * 30);
            assertThat(shown(list)).as("equal rows in the order of their places")
                    .containsExactlyElementsOf(IntStream.range(0, size).boxed()
                            .filter(place -> String.valueOf(place).contains("7"))
                            .sorted(Comparator.comparingInt(place -> versions[place])).toList());
        }
    }

    @Test
    void manyRowsReadOnceMoreAreSortedWithAllOthers() {
        var random = new Random(1);
        var versions = IntStream.range(0, LARGE).map(_ -> random.nextInt(100)).toArray();
        var list = new Numbered(new Tasks(queue, queue));
        list.sort(new RowOrder<>(Comparator.comparingInt(EntityListTest::version), false));
        list.renew(versioned(versions));
        queue.runAll();
        var next = IntStream.range(0, LARGE).map(_ -> random.nextInt(100)).toArray();
        list.reread(versioned(next), all(LARGE));
        queue.runAll();
        assertThat(shown(list)).containsExactlyElementsOf(
                to(LARGE).stream().sorted(Comparator.comparingInt(place -> next[place])).toList());
    }

    private static int version(String row) {
        return Integer.parseInt(row.substring(row.indexOf('/') + 1));
    }

    private RowSource<Integer, String> versioned(int[] versions) {
        return new NumberedRows(to(versions.length), "") {
            @Override
            public String row(int place) {
                return place + "/" + versions[place];
            }
        };
    }

    @Test
    void aLongListIsSortedInTheBackgroundAndTheLatestOrderCounts() {
        var list = new Numbered(new Tasks(queue, queue));
        list.renew(new NumberedRows(to(LARGE), "a"));
        list.selectIds(List.of(3, 5));
        var events = events(list);
        list.sort(new RowOrder<>(Comparator.comparingInt(row -> -number(row)), false));
        assertThat(list.isArranged()).isFalse();
        assertThat(list.rows().getFirst()).isEqualTo("0/a");
        list.filterText("77");
        queue.runAll();
        assertThat(list.isArranged()).isTrue();
        assertThat(events).hasSize(1);
        assertThat(shown(list)).isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(n -> String.valueOf(n).contains("77"));
        assertThat(list.hiddenCountProperty().get()).isEqualTo(2);
        list.clearFilter();
        queue.runAll();
        assertThat(list.selectedProperty().get()).containsExactly("5/a", "3/a");
    }

    @Test
    void theOrderThatTheRowsHaveIsNotComputedAgain() {
        var list = new Numbered(new Tasks(queue, queue));
        Comparator<String> back = Comparator.comparingInt(row -> -number(row));
        list.sort(new RowOrder<>(back, true));
        list.renew(new NumberedRows(to(LARGE), "a"));
        var events = events(list);
        list.sort(new RowOrder<>(back, true));
        assertThat(list.isArranged()).isTrue();
        assertThat(events).isEmpty();
        list.sort(new RowOrder<>(back, false));
        assertThat(list.isArranged()).isFalse();
    }

    @Test
    void aChangeOfAllRowsIsShownAtOnceAndSortedLater() {
        var list = new Numbered(new Tasks(queue, queue));
        list.sort(new RowOrder<>(Comparator.comparing(row -> row), false));
        list.renew(new NumberedRows(to(LARGE), "a"));
        list.renew(new NumberedRows(to(LARGE), "b"), all(LARGE));
        assertThat(list.rows().getFirst()).isEqualTo("0/b");
        assertThat(list.isArranged()).isFalse();
        queue.runAll();
        assertThat(list.isArranged()).isTrue();
    }

    @Test
    void rowsInAnOrderThatNoDraftChangesStayInTheirPlaces() {
        for (var size : List.of(SMALL, LARGE)) {
            var list = new Numbered(new Tasks(queue, queue));
            var compared = new int[1];
            list.sort(new RowOrder<>((a, b) -> {
                compared[0]++;
                return Integer.compare(number(b), number(a));
            }, true));
            list.renew(new NumberedRows(to(size), "a"));
            compared[0] = 0;
            list.renew(new NumberedRows(to(size), "b"), all(size));
            assertThat(list.isArranged()).isTrue();
            assertThat(list.rows().getFirst()).isEqualTo((size - 1) + "/b");
            assertThat(compared[0]).as("comparisons of %d", size).isZero();
        }
    }

    @Test
    void aFilterLooksAgainAtRowsThatStayInTheirPlaces() {
        var list = new Numbered(new Tasks(queue, queue));
        list.sort(new RowOrder<>(Comparator.comparingInt(row -> -number(row)), true));
        list.renew(new NumberedRows(to(LARGE), "a"));
        list.filterText("77");
        queue.runAll();
        RowSource<Integer, String> next = new NumberedRows(to(LARGE), "b") {
            @Override
            public IntPredicate matching(ListFilter filter) {
                return place -> place < 3;
            }
        };
        list.renew(next, all(LARGE));
        queue.runAll();
        assertThat(list.rows()).containsExactly("2/b", "1/b", "0/b");
    }

    @Test
    void selectedObjectsThatAreGoneAreNotEditedAnyMore() {
        var list = new Numbered(Tasks.direct());
        list.renew(new NumberedRows(to(SMALL), "a"));
        list.selectIds(List.of(1, SMALL - 1));
        list.renew(new NumberedRows(to(SMALL - 1), "a"));
        assertThat(list.edited).containsExactly(1);
        assertThat(list.chosen()).containsExactly(1);
        assertThat(list.summaryProperty().get()).isEqualTo("599/599 1");
    }

    @Test
    void rowsThatNobodySeesAreNotComparedAfterAChange() {
        var list = new Numbered(Tasks.direct());
        list.renew(new NumberedRows(to(SMALL), "a"));
        IntStream.range(0, 200).forEach(list.rows()::get);
        made = 0;
        list.renew(new NumberedRows(to(SMALL), "b"), all(SMALL));
        assertThat(made).isZero();
    }

    @Test
    void rowsThatDoNotChangeStayTheSameObjects() {
        var list = new Numbered(Tasks.direct());
        list.renew(new NumberedRows(to(SMALL), "a"));
        var before = list.rows().get(7);
        list.renew(new NumberedRows(to(SMALL + 5), "a"));
        assertThat(list.rows().get(7)).isSameAs(before);
    }
}
