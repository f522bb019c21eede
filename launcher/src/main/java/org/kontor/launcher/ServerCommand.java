package org.kontor.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line of one WildFly node over the pristine distribution, our modules and its own base folder. */
final class ServerCommand {

    private static final Pattern MODULE_FLAG = Pattern.compile("--add-(?:opens|exports)=[\\w./]+=ALL-UNNAMED");
    private static final String MEMORY = "-Xms128m -Xmx768m -XX:MaxMetaspaceSize=400m";

    private ServerCommand() {}

    static List<String> line(Layout layout, Path base, String name, Ports ports) {
        Path home = layout.serverHome();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-D[kontor " + name + "]");
        line.addAll(List.of(
                System.getenv().getOrDefault("KONTOR_JAVA_OPTS", MEMORY).strip().split("\\s+")));
        line.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dorg.wildfly.sigterm.suspend.timeout=10",
                "-Djboss.modules.system.pkgs=org.jboss.byteman"));
        Matcher flags = MODULE_FLAG.matcher(Folders.read(home.resolve("bin/common.sh")));
        while (flags.find()) {
            line.add(flags.group());
        }
        Path configuration = base.resolve("configuration");
        line.addAll(List.of(
                "-Dlogging.configuration="
                        + configuration.resolve("logging.properties").toUri(),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.node.name=" + name,
                "-Djboss.socket.binding.port-offset=" + ports.offset(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                layout.modules() + java.io.File.pathSeparator + home.resolve("modules"),
                "org.jboss.as.standalone",
                "--server-config=standalone-full-ha.xml"));
        return line;
    }
}
