package org.kontor.ops.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The articles of a BMEcat catalogue (1.2 or 2005: new catalogue, updated articles, updated prices) as records of our own
 * form. An article is in memory only as long as it is read.
 */
final class BmecatRecords implements RecordSource {

    private final BoundedInflater bytes;
    private final XmlCursor cursor;
    private final BmecatArticle articles;
    private long recordNo;

    private BmecatRecords(BoundedInflater bytes, XmlCursor cursor, BmecatCatalogue catalogue) {
        this.bytes = bytes;
        this.cursor = cursor;
        this.articles = new BmecatArticle(catalogue);
    }

    /** @param file opened once more for what stands behind the articles; null to go without */
    static BmecatRecords open(BoundedInflater bytes, FileBytes file, SourceLimits limits) throws IOException {
        XmlCursor cursor = new XmlCursor(bytes, limits);
        BmecatCatalogue catalogue = BmecatCatalogue.read(cursor);
        if (file != null && !catalogue.onlyPrices()) {
            try (InputStream whole = new BoundedInflater(file.open(), limits);
                    XmlCursor walker = new XmlCursor(whole, limits)) {
                catalogue.walk(walker);
            }
        }
        return new BmecatRecords(bytes, cursor, catalogue);
    }

    @Override
    public List<String> header() {
        return articles.header();
    }

    @Override
    public char delimiter() {
        return '<';
    }

    @Override
    public long fileBytes() {
        return bytes.fileBytes();
    }

    @Override
    public SourceRecord next() {
        while (cursor.next()) {
            if (XmlElement.plain(cursor.name()).equals("ARTICLE")) {
                long line = cursor.line();
                return articles.record(++recordNo, line, cursor.element());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        cursor.close();
        bytes.close();
    }
}
