package org.kontor.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One Kontor per folder: the second would share the first one's database and journal. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    Folders.make(folder).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new CannotStart("Kontor already runs from " + folder
                        + ". Stop that one first (Ctrl-C in its window), or run a second one from another checkout"
                        + " with KONTOR_PORT_OFFSET set.");
            }
            return new FolderLock(channel);
        } catch (IOException failed) {
            throw new CannotStart("Cannot write to " + folder + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new CannotStart("Cannot release the lock", failed);
        }
    }
}
