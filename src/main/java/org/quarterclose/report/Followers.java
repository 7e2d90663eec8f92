package org.quarterclose.report;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All who follow the rows of one kind while they are read, once: files and figures. */
final class Followers<T> implements Consumer<T>, Closeable {

    private final Path folder;
    private final List<CsvOut> files = new ArrayList<>();
    private final List<Consumer<T>> followers = new ArrayList<>();

    Followers(Path folder) {
        this.folder = folder;
    }

    /** A file in the folder, its header row written at once. */
    Followers<T> file(String name, RowReport<T> report) {
        return file(name, ',', report);
    }

    /** The same with another sign between two cells. */
    Followers<T> file(String name, char delimiter, RowReport<T> report) {
        CsvOut out = CsvOut.create(folder.resolve(name), delimiter);
        files.add(out);
        report.header(out);
        return with(row -> report.row(row, out));
    }

    Followers<T> with(Consumer<T> follower) {
        followers.add(follower);
        return this;
    }

    @Override
    public void accept(T row) {
        for (Consumer<T> follower : followers) {
            follower.accept(row);
        }
    }

    @Override
    public void close() {
        files.forEach(CsvOut::close);
    }
}
