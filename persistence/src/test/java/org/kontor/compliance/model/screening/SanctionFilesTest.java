package org.kontor.compliance.model.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kontor.compliance.model.screening.Listed.Kind;
import org.kontor.compliance.model.screening.Listed.Name;
import org.kontor.kernel.RuleViolated;

/** Self-made files in the forms of their publishers; nobody in them is anybody. */
class SanctionFilesTest {

    static final String UN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-01-02">
              <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>BALTHASAR</FIRST_NAME><SECOND_NAME>NEMO</SECOND_NAME>
                <UN_LIST_TYPE>TEST</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.001</REFERENCE_NUMBER><COMMENTS1>Made up</COMMENTS1>
                <NAME_ORIGINAL_SCRIPT>Балтазар Немо</NAME_ORIGINAL_SCRIPT>
                <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Balthazar Niemand; B. Nobody</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Nemo</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_ADDRESS><STREET>Nowhere 1</STREET><CITY>Utopia</CITY><COUNTRY>Atlantis</COUNTRY></INDIVIDUAL_ADDRESS>
              </INDIVIDUAL></INDIVIDUALS>
              <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>NEMO SHIPPING</FIRST_NAME>
                <REFERENCE_NUMBER>TEe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS></ENTITY></ENTITIES>
            </CONSOLIDATED_LIST>
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static void refused(String rule, Map<String, byte[]> files) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> SanctionFiles.read(files));
        assertEquals("compliance." + rule, violated.ruleKey());
    }

    @Test
    void theListOfTheUnitedNations() throws IOException {
        SanctionList list =
                SanctionFiles.read(Map.of("UN_consolidated.xml.gz", packed(UN))).get(0);
        assertEquals("UN", list.code());
        assertEquals("2026-01-02", list.version());
        assertEquals(
                List.of(
                        new Listed(
                                "TEi.001",
                                true,
                                "TEST",
                                "Made up",
                                List.of(
                                        Name.of("BALTHASAR NEMO", Kind.PRIMARY),
                                        Name.of("Балтазар Немо", Kind.ALIAS),
                                        Name.of("Balthazar Niemand", Kind.ALIAS),
                                        Name.of("B. Nobody", Kind.ALIAS),
                                        Name.of("Nemo", Kind.WEAK),
                                        new Name("Nowhere 1 Utopia", Kind.ADDRESS, "Atlantis"))),
                        new Listed("TEe.001", false, "", "", List.of(Name.of("NEMO SHIPPING", Kind.PRIMARY)))),
                list.entries());
    }

    @Test
    void theAmericanListsOfSeveralFiles() {
        List<SanctionList> lists = SanctionFiles.read(Map.of(
                "sdn.csv",
                bytes(
                        "7,\"NEMO, Balthasar\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1900; a.k.a. 'BN'.\"\n"
                                + "8,\"NEMO LINES\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\u001a"),
                "alt.csv",
                bytes("8,1,\"aka\",\"NEMOLINES, S.A.\",-0- \n"),
                "add.csv",
                bytes("8,1,\"Pier 5\",\"Port Nowhere\",\"Atlantis\",-0- \n8,2,-0- ,-0- ,\"Atlantis\",-0- \n"),
                "sdn_comments.csv",
                bytes("7,\" f.k.a. 'BAL'.\"\n"),
                "cons_prim.csv",
                bytes("9,\"NEMO PARTY\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n")));
        assertEquals(
                List.of("OFAC-CONS", "OFAC-SDN"),
                lists.stream().map(SanctionList::code).toList());
        List<Listed> entries = lists.get(1).entries();
        assertEquals(
                List.of(Name.of("NEMO, Balthasar", Kind.PRIMARY), Name.of("BN", Kind.WEAK), Name.of("BAL", Kind.WEAK)),
                entries.get(0).names());
        assertEquals(
                List.of(
                        Name.of("NEMO LINES", Kind.PRIMARY),
                        Name.of("NEMOLINES, S.A.", Kind.ALIAS),
                        new Name("Pier 5 Port Nowhere", Kind.ADDRESS, "Atlantis")),
                entries.get(1).names());
    }

    @Test
    void whatIsNoListIsRefused() {
        refused("list-file-unknown", Map.of("people.txt", bytes("x")));
        refused("list-file-missing", Map.of("alt.csv", bytes("8,1,\"aka\",\"X\",-0- \n")));
        refused("list-file-unreadable", Map.of("un.xml", bytes("<CONSOLIDATED_LIST><INDIVIDUAL>")));
        refused("list-file-unreadable", Map.of("un.xml.gz", bytes("not packed")));
        refused("list-empty", Map.of("un.xml", bytes("<CONSOLIDATED_LIST/>")));
        refused(
                "list-file-unreadable",
                Map.of(
                        "un.xml",
                        bytes(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST>&e;</CONSOLIDATED_LIST>")));
    }
}
