package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.inventory.event.WrittenOff;
import org.kontor.inventory.model.WriteOffRepository;
import org.kontor.kernel.Permission;

/** Keeps what another system wrote off; no stock of ours moves by it. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RecordWriteOffs {

    @Inject
    private WriteOffRepository writeOffs;

    public void record(String source, List<WrittenOff> lines) {
        writeOffs.add(source, lines);
    }
}
