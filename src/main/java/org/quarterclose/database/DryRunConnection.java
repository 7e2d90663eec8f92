package org.quarterclose.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A connection of a dry run: its transactions are savepoints of the one real connection, which it never ends. */
final class DryRunConnection implements InvocationHandler {

    private final Connection physical;
    private final Savepoints savepoints;
    private Optional<String> transaction = Optional.empty();
    private boolean autoCommit = true;
    private boolean closed;

    private DryRunConnection(Connection physical, Savepoints savepoints) {
        this.physical = physical;
        this.savepoints = savepoints;
    }

    static Connection on(Connection physical, Savepoints savepoints) {
        return proxy(Connection.class, new DryRunConnection(physical, savepoints));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DryRunConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "dry run on " + physical;
            case "close":
                close();
                return null;
            case "isClosed":
                return closed || physical.isClosed();
            default:
                return whileOpen(proxy, method, arguments);
        }
    }

    private Object whileOpen(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (closed) {
            throw new SQLException("this connection is closed");
        }
        switch (method.getName()) {
            case "getAutoCommit":
                return autoCommit;
            case "setAutoCommit":
                setAutoCommit((Boolean) arguments[0]);
                return null;
            case "setTransactionIsolation", "setReadOnly":
                // The one real transaction has begun: it keeps what it began with.
                return null;
            case "commit":
                endAndBegin(true);
                return null;
            default:
                return other(proxy, method, arguments);
        }
    }

    private Object other(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("rollback") && arguments == null) {
            endAndBegin(false);
            return null;
        }
        if (method.getName().equals("abort")) {
            close();
            return null;
        }
        Object result = call(physical, method, arguments);
        return result instanceof Statement statement ? statementOf((Connection) proxy, statement) : result;
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (wanted == autoCommit) {
            return;
        }
        if (wanted) {
            endAndBegin(true);
            end(false);
            autoCommit = true;
        } else {
            begin();
            autoCommit = false;
        }
    }

    private void begin() throws SQLException {
        transaction = Optional.of(savepoints.begin());
    }

    /** As a real connection does: the next transaction has begun, also when a commit was refused. */
    private void endAndBegin(boolean commit) throws SQLException {
        try {
            end(commit);
        } catch (SQLException refused) {
            begin();
            throw refused;
        }
        begin();
    }

    private void end(boolean commit) throws SQLException {
        String name = transaction.orElseThrow(() -> new SQLException("no transaction: autocommit is on"));
        if (commit) {
            savepoints.commit(name);
        } else {
            savepoints.rollback(name);
        }
        transaction = Optional.empty();
    }

    private void close() throws SQLException {
        if (!closed && transaction.isPresent()) {
            end(false);
        }
        closed = true;
    }

    private Statement statementOf(Connection own, Statement statement) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return own;
            }
            boolean alone = autoCommit && method.getName().startsWith("execute");
            return alone ? executeAlone(statement, method, arguments) : call(statement, method, arguments);
        });
    }

    /** Outside a transaction a statement is its own: one that fails takes back itself only. */
    private Object executeAlone(Statement statement, Method method, Object[] arguments) throws Throwable {
        String name = savepoints.begin();
        Object result;
        try {
            result = call(statement, method, arguments);
        } catch (SQLException failed) {
            savepoints.rollback(name);
            throw failed;
        }
        savepoints.commit(name);
        return result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
