package org.kontor.ops.model.source;

import java.nio.charset.StandardCharsets;

/** What a file is, seen from its first bytes. */
enum FileForm {
    TEXT,
    XML,
    /** A workbook, or a catalogue with the files that it names. */
    ZIP,
    EDIFACT;

    static FileForm of(BoundedInflater bytes) {
        byte[] head = bytes.beginning();
        if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
            return ZIP;
        }
        boolean wide = head.length >= 2 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String narrow = (wide ? text.replace("\0", "") : text)
                .replaceFirst("^(ï»¿|þÿ|ÿþ)", "")
                .stripLeading();
        if (narrow.matches("(?s)(UNA.{6}|UNB[^\\w\\s]UNO).*")) {
            return EDIFACT;
        }
        return narrow.startsWith("<") ? XML : TEXT;
    }
}
