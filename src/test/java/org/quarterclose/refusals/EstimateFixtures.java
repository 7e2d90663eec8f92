package org.quarterclose.refusals;

import static org.quarterclose.refusals.Fixture.of;

import java.util.List;
import org.quarterclose.basics.Code;

/** What can be wrong with an estimate line, or with the estimates of an obligation. */
final class EstimateFixtures {

    private static final String COVER = "estimates/cover.csv";
    private static final String HEADER = SmallQuarter.ESTIMATES.substring(0, SmallQuarter.ESTIMATES.indexOf('\n') + 1);

    private EstimateFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(Code.ESTIMATE_STALE, "An estimate is older than the policy likes. It stands.")
                        .line("COVER,2,1,,1,,,2005,2002-06-30,")
                        .at(COVER + ":3 estimated_on '2002-06-30'", Code.PAID_SINCE_ESTIMATE),
                of(
                                Code.PAID_SINCE_ESTIMATE,
                                "Something was paid in the quarter, and the estimate is from before it. It stands.")
                        .line("COVER,2,1,,1,,,2005,2003-06-30,")
                        .at(COVER + ":3 estimated_on '2003-06-30'"),
                of(Code.COST_BASIS_STALE, "Prices of long ago, in a class that is not inflated. The amounts stand.")
                        .in(
                                COVER,
                                "obligation_id,line,best,cost_basis_year,estimated_on\n"
                                        + "COVER,1,250,2001,2003-09-15\n")
                        .at(COVER + ":2 cost_basis_year '2001'"),
                of(Code.SCENARIO_NOT_MEASURED, "Alternatives that exclude each other would be added up.")
                        .in(
                                COVER,
                                "obligation_id,line,best,scenario,probability,estimated_on\n"
                                        + "COVER,1,250,dry years,60%,2003-09-15\n")
                        .at(COVER + ":2 scenario 'dry years'", Code.ESTIMATE_MISSING),
                of(Code.AMOUNT_MISSING, "An estimate line has neither a low nor a best estimate.")
                        .line("COVER,2,,250,,,,,2003-09-15,")
                        .at(COVER + ":3 low"),
                of(Code.SHARE_UNREADABLE, "A share is no percentage above 0 and up to 100.")
                        .line("COVER,2,5,,,131,SITE_TOTAL,,2003-09-15,")
                        .at(COVER + ":3 share_pct '131'"),
                of(Code.SHARE_AMBIGUOUS, "A bare share below 1 may mean a fraction or less than one percent.")
                        .line("COVER,2,5,,,0.31,SITE_TOTAL,,2003-09-15,")
                        .at(COVER + ":3 share_pct '0.31'"),
                of(
                                Code.SHARE_WITHOUT_BASIS,
                                "A share is given, but not whether the amounts are the whole site's or ours already.")
                        .line("COVER,2,5,,,31,,,2003-09-15,")
                        .at(COVER + ":3 share_basis"),
                of(Code.BASIS_WITHOUT_SHARE, "The amounts are the whole site's, and our share of them is not given.")
                        .line("COVER,2,5,,,,SITE_TOTAL,,2003-09-15,")
                        .at(COVER + ":3 share_pct"),
                of(Code.RANGE_REVERSED, "The low end of a range is above its high end.")
                        .line("COVER,2,58000,18000,,,,,2003-09-15,")
                        .at(COVER + ":3 low '58000'"),
                of(Code.BEST_OUTSIDE_RANGE, "The best estimate is below the low or above the high end.")
                        .line("COVER,2,100,250,300,,,,2003-09-15,")
                        .at(COVER + ":3 best '300'"),
                of(Code.OBLIGATION_UNKNOWN, "A row refers to an obligation that is not in obligations.csv.")
                        .line("COVRE,2,5,,,,,,2003-09-15,")
                        .at(COVER + ":3 obligation_id 'COVRE'"),
                of(Code.ESTIMATE_LINE_DUPLICATE, "A line number stands twice in an obligation. The first line stands.")
                        .line("COVER,1,5,,,,,,2003-09-15,")
                        .at(COVER + ":3 line '1'"),
                of(
                                Code.ESTIMATE_MISSING,
                                "An obligation neither released nor settled has no accepted estimate and no reason.")
                        .in(COVER, HEADER)
                        .at("obligations.csv:2 carry_forward_reason"),
                of(Code.ESTIMATE_OF_RELEASED, "An obligation that was released by the quarter end is estimated.")
                        .in("obligations.csv", SmallQuarter.OBLIGATIONS.replace(",,,,", ",,2003-09-12,Letter,"))
                        .at("obligations.csv:2 released_on '2003-09-12'"),
                of(
                                Code.EXTENSION_DIFFERS,
                                "Quantity times unit cost is not the extension, or what they make is none of the line's amounts."
                                        + " What is written stands.")
                        .in(
                                COVER,
                                "obligation_id,best,quantity,unit_cost,extension,estimated_on\n"
                                        + "COVER,1300,12,105.00,1300,2003-09-15\n")
                        .at(COVER + ":2 extension '1300'"),
                of(Code.ZERO_MINIMUM, "A probable obligation is accrued at zero, because its range begins there.")
                        .in(COVER, HEADER + "COVER,1,0,250,,,,,2003-09-15,\n")
                        .at("obligations.csv:2 obligation_id 'COVER'"),
                of(
                                Code.LATER_CONDITIONS,
                                "The conditions behind a line came into being after the quarter end (ASC 855)."
                                        + " The line is disclosed and not accrued.")
                        .line("COVER,2,5,,,,,,2003-09-15,2003-10-06")
                        .at(COVER + ":3 conditions_existed_at '2003-10-06'"),
                of(
                                Code.ESTIMATE_AFTER_QUARTER_END,
                                "An estimate was made after the quarter end, and it does not say when the conditions"
                                        + " behind it existed.")
                        .line("COVER,2,5,,,,,,2003-10-06,")
                        .at(COVER + ":3 estimated_on '2003-10-06'"));
    }
}
