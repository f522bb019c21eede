package org.kontor.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each method of each bean that others can call says who may: nothing is open because somebody forgot. */
class BeansTest {

    private static final List<String> BEANS =
            List.of("jakarta.ejb.Stateless", "jakarta.ejb.Singleton", "jakarta.ejb.Stateful");
    private static final List<String> PERMISSIONS = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll",
            "jakarta.annotation.security.PermitAll");
    private static final List<String> NOBODY_CALLS = List.of(
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy",
            "jakarta.ejb.Schedule",
            "jakarta.ejb.Timeout",
            "jakarta.interceptor.AroundInvoke");

    /**
     * Open to everybody: what signing in itself needs, pictures that tell nothing of anybody, and applications, which
     * whoever has a link to one sees and nobody else.
     */
    private static final Set<String> OPEN = Set.of(
            "DrawingQueries",
            "MediaFileQueries",
            "AcceptInvitation",
            "AccountQueries",
            "ActingQueries",
            "AnswerSecondFactor",
            "BeginTotp",
            "ConfirmTotp",
            "KeepFactors",
            "KeepSetup",
            "MakeFirstAdministrator",
            "SetupQueries",
            "SecondFactorQueries",
            "CallerQueries",
            "ReachQueries",
            "StaffReachQueries",
            "CheckApiKey",
            "CheckCertificate",
            "ConfirmCertificate",
            "AskForPasskey",
            "DoorQueries",
            "SignInByPasskey",
            "SignInByCertificate",
            "FinishCompanySignIn",
            "EndSessionsByProvider",
            "StartCompanySignIn",
            "CountSignInTry",
            "InvitationQueries",
            "NoteSession",
            "RequestPasswordReset",
            "ResetPassword",
            "ResetQueries",
            "SeatQueries",
            "SendPasswordReset",
            "SignIn",
            "EndOwnSession",
            "StartSession",
            "WorkplaceQueries",
            "StopActing",
            "StorePassword",
            "TakeSeat",
            "CountGuestTry",
            "SubmitApplication",
            "ConfirmApplication",
            "AnswerQuestion",
            "ApplicationQueries");

    /** Machinery that carries what was decided elsewhere, and does nothing of its own. */
    private static final Set<String> MACHINERY = Set.of(
            "CarryLetters",
            "CheckPasskey",
            "JudgeCertificate",
            "EnterByProvider",
            "KeepProviderFlow",
            "ProviderGateway",
            "ListGateway",
            "FetchRevocationLists",
            "CarryToQueues",
            "ImportSteps",
            "OrderFileSteps",
            "ReceiveMessage",
            "ReadTogether",
            "RecordAudit",
            "SmtpGateway",
            "StoreDeadLetter",
            "TakeMessage",
            "TellSent",
            "ViesGateway");

    @Test
    void everyMethodDeclaresItsPermission() {
        Set<String> forgotten = beans().flatMap(bean -> bean.getMethods().stream())
                .filter(BeansTest::isCallable)
                .filter(method -> !declares(method, PERMISSIONS))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), forgotten);
    }

    @Test
    void onlySigningInAndMachineryAreOpenToEverybody() {
        Set<String> open = beans().filter(bean -> bean.getMethods().stream()
                        .filter(BeansTest::isCallable)
                        .anyMatch(method -> declares(method, List.of("jakarta.annotation.security.PermitAll"))
                                && !method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(open.containsAll(OPEN), () -> "found only " + open);
        open.removeAll(OPEN);
        open.removeAll(MACHINERY);
        assertEquals(Set.of(), open);
    }

    @Test
    void messagesComeInAsTheSystem() {
        Set<String> asNobody = Modules.application().stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ejb.MessageDriven"))
                .filter(type -> !type.isAnnotatedWith("jakarta.annotation.security.RunAs"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), asNobody);
    }

    @Test
    void thereAreBeans() {
        assertTrue(beans().count() > 10);
    }

    private static Stream<JavaClass> beans() {
        return Modules.application().stream().filter(type -> BEANS.stream().anyMatch(type::isAnnotatedWith));
    }

    private static boolean isCallable(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && NOBODY_CALLS.stream().noneMatch(method::isAnnotatedWith);
    }

    private static boolean declares(JavaMethod method, List<String> annotations) {
        return annotations.stream()
                .anyMatch(name ->
                        method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name));
    }
}
