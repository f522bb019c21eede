package org.kontor.tests.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trade with the dirt of a real one, always the same for a seed: cancellations that take back what was bought and some
 * that take back nothing, write-offs, charges, equal lines twice, codes that differ by case, several descriptions, missing
 * customers and descriptions, prices of three decimals and of nothing, two times in one invoice, customers of two
 * countries.
 */
final class GeneratedTrade {

    private static final String[] COUNTRIES = {
        "United Kingdom", "United Kingdom", "EIRE", "Germany", "Channel Islands", "Unspecified", "European Community"
    };
    private static final String[] CHARGES = {"POST", "D", "M", "m", "BANK CHARGES", "C2"};

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<String[]> bought = new ArrayList<>();
    private int invoice = 100_000;

    private GeneratedTrade(long seed) {
        this.random = new Random(seed);
    }

    /** @param days how many days of March 2015 */
    static List<String> lines(long seed, int days, int invoicesPerDay) {
        GeneratedTrade trade = new GeneratedTrade(seed);
        for (int day = 1; day <= days; day++) {
            for (int i = 0; i < invoicesPerDay; i++) {
                trade.document(String.format("2015-03-%02d %02d:%02d:00", day, 8 + i * 10 / invoicesPerDay, i % 60));
            }
        }
        return trade.lines;
    }

    private void document(String at) {
        String number = String.valueOf(invoice++);
        int kind = random.nextInt(100);
        if (kind < 15) {
            cancel("C" + number, at);
        } else if (kind < 22) {
            add(
                    number,
                    sku(),
                    random.nextBoolean() ? "" : "damaged, \"\"wet\"\"",
                    -1 - random.nextInt(90),
                    at,
                    "0.0",
                    "",
                    0);
        } else {
            buy(number, at);
        }
    }

    private void buy(String number, String at) {
        int country = random.nextInt(COUNTRIES.length);
        String customer = random.nextInt(4) == 0 ? "" : (12_000 + random.nextInt(40)) + ".0";
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String time = i == 5 ? at.replace(":00", ":01") : at;
            if (random.nextInt(15) == 0) {
                add(number, CHARGES[random.nextInt(CHARGES.length)], "Charge", 1, time, "18.5", customer, country);
                continue;
            }
            String sku = sku();
            String price = random.nextInt(20) == 0 ? "0.0" : random.nextInt(9) + "." + random.nextInt(1000);
            int quantity = 1 + random.nextInt(30);
            add(number, sku, name(sku), quantity, time, price, customer, country);
            if (random.nextInt(25) == 0) {
                lines.add(lines.get(lines.size() - 1));
            }
            if (!customer.isEmpty()) {
                bought.add(new String[] {sku, price, customer, String.valueOf(country), String.valueOf(quantity)});
            }
        }
    }

    private void cancel(String number, String at) {
        if (bought.isEmpty() || random.nextInt(3) == 0) {
            add(number, random.nextBoolean() ? "M" : sku(), "Manual", -1, at, "12.75", "", 0);
            return;
        }
        String[] line = bought.get(random.nextInt(bought.size()));
        int quantity = -1 - random.nextInt(Integer.parseInt(line[4]));
        add(number, line[0], name(line[0]), quantity, at, line[1], line[2], Integer.parseInt(line[3]));
    }

    private String sku() {
        String sku = String.valueOf(20_000 + random.nextInt(60));
        return random.nextInt(3) > 0 ? sku : sku + (random.nextBoolean() ? "A" : "a");
    }

    private String name(String sku) {
        return random.nextInt(40) == 0 ? "" : " ARTICLE, " + sku + (random.nextInt(10) == 0 ? " (NEW)" : "") + " £";
    }

    private void add(
            String number,
            String sku,
            String name,
            int quantity,
            String at,
            String price,
            String customer,
            int country) {
        String text = name.contains(",") || name.contains("\"") ? '"' + name + '"' : name;
        lines.add(
                String.join(",", number, sku, text, String.valueOf(quantity), at, price, customer, COUNTRIES[country]));
    }
}
