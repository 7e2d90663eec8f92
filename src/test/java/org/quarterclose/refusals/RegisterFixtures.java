package org.quarterclose.refusals;

import static org.quarterclose.refusals.Fixture.of;
import static org.quarterclose.refusals.SmallQuarter.PROPERTIES;

import java.util.List;
import org.quarterclose.basics.Code;

/** What can be wrong with properties, obligations, payments and balances. */
final class RegisterFixtures {

    private RegisterFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(Code.PROPERTY_UNKNOWN, "A row refers to a property that is not in properties.csv.")
                        .in("bonds.csv", "bond_id,property_id,amount\nB1,MIEN,5\n")
                        .at("bonds.csv:2 property_id 'MIEN'"),
                of(Code.PROPERTY_DUPLICATE, "A property stands twice. The first row stands.")
                        .in("properties.csv", PROPERTIES + "MINE,The mine again,IDLE\n")
                        .at("properties.csv:4 property_id 'MINE'"),
                of(Code.PROPERTY_REFUSED, "A row refers to a property whose own row was refused.")
                        .in("properties.csv", PROPERTIES.replace("CLOSED", "SHUT"))
                        .at("obligations.csv:2 property_id 'MINE'", Code.VALUE_NOT_LISTED, Code.OBLIGATION_REFUSED),
                of(Code.OBLIGATION_DUPLICATE, "An obligation stands twice. Both rows are refused.")
                        .obligation("COVER,MINE,LITIGATION,Claim,REMOTE,,,,no basis")
                        .at("obligations.csv:2 obligation_id 'COVER'", Code.OBLIGATION_REFUSED),
                of(Code.OBLIGATION_REFUSED, "A row refers to an obligation whose own row was refused.")
                        .in("obligations.csv", SmallQuarter.OBLIGATIONS.replace("PROBABLE", "SURE"))
                        .at("activity.csv:2 obligation_id 'COVER'", Code.VALUE_NOT_LISTED),
                of(Code.OBLIGATION_DROPPED, "The books carry a balance for an obligation that is no longer listed.")
                        .in("opening-balances.csv", SmallQuarter.OPENINGS + "ADIT,5.00\n")
                        .at("opening-balances.csv:3 obligation_id 'ADIT'"),
                of(Code.CURRENCY_NOT_PRESENTED, "An obligation is in a currency that the policy has no account for.")
                        .obligation("ADIT,MINE,REMEDIATION,Adit,PROBABLE,CAD,,,no survey yet")
                        .at("obligations.csv:3 currency 'CAD'"),
                of(Code.CURRENCY_UNKNOWN, "A currency is no three-letter code in capitals.")
                        .obligation("ADIT,MINE,REMEDIATION,Adit,PROBABLE,dollars,,,no survey yet")
                        .at("obligations.csv:3 currency 'dollars'"),
                of(Code.CURRENCY_MIXED, "A payment or estimate line is in another currency than its obligation.")
                        .activity("A2,2003-08-02,COVER,PAYMENT,5.00,CAD,Inv 8")
                        .at("activity.csv:3 currency 'CAD'"),
                of(Code.EXCHANGE_RATE_MISSING, "A rate at which obligations in a currency are translated is not given.")
                        .foreign()
                        .in("assumptions.csv", SmallQuarter.EXCHANGE.replace("FX,CAD average,0.7247\n", ""))
                        .at("assumptions.csv"),
                of(
                                Code.EXCHANGE_RATE_FAR,
                                "The rates of a currency in one quarter differ by more than a factor of two.")
                        .foreign()
                        .in("assumptions.csv", SmallQuarter.EXCHANGE.replace("0.7247", "72.47"))
                        .at("assumptions.csv"),
                of(Code.EXCHANGE_RATE_UNUSABLE, "An exchange rate is zero, negative, a percentage or no figure.")
                        .foreign()
                        .in("assumptions.csv", SmallQuarter.EXCHANGE.replace("0.7247", "0"))
                        .at("assumptions.csv:3 value '0'", Code.EXCHANGE_RATE_MISSING),
                of(Code.EXCHANGE_RATE_OF_PRESENTATION, "The presentation currency is given a rate.")
                        .foreign()
                        .in("assumptions.csv", SmallQuarter.EXCHANGE + "FX,USD,1\n")
                        .at("assumptions.csv:4 key 'USD'"),
                of(Code.CLASS_NOT_MEASURED, "The policy's chart has no accounts for the obligation's class.")
                        .obligation("ADIT,MINE,RETIREMENT,Adit,,,,,no survey yet")
                        .at("obligations.csv:3 class 'RETIREMENT'"),
                of(Code.RETIREMENT_COST_MISPLACED, "An asset is stated beside an obligation that has none.")
                        .in(
                                "obligations.csv",
                                "obligation_id,property_id,class,title,likelihood,retirement_cost\n"
                                        + "COVER,MINE,REMEDIATION,Tailings cover,PROBABLE,500.00\n")
                        .at("obligations.csv:2 retirement_cost '500.00'", Code.OBLIGATION_REFUSED),
                of(Code.LIKELIHOOD_MISSING, "An obligation does not say how likely the loss is.")
                        .obligation("ADIT,MINE,REMEDIATION,Adit,,,,,no survey yet")
                        .at("obligations.csv:3 likelihood"),
                of(Code.RELEASE_WITHOUT_REFERENCE, "A release lacks its document, or a document lacks its date.")
                        .obligation("ADIT,MINE,REMEDIATION,Adit,PROBABLE,,2003-09-12,,")
                        .at("obligations.csv:3 release_reference"),
                of(Code.RELEASE_AFTER_QUARTER_END, "An obligation is released, but only after the quarter end.")
                        .obligation("ADIT,MINE,REMEDIATION,Adit,PROBABLE,,2003-10-06,Letter,work was done")
                        .at("obligations.csv:3 released_on '2003-10-06'"),
                of(Code.RELEASED_PROPERTY_OBLIGED, "A released property has an obligation that is not released.")
                        .in("properties.csv", PROPERTIES.replace("CLOSED", "RELEASED"))
                        .at("obligations.csv:2 property_id 'MINE'"),
                of(Code.ACTIVITY_DUPLICATE, "An activity's id stands twice. The first row stands.")
                        .activity("A1,2003-08-02,COVER,PAYMENT,5.00,,Inv 8")
                        .at("activity.csv:3 activity_id 'A1'"),
                of(Code.QUARTER_WRONG, "A payment is dated outside the quarter that is closed.")
                        .activity("A2,2003-10-02,COVER,PAYMENT,5.00,,Inv 8")
                        .at("activity.csv:3 date '2003-10-02'"),
                of(Code.ACTIVITY_NOT_SUPPORTED, "An activity of a kind that the policy has no account for.")
                        .activity("A2,2003-08-02,COVER,DISPOSAL,5.00,,Deed 8")
                        .at("activity.csv:3 kind 'DISPOSAL'"),
                of(Code.TRANSFER_ABOVE_BALANCE, "More is handed on than the books carry.")
                        .retirement()
                        .activity("A2,2003-08-02,COVER,DISPOSAL,500.00,,Deed 8")
                        .at("activity.csv:3 amount '500.00'"),
                of(Code.OUT_OF_PERIOD, "An error of an earlier quarter is put right in this one (ASC 250).")
                        .activity("A2,2003-08-02,COVER,CORRECTION,5.00,,Drum store left out of 2003-Q2")
                        .at("activity.csv:3 amount '5.00'"),
                of(Code.PAYMENT_NOT_POSITIVE, "A payment or a collection of zero or less.")
                        .activity("A2,2003-08-02,COVER,PAYMENT,-5.00,,Inv 8")
                        .at("activity.csv:3 amount '-5.00'"),
                of(Code.PAYMENT_REPEATED, "Two payments differ in nothing but their ids. Both stand.")
                        .activity("A2,2003-08-01,COVER,PAYMENT,20.00,,Inv 7")
                        .at("activity.csv:3 activity_id 'A2'"),
                of(Code.PAYMENT_ABOVE_BALANCE, "More was paid for an obligation than the books carried for it.")
                        .activity("A2,2003-08-02,COVER,PAYMENT,130.25,,Inv 8")
                        .at("activity.csv:3"),
                of(Code.RECORD_DUPLICATE, "A bond, recovery, rate, balance or declared file stands twice.")
                        .in("opening-balances.csv", SmallQuarter.OPENINGS + "COVER,5.00\n")
                        .at("opening-balances.csv:3 obligation_id 'COVER'"),
                of(Code.OPENING_NEGATIVE, "An opening balance is below zero.")
                        .in("opening-balances.csv", SmallQuarter.OPENINGS.replace("120", "-120"))
                        .at("opening-balances.csv:2 balance '-120.00'", Code.PAYMENT_ABOVE_BALANCE),
                of(Code.LEDGER_ACCOUNT_UNKNOWN, "The ledger has an account that the policy's chart does not name.")
                        .in("ledger-balances.csv", "account,balance\n2450,-100.00\n9999,5.00\n")
                        .at("ledger-balances.csv:3 account '9999'"),
                of(Code.CONTROL_TOTAL_FILE_UNKNOWN, "A sender declares totals of a file that is not there.")
                        .in("control-totals.csv", "file,rows\nestimates/pit.csv,12\n")
                        .at("control-totals.csv:2 file 'estimates/pit.csv'"),
                of(Code.PROPERTY_NAME_REPEATED, "Two properties have the same name: it may be one site. Both stand.")
                        .in("properties.csv", SmallQuarter.PROPERTIES + "PIT-2,The Old-Pit,CLOSED\n")
                        .at("properties.csv:4 name 'The Old-Pit'"),
                of(Code.RELEASED_WITH_BOND, "A bond is still outstanding at a released property.")
                        .in("bonds.csv", "bond_id,property_id,amount,status\nB1,OLD,5,OUTSTANDING\n")
                        .at("bonds.csv:2 status 'OUTSTANDING'"),
                of(Code.PROBABILITIES_INCOMPLETE, "The scenarios of a retirement obligation do not make 100 %.")
                        .retirement()
                        .in("estimates/heap.csv", SmallQuarter.HEAP_ESTIMATES.replace("0.6", "0.5"))
                        .at("obligations.csv:3 obligation_id 'HEAP'"),
                of(
                                Code.SPENDING_OVERDUE,
                                "A cost should have been spent by the quarter end and is still estimated. It stands as due now.")
                        .retirement()
                        .in(
                                "estimates/heap.csv",
                                "obligation_id,best,spend_on,estimated_on\nHEAP,100,2003-06-30,2003-09-15\n")
                        .at("estimates/heap.csv:2 spend_on '2003-06-30'"),
                of(Code.RATE_MISSING, "A rate that a retirement obligation is measured with is not given.")
                        .retirement()
                        .in("assumptions.csv", SmallQuarter.RATES.replace("CARFR", "DISCOUNT"))
                        .at("assumptions.csv"),
                of(Code.RECOGNISED_LATE, "A retirement obligation should have been recognised in an earlier quarter.")
                        .retirement()
                        .in("obligations.csv", SmallQuarter.HEAP.replace("2003-07-01", "2003-03-15"))
                        .at("obligations.csv:3 incurred_on '2003-03-15'"),
                of(
                                Code.INCURRED_LATER,
                                "A retirement obligation is estimated before it is incurred. Nothing is carried.")
                        .retirement()
                        .in("obligations.csv", SmallQuarter.HEAP.replace("2003-07-01", "2004-07-01"))
                        .at("obligations.csv:3 incurred_on '2004-07-01'"),
                of(Code.LAYER_UNUSABLE, "A layer of another class than RETIREMENT, or a balance without its layer.")
                        .in(
                                "opening-balances.csv",
                                "obligation_id,balance,layer,rate,undiscounted,spend_on,incurred_on\n"
                                        + "COVER,120.00,1,8%,150.00,2005,2001-01-01\n")
                        .at("opening-balances.csv:2 layer '1'"),
                of(Code.RECOVERY_UNKNOWN, "Money came in for an obligation that has no recovery.")
                        .activity("A2,2003-08-02,COVER,RECOVERY_COLLECTED,5.00,,Cheque 9")
                        .at("activity.csv:3 obligation_id 'COVER'"),
                of(Code.COLLECTED_ABOVE_RECEIVABLE, "More came in for an obligation than the books carried for it.")
                        .recovered()
                        .activity("A2,2003-08-02,COVER,RECOVERY_COLLECTED,5.00,,Cheque 9")
                        .at("activity.csv:3"));
    }
}
