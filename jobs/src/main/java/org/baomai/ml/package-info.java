/** Estimators and models on the interfaces of spark.ml. Spark. */
package org.baomai.ml;
