package org.quarterclose.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XbrlEntityReaderTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_company_has_its_number_with_the_leading_zeros() {
        assertThat(PolicyFile.read(Path.of("jobs/policy.yaml"))
                        .policy()
                        .orElseThrow()
                        .xbrl())
                .isEqualTo(new XbrlEntity("http://www.sec.gov/CIK", "0000719413", 2025));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ scheme: CIK, identifier: 7, us_gaap: 2025 } | xbrl.scheme",
                "{ scheme: \"http://www.sec.gov/CIK\", identifier: a b, us_gaap: 2025 } | xbrl.identifier",
                "{ scheme: \"http://www.sec.gov/CIK\", identifier: 7, us_gaap: 2009 } | xbrl.us_gaap",
                "{ scheme: \"http://www.sec.gov/CIK\", us_gaap: 2025 } | xbrl.identifier"
            })
    void what_cannot_be_read_refuses_the_policy(String value, String key) throws IOException {
        String text = Files.readString(Path.of("jobs/policy.yaml")).replaceAll("(?m)^xbrl: .*$", "xbrl: " + value);
        PolicyRead read = PolicyFile.read(Files.writeString(folder.resolve("policy.yaml"), text));

        assertThat(read.policy()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
