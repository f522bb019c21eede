package org.kontor.catalog.page.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DrawingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socket:d=8,l=40,b=28,k=8,dk=13,s=6,m=bright",
                "socket:d=20,l=200,b=52,k=20,dk=30,s=17",
                "button:d=3,l=5,b=5,k=1.65,dk=5.7,s=2",
                "csk:d=8,l=60,b=28,k=4.96,dk=17.92,s=5",
                "slotcsk:d=6,l=12,b=12,k=3.3,dk=11.3,s=1.6,m=brass",
                "hex:d=24,l=120,b=54,k=15,s=36",
                "pan:d=2.5,l=5,b=5,k=2.1,dk=5,s=1",
                "nut:d=8,s=13,m=6.8",
                "locknut:d=24,s=36,m=27.1",
                "washer:d=8.4,o=16,h=1.6",
                "rod:d=8,l=1000",
                "wedge:d=10,l=95",
                "plug:d=8,l=40",
                "hexkey:s=5,l=85,h=33",
                "openspanner:a=10,b=13,l=172",
                "combspanner:s=13,l=170",
                "driver:d=6,l=100,t=cross",
                "pliers:l=180,t=nose",
                "drill:d=1,l=34,f=12",
                "drill:d=13,l=151,f=101,m=brass",
                "sds:d=24,l=250",
                "tap:d=5,l=50,n=3",
                "tap:d=24,l=160,n=1",
                "glove:s=9,c=black",
                "shoe:t=high,s=42",
                "glasses:t=goggles",
                "glasses:t=spectacles",
                "helmet:c=red",
                "hearing:t=muff",
                "hearing:t=plug",
                "mask:v=1",
                "vest:s=2",
                "wire:d=2.8,q=1.5,c=gnye",
                "cable:d=18.4,n=5,q=10,m=grey",
                "mcb:p=3,r=B16",
                "terminal:w=5.2,c=gnye",
                "ferrule:d=1.7,l=12,c=bk",
                "gland:d=20,s=24,m=grey",
                "tie:l=200,w=3.6,m=dark",
                "conduit:d=20,i=16.9",
                "flex:d=63,i=50.6",
                "lamp:t=bulb",
                "lamp:t=candle",
                "lamp:t=spot",
                "tube:l=1200"
            })
    void everyKindIsSmallWellFormedAndNotTheParcel(String key) throws Exception {
        String svg = Drawing.svg(key, "A & B <c>");
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < 4096, svg.length() + " characters");
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
        assertNotEquals(Drawing.svg(null, "A & B <c>"), svg);
        assertEquals(svg, Drawing.svg(key, "A & B <c>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "socket",
                "socket:",
                "socket:d",
                "socket:d=0,l=0,dk=0",
                "socket:d=-1,l=99999999,k=1e9",
                "nut:d=8,d=9,s=\"><script>",
                "cable:n=99,q=0",
                "mcb:p=50,r=<b>",
                "tap:n=0",
                "drill:d=500,l=1",
                "tube:l=x"
            })
    void aStrangeKeyStillDrawsSomethingHarmless(String key) throws Exception {
        String svg = Drawing.svg(key, "x");
        assertFalse(
                svg.contains("NaN") || svg.contains("Infinity") || svg.contains("script") || svg.contains("<b>"), svg);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void aLongerScrewIsDrawnSlimmer() {
        assertNotEquals(
                Drawing.svg("socket:d=8,l=40,b=28,k=8,dk=13,s=6", "x"),
                Drawing.svg("socket:d=8,l=80,b=28,k=8,dk=13,s=6", "x"));
    }
}
