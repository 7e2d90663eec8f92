package org.quarterclose.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterclose.database.CloseDatabase.ServerLogin;

/** {@code jobs/database/grants.sql} as it stands, run as the owner of a server would. */
class GrantsScriptTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cy");

    /** What a server knows of rights: who is a member of what and how, and what each role may do with each thing. */
    private static final String MEMBERSHIPS = "select r.rolname || ' to ' || m.rolname || ' ' || inherit_option || ' '"
            + " || set_option || ' ' || admin_option from pg_auth_members a join pg_roles r on r.oid = a.roleid"
            + " join pg_roles m on m.oid = a.member order by 1";

    private static final String EVERYTHING_ELSE = "select 'role ' || r::text from pg_roles r"
            + " union all select 'table ' || oid || coalesce(relacl::text, '') from pg_class"
            + " union all select 'schema ' || oid || coalesce(nspacl::text, '') from pg_namespace"
            + " union all select 'function ' || oid || coalesce(proacl::text, '') from pg_proc"
            + " union all select 'database ' || datname || coalesce(datacl::text, '') from pg_database order by 1";

    private TestDatabase test;
    private String script;

    @BeforeEach
    void three_logins() throws IOException, SQLException {
        test = TestDatabase.fresh();
        script = Files.readString(Path.of("jobs/database/grants.sql"));
        dropLogins();
        superuser("create role ann login password 'secret'");
        superuser("create role bob login password 'secret'");
    }

    @AfterEach
    void drop() throws SQLException {
        dropLogins();
        test.close();
    }

    @Test
    void each_login_gets_its_membership_and_nothing_else_changes_however_often_it_is_run() throws SQLException {
        superuser("create role cy login password 'secret'");
        List<String> before = rows(MEMBERSHIPS);
        List<String> others = rows(EVERYTHING_ELSE);

        superuser(script);
        superuser(script);

        List<String> added = new ArrayList<>(rows(MEMBERSHIPS));
        added.removeAll(before);
        assertThat(added)
                .containsExactly(
                        "quarter_close_approver to bob false true false",
                        "quarter_close_poster to cy false true false",
                        "quarter_close_preparer to ann false true false");
        assertThat(rows(EVERYTHING_ELSE)).isEqualTo(others);
        String url = TestDatabase.server().url(test.name());
        for (String person : PEOPLE) {
            CloseDatabase.external(new ServerLogin(url, person, "secret", TestDatabase.AT_ONCE))
                    .close();
        }
    }

    @Test
    void a_login_that_is_not_there_and_a_role_of_another_program_are_named_and_nothing_is_granted()
            throws SQLException {
        List<String> before = rows(MEMBERSHIPS);

        assertThatThrownBy(() -> superuser(script)).hasMessageContaining("there is no login cy; create it first");
        assertThatThrownBy(() -> superuser(script.replace("'bob', 'quarter_close_approver'", "'bob', 'postgres'")))
                .hasMessageContaining("found role postgres for bob; expected quarter_close_preparer,");
        assertThat(rows(MEMBERSHIPS)).isEqualTo(before);
    }

    private void dropLogins() throws SQLException {
        for (String person : PEOPLE) {
            superuser("drop role if exists " + person);
        }
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = test.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = test.connect("");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
