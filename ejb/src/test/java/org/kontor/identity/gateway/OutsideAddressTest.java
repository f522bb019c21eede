package org.kontor.identity.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.identity.gateway.OutsideAddress.NotCallable;

class OutsideAddressTest {

    private final OutsideAddress strict = new OutsideAddress(false, Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/",
                "https://127.0.0.1/",
                "https://[::1]:8443/",
                "https://10.1.2.3/",
                "https://172.16.0.9/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://user:secret@192.0.2.1/",
                "https://192.0.2.1/#part",
                "file:///etc/passwd",
                "gopher://192.0.2.1/",
                "https:///nowhere",
                "no address"
            })
    void nobodyInsideIsCalled(String address) {
        assertThrows(NotCallable.class, () -> strict.check(address));
    }

    @Test
    void whoIsOutsideIsCalledByTls() {
        assertDoesNotThrow(() -> strict.check("https://192.0.2.1:8443/realms/x?y=z"));
    }

    @Test
    void aHostThatTheOperatorNamesMayLieInside() {
        OutsideAddress named = new OutsideAddress(false, Set.of("10.1.2.3"));
        assertDoesNotThrow(() -> named.check("https://10.1.2.3/"));
        assertThrows(NotCallable.class, () -> named.check("https://10.1.2.4/"));
        assertThrows(NotCallable.class, () -> named.check("http://10.1.2.3/"));
    }

    @Test
    void plainHttpIsForTestsOnThisMachineOnly() {
        OutsideAddress test = new OutsideAddress(true, Set.of());
        assertDoesNotThrow(() -> test.check("http://127.0.0.1:8080/"));
        assertThrows(NotCallable.class, () -> test.check("http://192.0.2.1/"));
        assertThrows(NotCallable.class, () -> test.check("https://10.0.0.1/"));
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, false", "100.127.255.255, true", "100.128.0.1, false", "172.32.0.1, false", "224.0.0.1, true"
    })
    void neighbourhood(String address, boolean inside) throws UnknownHostException {
        assertEquals(inside, OutsideAddress.isInside(InetAddress.getByName(address)));
    }
}
