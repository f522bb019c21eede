package org.kontor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void allPortsMoveByTheOffset() {
        Ports ports = new Ports(100);
        assertEquals(8180, ports.http());
        assertEquals(10090, ports.management());
        assertEquals(21532, ports.postgres());
        assertEquals(2625, ports.smtp());
        assertEquals(7700, ports.cluster());
    }

    @Test
    void theDatabasesPortIsNobodyElsesAtAnyOffset() {
        Ports last = new Ports(11_000);
        int highest = last.ofServer().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        assertTrue(new Ports(0).postgres() > highest);
        assertTrue(last.postgres() < 32_768, "Linux gives the ports from there to outgoing connections");
    }

    @Test
    void anOffsetThatLeavesNoRoomIsRefused() {
        assertThrows(CannotStart.class, () -> new Ports(-1));
        assertThrows(CannotStart.class, () -> new Ports(20_000));
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            CannotStart refused = assertThrows(CannotStart.class, () -> Ports.mustBeFree(Map.of("HTTP", port)));
            assertTrue(refused.getMessage().contains(port + " (HTTP)"), refused.getMessage());
            assertTrue(refused.getMessage().contains("KONTOR_PORT_OFFSET="), refused.getMessage());
        }
    }
}
