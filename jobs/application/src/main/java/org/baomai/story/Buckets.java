package org.baomai.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.baomai.reprint.MinHash;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Buckets of {@link MinHash} bands, so few that each part of the work holds them all: a look at
 * each signature of an archive then tells which of them it is in, without a row for each of its
 * {@link MinHash#BANDS} bands.
 */
final class Buckets implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] sorted;

  private Buckets(long[] sorted) {
    this.sorted = sorted;
  }

  static Buckets of(Collection<Long> buckets) {
    return new Buckets(buckets.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /** The bucket of one band. */
  static long bucket(int place, int band) {
    return ((long) place << Integer.SIZE) + band;
  }

  /** All buckets of a signature, in the order of its bands. */
  static List<Long> ofBands(List<Integer> bands) {
    List<Long> buckets = new ArrayList<>(bands.size());
    for (int place = 0; place < bands.size(); place++) {
      buckets.add(bucket(place, bands.get(place)));
    }
    return buckets;
  }

  /**
   * Those of these buckets that a signature is in.
   *
   * @return an array of numbers, made of column {@code bands}; empty where there is none
   */
  Column met() {
    UDF1<Seq<Integer>, List<Long>> met = bands -> met(CollectionConverters.asJava(bands));
    return udf(met, DataTypes.createArrayType(DataTypes.LongType, false)).apply(col("bands"));
  }

  List<Long> met(Iterable<Integer> bands) {
    List<Long> met = new ArrayList<>();
    Iterator<Integer> each = bands.iterator();
    for (int place = 0; each.hasNext(); place++) {
      long bucket = bucket(place, each.next());
      if (Arrays.binarySearch(sorted, bucket) >= 0) {
        met.add(bucket);
      }
    }
    return met;
  }
}
