package org.kontor.tests.trade;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file in the form of online-retail, plain or gzip. */
public record TradeFile(Path path) {

    public static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    /** The first file of this form in a folder or in its folder {@code online-retail}. */
    public static TradeFile find(Path data) throws IOException {
        for (Path folder : List.of(data.resolve("online-retail"), data)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    List<Path> candidates = files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                            .sorted()
                            .toList();
                    for (Path file : candidates) {
                        if (new TradeFile(file).isOfTheForm()) {
                            return new TradeFile(file);
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("No file with the header " + HEADER + " in "
                + data.toAbsolutePath().normalize() + " or its folder online-retail");
    }

    private boolean isOfTheForm() throws IOException {
        try (BufferedReader reader = open()) {
            return HEADER.equals(reader.readLine());
        }
    }

    private BufferedReader open() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        return new BufferedReader(new InputStreamReader(
                path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
    }

    /** Every line after the header. */
    void each(Consumer<TradeLine> use) throws IOException {
        try (BufferedReader reader = open()) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                use.accept(TradeLine.of(line));
            }
        }
    }

    /** The same lines in one file per day, in the order of the days. */
    public List<TradeFile> days(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, List<String>> days = new TreeMap<>();
        each(line -> days.computeIfAbsent(line.day(), day -> new ArrayList<>()).add(line.text()));
        List<TradeFile> files = new ArrayList<>();
        for (Map.Entry<String, List<String>> day : days.entrySet()) {
            files.add(write(folder.resolve(day.getKey() + ".csv"), day.getValue()));
        }
        return files;
    }

    public static TradeFile write(Path path, List<String> lines) throws IOException {
        Files.writeString(path, HEADER + "\n" + String.join("\n", lines) + "\n");
        return new TradeFile(path);
    }

    /** A file so many times as large: the same trade under other invoice numbers, again and again. */
    public TradeFile times(int factor, Path target) throws IOException {
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(target), 1 << 16), StandardCharsets.UTF_8))) {
            writer.write(HEADER + "\n");
            for (int copy = 0; copy < factor; copy++) {
                int no = copy;
                each(line -> writeCopy(writer, line, no));
            }
        }
        return new TradeFile(target);
    }

    private static void writeCopy(BufferedWriter writer, TradeLine line, int no) {
        try {
            int end = line.invoice().length();
            writer.write(line.text(), 0, end);
            writer.write("-" + no);
            writer.write(line.text(), end, line.text().length() - end);
            writer.newLine();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
