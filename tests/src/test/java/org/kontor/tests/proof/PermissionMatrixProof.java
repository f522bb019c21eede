package org.kontor.tests.proof;

import java.util.Set;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.security.OpenApi;
import org.kontor.tests.security.PermissionMatrix;

/** Nobody sees, learns of or changes anything of another company, over every operation and page and for every role. */
final class PermissionMatrixProof implements Proof {

    @Override
    public Verdict run(ProofInput input) throws Exception {
        try (KontorServer server = input.startServer()) {
            Set<String> operations = OpenApi.operations(new Http(server.http()));
            PermissionMatrix.Outcome outcome = new PermissionMatrix(server, input.full(), 1).run(operations);
            outcome.leaks().forEach(System.out::println);
            outcome.told().forEach(System.out::println);
            outcome.differences().forEach(System.out::println);
            outcome.missing().forEach(System.out::println);
            outcome.writes().forEach(System.out::println);
            outcome.idle().forEach(System.out::println);
            return Verdict.begin()
                    .with("operations", outcome.operations())
                    .with("forms", outcome.forms())
                    .with("forms_effective", outcome.effective())
                    .with("forms_idle", outcome.idle().size())
                    .with("shown_to_owner", outcome.shownToOwner())
                    .with("roles", outcome.roles())
                    .with("calls", outcome.tried())
                    .with("marked_fields", outcome.markedFields())
                    .require("leaks", outcome.leaks().size(), outcome.leaks().isEmpty())
                    .require(
                            "foreign_unlike_absent",
                            outcome.told().size(),
                            outcome.told().isEmpty())
                    .require("writes", outcome.writes().size(), outcome.writes().isEmpty())
                    .require(
                            "differences",
                            outcome.differences().size(),
                            outcome.differences().isEmpty())
                    .require(
                            "without_row",
                            outcome.missing().size(),
                            outcome.missing().isEmpty());
        }
    }
}
