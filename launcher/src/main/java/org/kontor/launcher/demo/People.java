package org.kontor.launcher.demo;

import java.util.List;
import java.util.Map;

/** Buyers' companies with their people and addresses, and the staff. All invented; addresses end in .example. */
final class People {

    static final String PASSWORD = "kontor-demo";

    record Company(
            long id,
            String number,
            String name,
            String country,
            String currency,
            String language,
            String timeZone,
            String vatId,
            String email,
            String phone,
            int paymentTermsDays,
            String apiKey) {}

    record Address(
            long companyId,
            String label,
            String recipient,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone,
            boolean preferred) {}

    /** @param hash salt and Argon2id hash of {@link #PASSWORD}, computed once so that a fill does not spend a second on it */
    record Person(
            String email, String name, Long companyId, String role, String language, String timeZone, String hash) {

        String phc() {
            return "$argon2id$v=19$m=19456,t=2,p=1$" + hash;
        }
    }

    static final String STAFF_API_KEY = "kontor_demo_staff_f04b7c2e91d85a36";

    static final List<Company> COMPANIES = List.of(
            new Company(
                    1,
                    "10001",
                    "Nordwerk Maschinenbau GmbH",
                    "DE",
                    "EUR",
                    "en",
                    "Europe/Berlin",
                    "DE999999991",
                    "einkauf@nordwerk.example",
                    "+49 40 5550100",
                    30,
                    "kontor_demo_nordwerk_7f3c9a51d2e84b06"),
            new Company(
                    2,
                    "10002",
                    "Huaxin Precision Co., Ltd. 华鑫精密有限公司",
                    "CN",
                    "CNY",
                    "zh",
                    "Asia/Shanghai",
                    null,
                    "caigou@huaxin.example",
                    "+86 755 5550120",
                    60,
                    "kontor_demo_huaxin_2b8e60f4c7a913d5"),
            new Company(
                    3,
                    "10003",
                    "Bluepeak Facilities Inc.",
                    "US",
                    "USD",
                    "en",
                    "America/Los_Angeles",
                    null,
                    "purchasing@bluepeak.example",
                    "+1 503 555 0140",
                    45,
                    "kontor_demo_bluepeak_c95d17a3e06f42b8"));

    static final List<Address> ADDRESSES = List.of(
            new Address(
                    1,
                    "Werk 1",
                    "Nordwerk Maschinenbau GmbH, Wareneingang",
                    "Ausschläger Elbdeich 110",
                    "Hamburg",
                    null,
                    "20539",
                    "DE",
                    "+49 40 5550101",
                    true),
            new Address(
                    1,
                    "Werk 2",
                    "Nordwerk Maschinenbau GmbH, Tor 4",
                    "Industriestraße 8",
                    "Lübeck",
                    null,
                    "23556",
                    "DE",
                    "+49 451 5550102",
                    false),
            new Address(
                    1,
                    "Service-Stützpunkt",
                    "Nordwerk Service",
                    "Werftallee 3",
                    "Rostock",
                    null,
                    "18119",
                    "DE",
                    "+49 381 5550103",
                    false),
            new Address(
                    2,
                    "深圳工厂",
                    "华鑫精密有限公司 收货部",
                    "宝安区福海街道和平路 88 号",
                    "深圳市",
                    "广东省",
                    "518103",
                    "CN",
                    "+86 755 5550121",
                    true),
            new Address(
                    2, "东莞分厂", "华鑫精密有限公司 东莞分厂", "长安镇振安中路 26 号", "东莞市", "广东省", "523850", "CN", "+86 769 5550122", false),
            new Address(
                    3,
                    "Main depot",
                    "Bluepeak Facilities, Receiving",
                    "4100 NW Yeon Avenue",
                    "Portland",
                    "OR",
                    "97210",
                    "US",
                    "+1 503 555 0141",
                    true),
            new Address(
                    3,
                    "Airport site",
                    "Bluepeak Facilities, Dock 12",
                    "7200 NE Airport Way",
                    "Portland",
                    "OR",
                    "97218",
                    "US",
                    "+1 503 555 0142",
                    false),
            new Address(
                    3,
                    "Seattle crew",
                    "Bluepeak Facilities",
                    "2200 Airport Way South",
                    "Seattle",
                    "WA",
                    "98134",
                    "US",
                    "+1 206 555 0143",
                    false));

    static final List<Person> PEOPLE = List.of(
            new Person(
                    "anna.schmidt@nordwerk.example",
                    "Anna Schmidt",
                    1L,
                    "buyer-admin",
                    "en",
                    "Europe/Berlin",
                    "GCbXyaIbKglSLudqEuMHFw$+djgp48sJ9t5d2VsyeT1KO7cTKD70tB6zvdUTyFYELg"),
            new Person(
                    "jonas.weber@nordwerk.example",
                    "Jonas Weber",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "NZyY63XkTg4k/uJqvoHEhQ$aQ7Z6wO0zBgMBcAELWxc+xl3pCd6FaTP34gSfRLMhJg"),
            new Person(
                    "mia.hoffmann@nordwerk.example",
                    "Mia Hoffmann",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "ymPXh/AYNFJQzGAGkx09nQ$WDr5TKkCE9Y6xVdsjMbEBJDsovsq0QFChZIl1d5FCKc"),
            new Person(
                    "tobias.krueger@nordwerk.example",
                    "Tobias Krüger",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "l1iO87KhqjvKO32NXUjjIg$nZiQE5Hy1c5Nb0nD2BK4pxCBTH9LFbnUSfN6zMJequ8"),
            new Person(
                    "li.wei@huaxin.example",
                    "李伟 Li Wei",
                    2L,
                    "buyer-admin",
                    "zh",
                    "Asia/Shanghai",
                    "GR6gjiKV128jqDsOwQworg$uTL6vlRmASCbxH4D7zX8cP/y770IC3GlNHhYm6DPdbM"),
            new Person(
                    "zhang.min@huaxin.example",
                    "张敏 Zhang Min",
                    2L,
                    "buyer",
                    "zh",
                    "Asia/Shanghai",
                    "sO2VF28X5CDTqGr1k1j5cg$LpBRvcCgHH7zyNtI3i0gioB3JL+fA19vM43PWRfw7T4"),
            new Person(
                    "chen.jie@huaxin.example",
                    "陈杰 Chen Jie",
                    2L,
                    "buyer",
                    "zh",
                    "Asia/Shanghai",
                    "vd6QhK68zGL/s0V+q8CFDA$j1mMvYtjSzxHaDgJkfUDKG6y29WpeqJHTO0Gd6k5VT4"),
            new Person(
                    "wang.fang@huaxin.example",
                    "王芳 Wang Fang",
                    2L,
                    "buyer",
                    "zh",
                    "Asia/Shanghai",
                    "o+cViJjetAMH7x0BhagmaA$AmkcEy6uEJsLLWp+owRUfZOaAkmO+B/dCiG2QR5xnKY"),
            new Person(
                    "emma.carter@bluepeak.example",
                    "Emma Carter",
                    3L,
                    "buyer-admin",
                    "en",
                    "America/Los_Angeles",
                    "lYR0iIH+uKFAVve4T/jxGg$1xS2C15K+t33G76E0kPh48YhR2O1pTcm0f+WaP41HhY"),
            new Person(
                    "noah.brooks@bluepeak.example",
                    "Noah Brooks",
                    3L,
                    "buyer",
                    "en",
                    "America/Los_Angeles",
                    "a3Ya6eU7E6uYgOEAexmtMA$yiIORORRt65KtfCnB4qH6kGes4r6iFInwaIZpDKmguw"),
            new Person(
                    "olivia.reyes@bluepeak.example",
                    "Olivia Reyes",
                    3L,
                    "buyer",
                    "en",
                    "America/Los_Angeles",
                    "eRdxEdbI+S7P204cTd6wsw$M4C31gq6ggJ2tV0+m6s7cWeQ3I4lDVtFYAI70uQivyo"),
            new Person(
                    "sales@kontor.example",
                    "Katrin Vogel",
                    null,
                    "order-desk",
                    "en",
                    "Europe/Berlin",
                    "RZTYC7DkGQMGngqn4qAh4Q$4Ut3Ro/CtpFztSyjgAT1UwY8mj8ZkvCbd+7S9LHb2cc"),
            new Person(
                    "ops@kontor.example",
                    "Sven Albrecht",
                    null,
                    "operations",
                    "en",
                    "Europe/Berlin",
                    "luqR1pslByAm7n/xIIVkhQ$XpUBu7TjALgYKNOvZGEA5oXz4iADUVSYO+TZw7JtkWg"),
            new Person(
                    "admin@kontor.example",
                    "Mei Lindqvist",
                    null,
                    "administrator",
                    "en",
                    "Europe/Berlin",
                    "+/XcpmWVa7g3I8UFs7Fjhg$9SxUHnXT3+fAulYKyoxH/Fwd4ZDYrmfI7sw6Z9GsvKE"),
            new Person(
                    "lena.brandt@nordwerk.example",
                    "Lena Brandt",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "67guUlnqIR4ufRbXqLL3VQ$RQergSktWCXDMvTbCKSv6tpJ4tl/stwzYPqk0EE7CIY"),
            new Person(
                    "felix.neumann@nordwerk.example",
                    "Felix Neumann",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "VXex97hzhA0NancbKfRsYQ$nFP4u5Ny9ftxo8ZyLvYXoXvZGLrFIutWmNzHx+dJ3K4"),
            new Person(
                    "karim.haddad@nordwerk.example",
                    "Karim Haddad",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "rgjUG3wlpsDqBHjZ1WAdyg$sl6FInVTokUSTIgKAPYyCvfLNfmXTAKbkUkuO62+Vxk"),
            new Person(
                    "sophie.lang@nordwerk.example",
                    "Sophie Lang",
                    1L,
                    "buyer",
                    "en",
                    "Europe/Berlin",
                    "sEO3Ij6apCtDLXyl64Irxw$9WXUoZLQg86ykqo4HObgCIziHSrq1XGKeiDEAF215bo"),
            new Person(
                    "grace.kim@bluepeak.example",
                    "Grace Kim",
                    3L,
                    "buyer-admin",
                    "en",
                    "America/Los_Angeles",
                    "an73H1HeVSOJ7ikZQBxbmQ$dkJJ2xQqVHW2cPC/35yQB3XDFkrr5oOhuKgvC8WIvEM"),
            new Person(
                    "zhao.lei@huaxin.example",
                    "赵磊 Zhao Lei",
                    2L,
                    "buyer-admin",
                    "zh",
                    "Asia/Shanghai",
                    "m1HkchO6PgrDhCxf3YlZFg$Q2HOPVdfskAtAoBvseDZMJfaONJKA5qivYWDhcY/M+U"),
            new Person(
                    "markus.stein@nordwerk.example",
                    "Markus Stein",
                    1L,
                    "buyer-admin",
                    "en",
                    "Europe/Berlin",
                    "qFZI3MQubBcTuA043jPrjw$CSbzzhs0q3fhgQB2BjuueYggWkfYuFz2WEnuv1QSiNo"));

    /** Who buys for a second company, too, and chooses after signing in. */
    static final Map<String, Long> ALSO_OF = Map.of("markus.stein@nordwerk.example", 3L);

    private People() {}
}
