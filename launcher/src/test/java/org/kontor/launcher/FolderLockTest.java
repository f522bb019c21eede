package org.kontor.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @Test
    void aFolderServesOneAtATimeAndThenTheNext(@TempDir Path folder) {
        FolderLock first = FolderLock.take(folder);
        assertThrows(CannotStart.class, () -> FolderLock.take(folder));
        first.close();
        FolderLock.take(folder).close();
    }
}
