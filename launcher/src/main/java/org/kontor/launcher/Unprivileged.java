package org.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; this finds the way to run it as somebody else without leaving root's files. */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** For a command that will own the given folder. */
    static Unprivileged owning(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        }
        if (Shell.run(List.of("unshare", "-U", "true")).ok()) {
            changeOwner(folder, "0");
            return new Unprivileged(List.of("unshare", "-U"));
        }
        if (Shell.run(List.of("setpriv", "--version")).ok()) {
            changeOwner(folder, NOBODY);
            Unprivileged nobody =
                    new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            if (nobody.run(List.of("test", "-w", folder.toString())).ok()) {
                return nobody;
            }
        }
        throw new CannotStart("PostgreSQL refuses to run as root, and on this machine it cannot be started as somebody"
                + " else (user namespaces are forbidden and " + folder + " is closed to other users)."
                + " Run as an ordinary user, or set KONTOR_DB_URL to a PostgreSQL of your own.");
    }

    /** A folder filled in one way must still open when the machine allows only the other. */
    private static void changeOwner(Path folder, String user) {
        try {
            if (!user.equals(Files.getAttribute(folder, "unix:uid").toString())) {
                Shell.run(List.of("chown", "-R", user + ":" + user, folder.toString()));
            }
        } catch (IOException unreadable) {
            throw new CannotStart("Cannot read " + folder, unreadable);
        }
    }

    Shell.Answer run(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Shell.run(whole);
    }

    /** Hands a file written by root over to whoever runs PostgreSQL. */
    void give(Path file) {
        if (!prefix.isEmpty() && prefix.get(0).equals("setpriv") && Files.exists(file)) {
            Shell.run(List.of("chown", NOBODY + ":" + NOBODY, file.toString()));
        }
    }
}
