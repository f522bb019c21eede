package org.kontor.tests;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.kontor.launcher.KontorServer;
import org.kontor.launcher.Layout;

/** Has the server up before Arquillian looks for it; only where the build asks for one (integration tests). */
public class KontorSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("start".equals(System.getProperty("kontor.server"))) {
            KontorServer server = Kontor.server();
            System.setProperty("kontor.server.home", Layout.find().serverHome().toString());
            System.setProperty(
                    "kontor.http.port", Integer.toString(server.ports().http()));
            System.setProperty(
                    "kontor.management.port", Integer.toString(server.ports().management()));
        }
    }
}
