package org.quarterclose.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.quarterclose.policy.Feed;
import org.quarterclose.policy.IntakePolicy.Limits;

/**
 * An input file whose header row has been read: everything needed to read its records, from any record boundary.
 *
 * @param file its name relative to the quarter's folder, with {@code /}
 * @param encoding as reports name it, such as {@code UTF-8}, {@code UTF-16LE}, {@code Windows-1252}
 * @param header heading cells as they stand in the file
 * @param positions for each of the kind's columns, the field's position in a record, or -1
 * @param unknownColumns headings nobody reads
 * @param records the part below the header row
 */
public record Sheet(
        Path path,
        String file,
        Feed feed,
        Limits limits,
        Charset charset,
        String encoding,
        char delimiter,
        Columns columns,
        List<String> header,
        List<Integer> positions,
        List<String> unknownColumns,
        ByteRange records) {

    public Sheet {
        header = List.copyOf(header);
        positions = List.copyOf(positions);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** What the policy says of columns that the file does not have; otherwise empty. */
    String[] given() {
        String[] given = new String[positions.size()];
        for (int i = 0; i < given.length; i++) {
            String name = columns.columns().get(i).name();
            given[i] = positions.get(i) < 0 ? feed.table().values().getOrDefault(name, "") : "";
        }
        return given;
    }

    /** The same from another byte on. */
    Sheet beginningAt(ByteRange below) {
        return new Sheet(
                path,
                file,
                feed,
                limits,
                charset,
                encoding,
                delimiter,
                columns,
                header,
                positions,
                unknownColumns,
                below);
    }
}
