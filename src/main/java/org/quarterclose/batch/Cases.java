package org.quarterclose.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quarterclose.basics.ObligationClass;
import org.quarterclose.batch.Activities.Happened;
import org.quarterclose.measurement.LayerMovement;
import org.quarterclose.measurement.MeasurementSteps;
import org.quarterclose.measurement.RetirementOpening;
import org.quarterclose.policy.ClosePolicy;
import org.quarterclose.portfolio.Activity;
import org.quarterclose.portfolio.EstimateSum;
import org.quarterclose.portfolio.ExplainedMovement;
import org.quarterclose.portfolio.Obligation;
import org.quarterclose.portfolio.QuarterRates;
import org.quarterclose.portfolio.Recovery;
import org.quarterclose.portfolio.Register;
import org.quarterclose.report.CloseHeader;
import org.quarterclose.report.ObligationCase;
import org.quarterclose.report.ObligationCase.Facts;
import org.quarterclose.report.ObligationCase.Found;
import org.quarterclose.report.ObligationCase.Stored;
import org.quarterclose.rollforward.MovementSteps;

/** Puts together what the explanation of an obligation is made from: the same for the page and for one that asks. */
final class Cases {

    private final CloseHeader header;
    private final ClosePolicy policy;
    private final Register register;
    private final Openings openings;
    private final Activities activities;
    private final Map<String, List<Activity>> activitiesOf;
    private final Map<String, List<Recovery>> claimsOf;
    private final Map<String, ExplainedMovement> explained;

    /** @param openings what the books carried into the close */
    Cases(CloseHeader header, ClosePolicy policy, Register register, Openings openings) {
        this.header = header;
        this.policy = policy;
        this.register = register;
        this.openings = openings;
        this.activities = new Activities(register);
        this.activitiesOf = register.activities().stream().collect(Collectors.groupingBy(Activity::obligationId));
        this.explained = register.explanationsById();
        this.claimsOf = register.recoveries().stream().collect(Collectors.groupingBy(Recovery::obligationId));
    }

    /**
     * The estimate of an obligation.
     *
     * @param sums in the order of likeness
     * @param places where its lines stand; empty when it has none
     */
    record Estimate(List<EstimateSum> sums, String places) {}

    /** @param layers as they are stored; none are needed where the facts are at hand */
    ObligationCase of(
            Obligation obligation, Stored stored, Estimate estimate, List<LayerMovement> layers, Found found) {
        Happened happened = activities.of(obligation);
        RetirementOpening opening = obligation.obligationClass() == ObligationClass.RETIREMENT
                ? openings.layersOf(obligation, happened)
                : null;
        QuarterRates rates = new QuarterRates(
                register.assumptions(), obligation.currency(), header.quarter().calendar());
        return new ObligationCase(
                header,
                policy,
                stored,
                new MeasurementSteps.Inputs(obligation, estimate.sums(), layers, opening, rates),
                new MovementSteps.Sources(
                        openings.sourceOf(obligation),
                        places(happened),
                        happened.events().corrected()),
                facts(obligation, estimate.places()),
                found);
    }

    private Facts facts(Obligation obligation, String places) {
        boolean asset = obligation.obligationClass() == ObligationClass.RETIREMENT
                && register.operatingProperties().contains(obligation.propertyId());
        return new Facts(
                places,
                activitiesOf.getOrDefault(obligation.id(), List.of()),
                register.assumptions(),
                claimsOf.getOrDefault(obligation.id(), List.of()),
                explained.get(obligation.id()),
                asset);
    }

    private static Map<String, String> places(Happened happened) {
        Map<String, String> places = new HashMap<>();
        places.put("payments", happened.paid());
        happened.transferred().forEach((event, place) -> places.put(column(event.name()), place));
        if (happened.correction() != null) {
            places.put("corrected", happened.correction().place());
        }
        return places;
    }

    private static String column(String event) {
        return switch (event) {
            case "ACQUISITION" -> "acquired";
            case "DISPOSAL" -> "disposed";
            default -> "representation";
        };
    }
}
