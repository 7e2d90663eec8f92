package org.quarterclose.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.intake.SpreadsheetDamage;

/** Ids that begin with zeros, which a spreadsheet takes off when it believes them to be numbers. */
final class LostZeros {

    private final Map<String, String> byRest = new HashMap<>();

    LostZeros(Collection<String> ids) {
        ids.stream().filter(id -> id.startsWith("0")).forEach(id -> byRest.put(rest(id), id));
    }

    /** An unknown id under the name of the id that it was, when there is one; otherwise as it is. */
    Problem named(Problem problem) {
        String id = byRest.get(rest(problem.value()));
        return id == null
                ? problem
                : SpreadsheetDamage.as(
                        Code.ID_DAMAGED, problem, "which is " + id + " without the zeros that a spreadsheet takes off");
    }

    private static String rest(String id) {
        int first = 0;
        while (first < id.length() - 1 && id.charAt(first) == '0') {
            first++;
        }
        return id.substring(first);
    }
}
