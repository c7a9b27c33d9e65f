/** The tables: schema, key, constraints, publishing, the lock. Spark and Delta. */
package org.baomai.lake;
