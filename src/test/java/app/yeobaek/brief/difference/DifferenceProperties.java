package app.yeobaek.brief.difference;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.Manuscript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Whatever was edited, both texts can be read from the difference. */
class DifferenceProperties {
    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> sentences = Arbitraries.of(
                "정부는 예산을 늘려야 한다.",
                "정부는 인력을 늘려야 한다.",
                "기업은 자료를 내야 한다.",
                "비축의 기준이 낡았다.",
                "조기경보 체계가 좁다.",
                "2025년에는 12.5%였다.");
        Arbitrary<String> words = sentences.list().ofMinSize(1).ofMaxSize(3).map(it -> String.join(" ", it));
        return Arbitraries.of("", "# ", "- ", "| ")
                .flatMap(kind -> words.map(it -> kind + it))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property
    void newAndOldTextCanBeReadFromTheDifference(
            @ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
        Manuscript old = Sheet.of(before.toArray(String[]::new));
        Manuscript fresh = Sheet.of(after.toArray(String[]::new));
        assertThatItApplies(Difference.between(old, fresh), old, fresh);
    }

    @Property
    void differenceWithItselfIsEmpty(@ForAll("lines") List<String> lines) {
        Manuscript sheet = Sheet.of(lines.toArray(String[]::new));
        assertThat(Difference.between(sheet, sheet).isEmpty()).isTrue();
    }

    @Property
    void differenceIsEmptyOnlyWhereNothingWasChanged(
            @ForAll("lines") List<String> before, @ForAll("lines") List<String> after) {
        Manuscript old = Sheet.of(before.toArray(String[]::new));
        Manuscript fresh = Sheet.of(after.toArray(String[]::new));
        assertThat(Difference.between(old, fresh).isEmpty())
                .isEqualTo(old.text().equals(fresh.text()) && kinds(old).equals(kinds(fresh)));
    }

    private static List<Object> kinds(Manuscript manuscript) {
        return manuscript.blocks().stream()
                .<Object>map(it -> List.of(it.kind(), it.range()))
                .toList();
    }

    static void assertThatItApplies(Difference difference, Manuscript before, Manuscript after) {
        List<String> fresh = new ArrayList<>();
        List<Integer> freshOrder = new ArrayList<>();
        Map<Integer, String> old = new HashMap<>();
        for (BlockChange change : difference.blocks()) {
            boolean gone = change.what() == BlockChange.What.DELETED || change.what() == BlockChange.What.MOVED_AWAY;
            if (!gone) {
                fresh.add(change.words().after());
                freshOrder.addAll(change.after());
            }
            if (change.what() != BlockChange.What.MOVED_AWAY && !change.before().isEmpty()) {
                assertThat(old.put(change.before().get(0), change.words().before()))
                        .isNull();
            }
        }
        assertThat(String.join("\n", fresh)).isEqualTo(after.text());
        assertThat(freshOrder).isEqualTo(DifferenceWriter.leaves(after));
        assertThat(old.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n")))
                .isEqualTo(before.text());
    }

    @Example
    void longAndHostileTextsTakeBoundedTime() {
        Random random = new Random(3);
        String[] formulae = IntStream.range(0, 2_500)
                .mapToObj(i -> "정부는 관련 제도를 정비하고 예산을 확보하여 추진한다 " + random.nextInt(40))
                .toArray(String[]::new);
        String[] edited = IntStream.range(0, 2_500)
                .mapToObj(i -> "정부는 관련 제도를 정비하고 인력을 확보하여 추진한다 " + random.nextInt(40))
                .toArray(String[]::new);
        String[] letters = IntStream.range(0, 20_000).mapToObj(i -> "가" + i % 7).toArray(String[]::new);
        String[] others = IntStream.range(0, 20_000).mapToObj(i -> "나" + i % 5).toArray(String[]::new);
        Assertions.assertTimeout(Duration.ofSeconds(8), () -> {
            Manuscript one = Sheet.of(formulae);
            Manuscript two = Sheet.of(edited);
            assertThat(one.text().length()).isGreaterThan(75_000);
            assertThatItApplies(Difference.between(one, two), one, two);
            assertThatItApplies(
                    Difference.between(Sheet.of(letters), Sheet.of(others)), Sheet.of(letters), Sheet.of(others));
        });
    }
}
