package org.kontor.catalog.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void theSmallPartStaysAsItIs() {
        String html = "<h3>Use</h3><p>For <strong>steel</strong>, 5 &lt; 6 &amp; H<sub>2</sub>O<br>and more</p>"
                + "<ul><li>one</li><li>two</li></ul>"
                + "<table><thead><tr><th scope=\"col\">d</th></tr></thead><tbody><tr><td colspan=\"2\">M8</td></tr></tbody></table>";
        SafeHtml safe = SafeHtml.of(html);
        assertEquals(List.of(), safe.removed());
        assertEquals(html, safe.html());
        assertEquals("Use For steel, 5 < 6 & H2O and more one two d M8", safe.words());
    }

    @Test
    void plainTextBecomesParagraphs() {
        SafeHtml safe = SafeHtml.of("R&D, 5 < 6 and 7 > 6\nsecond line\n\n\nnext \"part\" {{x}}");
        assertEquals(
                "<p>R&amp;D, 5 &lt; 6 and 7 &gt; 6<br>second line</p><p>next &quot;part&quot; {{x}}</p>", safe.html());
        assertEquals(List.of(), safe.removed());
        assertEquals(safe.html(), SafeHtml.of(safe.html()).html(), "taken again it stays");
        assertEquals("", SafeHtml.of(" \n ").html());
    }

    @Test
    void aLinkLeadsToAPageWithHttpsAndGivesNothingAway() {
        SafeHtml safe = SafeHtml.of("<p><a href=\"https://maker.example/a?b=c\">maker</a></p>");
        assertEquals(List.of(), safe.removed());
        assertTrue(safe.html().contains("rel=\"nofollow noopener\""), safe.html());
        assertEquals(safe.html(), SafeHtml.of(safe.html()).html());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick=\"x()\">a</p>|<p onclick>",
                "<p style=\"color:red\">a</p>|<p style>",
                "a <script>alert(1)</script>|<script>",
                "<img src=x onerror=alert(1)>|<img>",
                "<a href=\"javascript:alert(1)\">a</a>|<a>",
                "<a href=\"//evil.example\">a</a>|<a>",
                "<p>a<!-- secret --></p>|<!-- -->",
                "<h1>a</h1>|<h1>",
            })
    void whatIsLostIsNamed(String html, String lost) {
        assertTrue(SafeHtml.of(html).removed().contains(lost), () -> SafeHtml.of(html)
                .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<base href=\"https://evil.example/\">",
                "<form action=\"https://evil.example\"><input name=csrf></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><img src=x onerror=alert(1)></template>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<p/onmouseover=alert(1)>x</p>",
                "<td background=\"javascript:alert(1)\">x",
                "\"><script>alert(1)</script>",
                "<object data=\"javascript:alert(1)\"></object><embed src=\"//evil.example\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<p id=csrf name=csrf class=btn>x</p>",
            })
    void nothingHostileIsLeft(String html) {
        SafeHtml safe = SafeHtml.of(html);
        assertFalse(
                safe.html()
                        .replaceAll(
                                "</?(p|br|h3|h4|ul|ol|li|strong|b|em|i|sub|sup|table|caption|thead|tbody|tr|td|th|a rel=\"nofollow noopener\"|a)>",
                                "")
                        .contains("<"),
                safe.html());
        assertFalse(safe.removed().isEmpty(), "it is told");
    }

    @Test
    void readersOfEachLanguageHaveAnOrder() {
        assertEquals(List.of(TextLanguage.ZH, TextLanguage.EN, TextLanguage.DE), TextLanguage.ZH.order());
        assertEquals(List.of(TextLanguage.DE, TextLanguage.EN, TextLanguage.ZH), TextLanguage.DE.order());
        assertEquals(List.of(TextLanguage.EN, TextLanguage.DE, TextLanguage.ZH), TextLanguage.EN.order());
    }
}
