package org.kontor.identity.model.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, short enough for its owner to know it again; nothing that tells one from another. */
public final class AgentLabel {

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // In this order: each of them also names those below it.
        PROGRAMS.put("Edg/", "Edge");
        PROGRAMS.put("EdgA/", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("MicroMessenger/", "WeChat");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private AgentLabel() {}

    /** @return program and system, the program alone, or an empty text for what is no known browser */
    public static String of(String header) {
        String program = first(PROGRAMS, header);
        String system = first(SYSTEMS, header);
        return system.isEmpty() || program.isEmpty() ? program + system : program + ", " + system;
    }

    private static String first(Map<String, String> labels, String header) {
        return labels.entrySet().stream()
                .filter(label -> header != null && header.contains(label.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
