package org.kontor.shell.security;

/** Where to go after signing in: a page of ours and nothing else. */
public final class NextPage {

    private static final int MAX_LENGTH = 1000;

    private NextPage() {}

    /** @return the wanted page; {@code otherwise} when it is not a path of this site */
    public static String of(String wanted, String otherwise) {
        if (wanted == null || wanted.length() > MAX_LENGTH || !wanted.matches("/[\\x21-\\x7e&&[^\\\\#]]*")) {
            return otherwise;
        }
        int query = wanted.indexOf('?');
        String path = query < 0 ? wanted : wanted.substring(0, query);
        return RequestPath.decoded(path)
                .filter(NextPage::isPage)
                .map(known -> wanted)
                .orElse(otherwise);
    }

    private static boolean isPage(String path) {
        Area area = Area.of(path);
        return area == Area.PORTAL
                || area == Area.OFFICE
                || area == Area.ACCOUNT
                || path.equals("/setup")
                || path.startsWith("/invitation/");
    }
}
