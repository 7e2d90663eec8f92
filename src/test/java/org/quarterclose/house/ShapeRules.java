package org.quarterclose.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a class looks: its name says a thing of the trade, its fields are final, it stands in a room. */
record ShapeRules(Rooms rooms) {

    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Impl|Utils?|Helpers?|Managers?|Dto|DTO)(?=[A-Z0-9_$]|$).*");

    List<Rule<JavaClass>> all() {
        return List.of(
                new Rule<>("every class stands in a room", this::homeless, rooms::name),
                new Rule<>("no empty words in names", ShapeRules::emptyWords, rooms::name),
                new Rule<>("fields are final", ShapeRules::changing, rooms::name));
    }

    private Stream<String> homeless(JavaClass type) {
        return Rooms.place(rooms.of(type)) < 0 ? Stream.of(type.getPackageName()) : Stream.empty();
    }

    private static Stream<String> emptyWords(JavaClass type) {
        return Stream.of(type.getSimpleName()).filter(EMPTY_WORD.asMatchPredicate());
    }

    private static Stream<String> changing(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(field -> !isArgument(field))
                .map(JavaField::getName);
    }

    /** picocli sets what a person typed. */
    private static boolean isArgument(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getName().startsWith("picocli.CommandLine$"));
    }
}
