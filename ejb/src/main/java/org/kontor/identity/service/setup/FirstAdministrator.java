package org.kontor.identity.service.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.service.password.PasswordHasher;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/**
 * Looks at each start whether there is an administrator. If not, one is made from the environment, or a code is written to
 * the log by which somebody at the machine makes one. There is no password that is the same everywhere.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @EJB
    private KeepSetup keep;

    @Inject
    private PasswordHasher hasher;

    @PostConstruct
    void look() {
        if (keep.hasAdministrator()) {
            return;
        }
        String user = System.getenv("KONTOR_ADMIN_USER");
        Optional<String> password = password();
        if (user != null && password.isPresent() && make(user, password.get())) {
            return;
        }
        keep.begin().ifPresent(FirstAdministrator::tell);
    }

    private boolean make(String user, String password) {
        try {
            PasswordPolicy.check(password, user);
            boolean made = keep.fromEnvironment(user, hasher.hash(password).toString());
            LOG.info(() ->
                    made ? "The first administrator is made from the environment: " + user : "There is one already");
            return true;
        } catch (RuleViolated refused) {
            LOG.warning(() -> "KONTOR_ADMIN_USER or its password is refused: " + refused.getMessage());
            return false;
        }
    }

    private static void tell(LinkToken code) {
        LOG.info(() -> "There is no administrator yet. Open /setup on this machine; the code is " + code.text());
    }

    private static Optional<String> password() {
        String file = System.getenv("KONTOR_ADMIN_PASSWORD_FILE");
        if (file == null) {
            return Optional.ofNullable(System.getenv("KONTOR_ADMIN_PASSWORD"));
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            LOG.warning(() -> "The file of KONTOR_ADMIN_PASSWORD_FILE cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
