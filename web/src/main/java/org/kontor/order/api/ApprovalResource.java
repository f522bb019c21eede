package org.kontor.order.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.approval.service.ApprovalView;
import org.kontor.approval.service.ForwardApproval;
import org.kontor.approval.service.InboxTab;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.waiting.DecideOrder;

/** Approvals over REST: the same use cases as the pages. Deciding is for people, never for a key. */
@Path("approvals")
@Tag(name = "Approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    @EJB
    private ApprovalQueries approvals;

    @EJB
    private DecideOrder decide;

    @EJB
    private ForwardApproval forward;

    @EJB
    private CallerQueries callers;

    /** Requests that wait for the caller, that he made, or that he may see. */
    @GET
    @Operation(summary = "List approvals", description = "tab is needs-me, mine or company; page from 1, 25 a page.")
    @APIResponse(responseCode = "200", description = "A page of requests")
    @APIResponse(responseCode = "400", description = "A parameter is out of bounds")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public ApprovalList list(
            @QueryParam("tab") @DefaultValue("company") String tab, @QueryParam("page") @DefaultValue("1") int page) {
        InboxTab wanted =
                switch (tab) {
                    case "needs-me" -> InboxTab.NEEDS_ME;
                    case "mine" -> InboxTab.MINE;
                    case "company" -> InboxTab.COMPANY;
                    default -> throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "tab"));
                };
        if (page < 1 || page > 10_000) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "page"));
        }
        return ApprovalList.of(approvals.inbox(wanted, page), page);
    }

    /** The approval of one order: reasons, steps, decisions. */
    @GET
    @Path("{number}")
    @Operation(summary = "Get an approval", description = "With its reasons, its steps and what was decided.")
    @APIResponse(responseCode = "200", description = "The approval of the order's last version")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "404", description = "The order needed none, or is not the caller's to see")
    public ApprovalDocument byNumber(@PathParam("number") String number) {
        return ApprovalDocument.of(view(number));
    }

    /** Takes the caller's decision. Said again by the same person it answers the same and changes nothing. */
    @POST
    @Path("{number}/decision")
    @Operation(
            summary = "Decide about an order",
            description = "Approves, refuses, or approves less. Names the version that was looked at by its sha256.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters")
    @APIResponse(responseCode = "200", description = "Taken; where the approval stands now")
    @APIResponse(responseCode = "403", description = "The caller is not asked, or it is his own order")
    @APIResponse(responseCode = "404", description = "There is no such approval")
    @APIResponse(responseCode = "409", description = "It was decided otherwise, has ended or has changed")
    @APIResponse(responseCode = "422", description = "A comment is missing, or a line breaks a rule")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalDocument decide(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            DecisionRequest request) {
        requireKey(idempotencyKey);
        if (request == null) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "verdict"));
        }
        if (!isSaid(number, request)) {
            decide.decide(request.command(number));
        }
        return ApprovalDocument.of(view(number));
    }

    /** Has somebody else asked in the caller's place. Said again it answers the same and changes nothing. */
    @POST
    @Path("{number}/forward")
    @Operation(
            summary = "Forward an approval",
            description = "Names somebody of forwardTo to decide in the caller's place.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 255 visible ASCII characters")
    @APIResponse(responseCode = "200", description = "The other is asked now")
    @APIResponse(responseCode = "403", description = "The caller is not asked")
    @APIResponse(responseCode = "404", description = "There is no such approval")
    @APIResponse(responseCode = "409", description = "It has ended or has changed")
    @APIResponse(responseCode = "422", description = "The other could not decide")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalDocument forward(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ForwardRequest request) {
        requireKey(idempotencyKey);
        if (request == null) {
            throw new RuleViolated(OrderRule.PARAMETER_INVALID, Map.of("name", "to"));
        }
        if (!isForwarded(number, request)) {
            forward.forward(request.command(number));
        }
        return ApprovalDocument.of(view(number));
    }

    private boolean isForwarded(String number, ForwardRequest request) {
        CallerView caller = callers.current();
        return approvals
                .ofOrder(number)
                .map(view -> view.forwards().stream()
                        .anyMatch(one -> Long.valueOf(one.fromId()).equals(caller.personId())
                                && Long.valueOf(one.toId()).equals(request.to())))
                .orElse(false);
    }

    private static void requireKey(String idempotencyKey) {
        if (idempotencyKey == null || !idempotencyKey.matches("[\\x21-\\x7e]{16,255}")) {
            throw new RuleViolated(OrderRule.IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS);
        }
    }

    /** A person decides at most once: the same again is the lost answer of the first call. */
    private boolean isSaid(String number, DecisionRequest request) {
        CallerView caller = callers.current();
        return approvals
                .ofOrder(number)
                .map(view -> view.decisions().stream()
                        .anyMatch(one -> Long.valueOf(one.personId()).equals(caller.personId())
                                && one.verdict().equals(request.verdict())))
                .orElse(false);
    }

    private ApprovalView view(String number) {
        return approvals
                .ofOrder(number)
                .orElseThrow(() -> new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number)));
    }
}
