package org.quarterclose.evidence;

import java.nio.file.Path;

/** Where a version would be published, lies a close that must not be lost. */
public final class FolderTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderTaken(Path folder, String what) {
        super(folder + " holds " + what);
    }

    public String remedy() {
        return "Give another folder with --output, or move that one away; the same command then goes on. Are --policy"
                + " and --data (or --database) those of this company?";
    }
}
