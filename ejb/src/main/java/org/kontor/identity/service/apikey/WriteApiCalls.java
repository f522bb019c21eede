package org.kontor.identity.service.apikey;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.kontor.identity.model.apikey.ApiCall;
import org.kontor.kernel.Permission;

/** Writes down every second, on every node, what programs have called there. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WriteApiCalls {

    private static final Logger LOG = Logger.getLogger(WriteApiCalls.class.getName());

    @Inject
    private ApiCallNotes notes;

    @EJB
    private KeepApiCalls keep;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        write();
    }

    @PreDestroy
    void atTheEnd() {
        write();
    }

    /** Notes that cannot be written are lost: they are a help for whoever programs, not a record of trade. */
    private void write() {
        List<ApiCall> calls = notes.take();
        while (!calls.isEmpty()) {
            try {
                keep.keep(calls);
            } catch (RuntimeException failed) {
                LOG.info("Notes of API calls were lost: " + failed.getMessage());
                return;
            }
            calls = notes.take();
        }
    }
}
