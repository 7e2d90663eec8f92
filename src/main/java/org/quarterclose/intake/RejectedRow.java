package org.quarterclose.intake;

import java.util.List;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;

/**
 * A record that was left out, with its fields as they stand in the file and every reason; it comes back in
 * {@code fix-it/}.
 */
public record RejectedRow(SourceLine place, List<String> fields, List<Problem> reasons) {

    public RejectedRow {
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
    }
}
