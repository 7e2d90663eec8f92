package org.quarterclose.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterclose.acceptance.Program.Ended;

/** A signature is there once or not at all, wherever its command is killed. */
@ParameterizedClass
@MethodSource("org.quarterclose.acceptance.Server#asked")
class SignOffKilledTest {

    private static final long SEED = 20031031;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Parameter
    Server server;

    @Test
    void approve_and_post_killed_anywhere_and_given_again_are_done_once() throws Exception {
        Program program = new Program(folder.resolve("books"), server);
        assertThat(program.run("2003-Q3", Path.of("sample-data/2003-Q3"), "--by", "ann")
                        .code())
                .isZero();
        Random random = new Random(SEED);
        List<String> approve = List.of("approve", "--version", "1", "--by", "bob", "--reference", "minutes");
        killedAndGivenAgain(program, approve, random);
        killedAndGivenAgain(program, List.of("post", "--by", "cy"), random);

        String signOff = Files.readString(program.closes().resolve("2003-Q3/v1/evidence/sign-off.json"));
        assertThat(signOff.split("\"kind\" : \"APPROVAL\"")).hasSize(2);
        assertThat(signOff.split("\"kind\" : \"POSTING\"")).hasSize(2);
        assertThat(program.command(
                                "verify", program.closes().resolve("2003-Q3/v1").toString())
                        .code())
                .isZero();
    }

    private static void killedAndGivenAgain(Program program, List<String> act, Random random)
            throws IOException, InterruptedException {
        String[] command = command(program, act);
        for (int i = 0; i < KILLS; i++) {
            Process process = program.launched(command);
            process.waitFor(300L + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        Ended whole = program.command(command);
        assertThat(whole.code()).as(whole.err()).isZero();
    }

    private static String[] command(Program program, List<String> act) {
        List<String> arguments = new ArrayList<>(List.of(act.get(0), "2003-Q3"));
        arguments.addAll(act.subList(1, act.size()));
        arguments.addAll(List.of(
                "--data",
                program.data().toString(),
                "--output",
                program.closes().toString()));
        return arguments.toArray(String[]::new);
    }
}
