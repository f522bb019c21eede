package org.kontor.compliance.model.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RealInput;

/** What the comparison is worth, on the real lists; without them it says loudly that this was not tested. */
class ScreeningFiguresTest {

    private static final int SAMPLE = 400;

    /** Names of people and companies as they stand in any address book. */
    private static final List<String> ORDINARY = List.of(
            "Nordwerk Maschinenbau GmbH",
            "Blue Peak Controls Inc.",
            "Sommer Antriebstechnik GmbH",
            "Alfreds Futterkiste",
            "Around the Horn",
            "Berglunds snabbköp",
            "Bólido Comidas preparadas",
            "Bottom-Dollar Markets",
            "Ernst Handel",
            "Frankenversand",
            "La maison d'Asie",
            "Königlich Essen",
            "Lehmanns Marktstand",
            "Old World Delicatessen",
            "Ottilies Käseladen",
            "QUICK-Stop",
            "Rattlesnake Canyon Grocery",
            "Save-a-lot Markets",
            "Suprêmes délices",
            "Vaffeljernet",
            "Wartian Herkku",
            "White Clover Markets",
            "Aurobindo Pharma Limited",
            "Cipla Ltd.",
            "Hetero Labs",
            "Strides Arcolab",
            "Abbott Laboratories",
            "Bayer AG",
            "Merck KGaA",
            "Bristol-Myers Squibb",
            "Gilead Sciences",
            "Anna Schmidt",
            "Emma Carter",
            "Thomas Hardy",
            "Christina Berglund",
            "Hanna Moos",
            "Elizabeth Lincoln",
            "Roland Mendel",
            "Peter Franken",
            "Carine Schmitt",
            "Paolo Accorti",
            "Eduardo Saavedra",
            "José Pedro Freyre",
            "Horst Kloss",
            "Alejandra Camino",
            "Karl Jablonski",
            "Li Wei",
            "Zhang Min",
            "Wang Fang",
            "Chen Jie",
            "Liu Yang",
            "John Smith",
            "Mary Johnson",
            "David Brown",
            "Sarah Miller",
            "Michael Wagner",
            "Julia Becker",
            "Piotr Nowak",
            "Ivan Petrov",
            "Olga Smirnova",
            "Fatima Khan",
            "Ahmed Hassan",
            "Mohammed Ali",
            "Yusuf Demir",
            "Priya Sharma",
            "Siemens AG",
            "Robert Bosch GmbH",
            "Volkswagen AG",
            "Haier Group",
            "Lenovo (Beijing) Limited",
            "华为技术有限公司",
            "青岛海尔股份有限公司",
            "张伟",
            "李娜",
            "General Electric Company",
            "United Parcel Service",
            "Deutsche Bank AG",
            "Banco Santander",
            "Import Export Hamburg",
            "Pacific Trading Company");

    private static List<SanctionList> lists() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : List.of("ofac-2019", "un")) {
            Path path = RealInput.path("real sanction lists are", "data/sanctions/" + folder);
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : all.toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return SanctionFiles.read(files);
    }

    private record Known(String entry, PlainName name, Listed.Kind kind) {}

    @Test
    void hitsOnTheListsOwnNamesAndOnOrdinaryOnes() throws IOException {
        List<SanctionList> lists = lists();
        assertEquals(
                List.of("OFAC-CONS", "OFAC-SDN", "UN"),
                lists.stream().map(SanctionList::code).sorted().toList());
        List<Known> known = new ArrayList<>();
        for (SanctionList list : lists) {
            for (Listed entry : list.entries()) {
                entry.names().stream()
                        .filter(name -> name.kind() != Listed.Kind.ADDRESS)
                        .forEach(name -> known.add(
                                new Known(list.code() + entry.reference(), PlainName.of(name.text()), name.kind())));
            }
        }
        assertTrue(known.size() > 20_000, "names " + known.size());
        Random random = new Random(20261122);
        List<Known> sample =
                random.ints(SAMPLE, 0, known.size()).mapToObj(known::get).toList();
        int turned = 0;
        int mistyped = 0;
        for (Known one : sample) {
            turned += finds(one, turned(one.name())) ? 1 : 0;
            mistyped += one.kind() == Listed.Kind.WEAK || finds(one, mistyped(one.name(), random)) ? 1 : 0;
        }
        Map<String, List<Known>> index = new HashMap<>();
        known.forEach(one -> groups(one.name()).forEach(group -> index.computeIfAbsent(group, none -> new ArrayList<>())
                .add(one)));
        List<String> wrong = ORDINARY.stream().filter(name -> hits(index, name)).toList();
        System.out.println("screening: " + known.size() + " names; of " + SAMPLE
                + " listed names found with the words turned "
                + turned + ", with one letter wrong " + mistyped + "; of " + ORDINARY.size() + " ordinary names hit "
                + wrong.size() + " " + wrong);
        assertEquals(SAMPLE, turned);
        assertTrue(mistyped >= SAMPLE * 0.9, "mistyped " + mistyped);
        assertTrue(wrong.size() <= 6, "ordinary " + wrong);
    }

    private static boolean finds(Known one, PlainName written) {
        return NameScore.isHit(NameScore.of(written, one.name()), one.kind());
    }

    /** As the index of the database does: only who shares groups of three letters is looked at closely. */
    private static boolean hits(Map<String, List<Known>> index, String name) {
        PlainName plain = PlainName.of(name);
        Set<String> groups = groups(plain);
        Map<Known, Integer> shared = new HashMap<>();
        groups.forEach(
                group -> index.getOrDefault(group, List.of()).forEach(one -> shared.merge(one, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(one -> one.getValue() * 10 >= 3 * groups.size())
                .anyMatch(one -> finds(one.getKey(), plain));
    }

    private static Set<String> groups(PlainName name) {
        Set<String> groups = new HashSet<>();
        for (String word : name.words()) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                groups.add(padded.substring(i, i + 3));
            }
        }
        return groups;
    }

    private static PlainName turned(PlainName name) {
        List<String> words = new ArrayList<>(name.words());
        java.util.Collections.reverse(words);
        return new PlainName(words);
    }

    /** One letter in the middle of the longest word is another. */
    private static PlainName mistyped(PlainName name, Random random) {
        List<String> words = new ArrayList<>(name.words());
        int longest = 0;
        for (int i = 0; i < words.size(); i++) {
            longest = words.get(i).length() > words.get(longest).length() ? i : longest;
        }
        String word = words.get(longest);
        int at = word.length() / 2;
        char other = (char) ('a' + random.nextInt(26));
        words.set(longest, word.substring(0, at) + other + word.substring(Math.min(word.length(), at + 1)));
        return new PlainName(words);
    }
}
