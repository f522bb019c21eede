package org.kontor.ops.model;

import java.util.EnumSet;
import org.kontor.kernel.TransitionTableContract;

class ImportVerbTest extends TransitionTableContract<ImportStatus, ImportVerb> {

    ImportVerbTest() {
        super(
                "import",
                ImportStatus.class,
                ImportVerb.class,
                ImportVerb.TABLE,
                EnumSet.of(ImportStatus.COMPLETED, ImportStatus.REFUSED));
    }
}
