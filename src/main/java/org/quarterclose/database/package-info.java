/**
 * Embedded PostgreSQL, data source, migrations. In: a folder or a URL. Out: a connection to a database whose schema is
 * current.
 */
package org.quarterclose.database;
