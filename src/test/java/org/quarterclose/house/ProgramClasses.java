package org.quarterclose.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Compiled classes to hold against the rules. */
final class ProgramClasses {

    static {
        // The rules ask for names only: reading every library's classes as well would take most of the time.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private ProgramClasses() {}

    static List<JavaClass> ofMain() {
        return List.copyOf(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Rooms.PROGRAM));
    }

    /** The classes below one package of the tests. */
    static List<JavaClass> planted(String base) {
        return List.copyOf(new ClassFileImporter().importPackages(base));
    }
}
