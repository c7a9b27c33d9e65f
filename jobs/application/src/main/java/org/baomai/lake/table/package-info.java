/** The tables: schema, keys and constraints of each. */
package org.baomai.lake.table;
