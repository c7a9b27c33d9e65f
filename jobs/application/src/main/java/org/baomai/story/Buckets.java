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
import org.baomai.lake.table.StorySignaturesTable;
import org.baomai.reprint.MinHash;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Some buckets of {@link MinHash} bands, few enough for the memory of each task. One pass over the
 * signatures of an archive then finds the signatures in these buckets, without a row for each of
 * their {@link MinHash#BANDS} bands.
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

  /**
   * The bucket of one band.
   *
   * @param place position of the band in its signature, from 0
   * @param band value of the band
   */
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
   * Those of these buckets that a signature is in, computed from the column {@code bands}.
   *
   * @return an array of buckets; empty if there are none
   */
  Column containing() {
    UDF1<Seq<Integer>, List<Long>> containing =
        bands -> containing(CollectionConverters.asJava(bands));
    return udf(containing, DataTypes.createArrayType(DataTypes.LongType, false))
        .apply(col(StorySignaturesTable.BANDS));
  }

  /** Those of these buckets that a signature with some bands is in. */
  List<Long> containing(Iterable<Integer> bands) {
    List<Long> found = new ArrayList<>();
    Iterator<Integer> each = bands.iterator();
    for (int place = 0; each.hasNext(); place++) {
      long bucket = bucket(place, each.next());
      if (Arrays.binarySearch(sorted, bucket) >= 0) {
        found.add(bucket);
      }
    }
    return found;
  }
}
