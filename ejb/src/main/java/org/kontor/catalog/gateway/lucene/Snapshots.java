package org.kontor.catalog.gateway.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;

/** Hands out the newest snapshot, and closes one when the last search in it has ended. */
final class Snapshots extends ReferenceManager<Snapshot> {

    private final IndexWriter writer;

    Snapshots(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.current = new Snapshot(DirectoryReader.open(writer));
    }

    @Override
    protected Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(old.reader, writer);
        return newer == null ? null : new Snapshot(newer);
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader.tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader.decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader.getRefCount();
    }
}
