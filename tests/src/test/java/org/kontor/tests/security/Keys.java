package org.kontor.tests.security;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.launcher.demo.DemoData;

/** The demo's API keys, as the launcher prints them. */
final class Keys {

    static final String NORDWERK = of("nordwerk");
    static final String HUAXIN = of("huaxin");
    static final String BLUEPEAK = of("bluepeak");
    static final String STAFF = of("staff");

    private Keys() {}

    private static String of(String owner) {
        List<String> lines = DemoData.signIns();
        Matcher key = Pattern.compile("kontor_demo_" + owner + "_[a-z0-9]+").matcher(String.join("\n", lines));
        if (!key.find()) {
            throw new AssertionError("no key of " + owner + " in " + lines);
        }
        return key.group();
    }
}
