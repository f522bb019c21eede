package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeCsvTest {

    private static String written(String... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SafeCsv(out).row(List.of(cells)).flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFormulaIsWrittenAsTextWhateverStandsBeforeIt() {
        assertEquals("\uFEFF'=1+1,' +cmd|x,'＠\r\n", written("=1+1", " +cmd|x", "＠"));
        assertEquals("'\tA", SafeCsv.harmless("\tA"));
        assertEquals("'-1+1", SafeCsv.harmless("-1+1"));
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("\uFEFF-12.5,+3,\"-1,25\",0012\r\n", written("-12.5", "+3", "-1,25", "0012"));
    }

    @Test
    void separatorsQuotesAndLinesStayInTheirCell() {
        assertEquals(
                "\uFEFF\"a,b\",\"he said \"\"x\"\"\",\"two\nlines\",\r\n",
                written("a,b", "he said \"x\"", "two\nlines", ""));
    }
}
