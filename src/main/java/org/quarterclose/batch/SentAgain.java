package org.quarterclose.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarterclose.basics.Code;
import org.quarterclose.basics.Problem;
import org.quarterclose.basics.SourceLine;
import org.quarterclose.batch.InputSet.HashedFile;
import org.quarterclose.portfolio.EstimateFiles;
import org.quarterclose.report.FrozenClose.InputFile;

/** Estimate files that are read and whose exact bytes stand in the quarter twice, or stood in the one before. */
record SentAgain(List<HashedFile> files, List<InputFile> before) {

    static SentAgain of(CloseWorkspace workspace) {
        List<InputFile> before = workspace
                .prior()
                .map(prior -> workspace.stores().facts().inputs(prior.closeId()))
                .orElse(List.of());
        return new SentAgain(workspace.inputs().files(), before);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        for (HashedFile file : files) {
            if (isEstimate(file.file()) && EstimateFiles.isCsv(file.file())) {
                String earlier = first.putIfAbsent(file.sha256(), file.file());
                if (earlier != null) {
                    problems.add(twice(file.file(), earlier));
                }
                before(file.sha256()).ifPresent(old -> problems.add(ofLastQuarter(file.file(), old.file())));
            }
        }
        return problems;
    }

    /** The files of the quarter before that were sent again: what a reperformance has to know of it. */
    List<InputFile> fromBefore() {
        return before.stream()
                .filter(old -> isEstimate(old.file()))
                .filter(old -> files.stream()
                        .anyMatch(
                                file -> isEstimate(file.file()) && file.sha256().equals(old.sha256())))
                .toList();
    }

    /** Whether a file has the bytes of one of the quarter before. */
    boolean isOfLastQuarter(String file) {
        return files.stream()
                .filter(one -> one.file().equals(file))
                .anyMatch(one -> before(one.sha256()).isPresent());
    }

    private Optional<InputFile> before(String sha256) {
        return before.stream()
                .filter(old -> isEstimate(old.file()) && old.sha256().equals(sha256))
                .findFirst();
    }

    private static boolean isEstimate(String file) {
        return file.startsWith(EstimateFiles.FOLDER + "/");
    }

    static Problem twice(String file, String earlier) {
        String message = "found the same content as in " + earlier + "; expected each file once, under one name";
        return Problem.of(Code.FILE_DUPLICATE, SourceLine.file(file), message);
    }

    static Problem ofLastQuarter(String file, String old) {
        String message = "found the very file that the quarter before was closed with, " + old;
        return Problem.of(Code.FILE_OF_LAST_QUARTER, SourceLine.file(file), message);
    }
}
