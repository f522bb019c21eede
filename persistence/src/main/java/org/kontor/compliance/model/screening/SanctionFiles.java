package org.kontor.compliance.model.screening;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.kontor.compliance.model.ComplianceRule;
import org.kontor.kernel.RuleViolated;

/** Files of lists as their publishers name them, also packed by gzip. What belongs together is handed in together. */
public final class SanctionFiles {

    private static final int MOST_BYTES = 64 << 20;
    private static final Map<String, String> PARTS = Map.of(
            "sdn",
            "prim",
            "cons_prim",
            "prim",
            "sdn_comments",
            "comments",
            "cons_comments",
            "comments",
            "cons_alt",
            "alt",
            "cons_add",
            "add",
            "alt",
            "alt",
            "add",
            "add");

    private SanctionFiles() {}

    /**
     * @param files by their names
     * @throws RuleViolated naming the file that is none of them, or cannot be read
     */
    public static List<SanctionList> read(Map<String, byte[]> files) {
        Map<String, Map<String, String>> american = new TreeMap<>();
        List<SanctionList> lists = new ArrayList<>();
        files.forEach((fileName, bytes) -> {
            String name = fileName.toLowerCase(Locale.ROOT)
                    .replaceAll("^.*[/\\\\]", "")
                    .replaceAll("\\.gz$", "");
            String text = text(fileName, bytes);
            String stem = name.replaceAll("\\.csv$", "");
            if (name.endsWith(".xml")) {
                lists.add(un(fileName, text));
            } else if (name.endsWith(".csv") && PARTS.containsKey(stem)) {
                american.computeIfAbsent(stem.startsWith("cons_") ? "OFAC-CONS" : "OFAC-SDN", none -> new HashMap<>())
                        .put(PARTS.get(stem), text);
            } else {
                throw new RuleViolated(ComplianceRule.LIST_FILE_UNKNOWN, Map.of("file", fileName));
            }
        });
        american.forEach((code, parts) -> {
            if (!parts.containsKey("prim")) {
                throw new RuleViolated(ComplianceRule.LIST_FILE_MISSING, Map.of("list", code));
            }
            lists.add(ofac(code, parts));
        });
        lists.stream().filter(list -> list.entries().isEmpty()).findFirst().ifPresent(empty -> {
            throw new RuleViolated(ComplianceRule.LIST_EMPTY, Map.of("list", empty.code()));
        });
        return lists;
    }

    private static SanctionList un(String fileName, String text) {
        try {
            return UnFile.read(text);
        } catch (XMLStreamException broken) {
            throw unreadable(fileName);
        }
    }

    private static SanctionList ofac(String code, Map<String, String> parts) {
        try {
            return OfacFiles.read(code, parts);
        } catch (CsvParseException broken) {
            throw unreadable(code);
        }
    }

    private static RuleViolated unreadable(String fileName) {
        return new RuleViolated(ComplianceRule.LIST_FILE_UNREADABLE, Map.of("file", fileName));
    }

    /** UTF-8 where it is; the older American files are Latin 1. */
    private static String text(String fileName, byte[] bytes) {
        byte[] plain = bytes;
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = packed.readNBytes(MOST_BYTES);
            } catch (IOException broken) {
                throw unreadable(fileName);
            }
        }
        Charset charset = isUtf8(plain) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(plain, charset).replace("\u001a", "").replace("\ufeff", "");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
