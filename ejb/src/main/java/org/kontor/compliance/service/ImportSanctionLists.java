package org.kontor.compliance.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.compliance.event.ListsChanged;
import org.kontor.compliance.model.screening.SanctionFiles;
import org.kontor.compliance.model.screening.SanctionList;
import org.kontor.compliance.model.screening.ScreeningListRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Sha256;

/**
 * Takes lists from files of their publishers. A list takes the place of its former version as a whole; the same files once
 * more change nothing. Who was compared with the former version is compared again.
 */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class ImportSanctionLists {

    private static final int SHORT = 12;

    @Inject
    private ScreeningListRepository lists;

    @Inject
    private Event<ListsChanged> changed;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** @param files by name @return the codes of the lists that have changed */
    public List<String> take(Map<String, byte[]> files) {
        byte[] sha256 = digest(files);
        String print = HexFormat.of().formatHex(sha256);
        List<String> known = lists.current().stream()
                .filter(list -> list.sha256().equals(print))
                .map(ScreeningListRepository.Current::code)
                .toList();
        List<SanctionList> fresh = SanctionFiles.read(files).stream()
                .filter(list -> !known.contains(list.code()))
                .toList();
        for (SanctionList list : fresh) {
            String version = list.version() == null ? print.substring(0, SHORT) : list.version();
            lists.replace(list, version, sha256, callers.current().personName(), clock.instant());
        }
        List<String> codes = fresh.stream().map(SanctionList::code).toList();
        if (!codes.isEmpty()) {
            changed.fire(new ListsChanged(codes));
        }
        return codes;
    }

    private static byte[] digest(Map<String, byte[]> files) {
        MessageDigest digest = Sha256.start();
        new TreeMap<>(files).forEach((name, bytes) -> {
            digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return digest.digest();
    }
}
