package org.baomai.topics.gibbs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.gibbs.TopicShard;
import scala.Tuple2;

/**
 * Puts documents into shards. The shard of a document and its position there depend only on its id
 * and the number of shards, which depends only on the number of tokens.
 */
final class ShardBuilding {
  /** The column of ids: unique strings. */
  static final String ID = "id";

  /** The column of vectors of counts. */
  static final String FEATURES = "features";

  private static final int MOST_SHARDS = 4_096;

  private ShardBuilding() {}

  /**
   * The number of shards for a number of tokens: a power of two, so that the usual numbers of cores
   * get equal work.
   */
  static int shards(long tokens, long tokensAShard) {
    long wanted = (tokens + tokensAShard - 1) / tokensAShard;
    int shards = 1;
    while (shards < wanted && shards < MOST_SHARDS) {
      shards *= 2;
    }
    return shards;
  }

  /**
   * The shards, one per partition; all tokens have topic 0.
   *
   * @param documents rows with {@link #ID} and {@link #FEATURES}
   */
  static JavaRDD<TopicShard> of(Dataset<Row> documents, int shards) {
    int id = documents.schema().fieldIndex(ID);
    int features = documents.schema().fieldIndex(FEATURES);
    return documents
        .javaRDD()
        .mapToPair(row -> new Tuple2<>(row.getString(id), row.<Vector>getAs(features).toSparse()))
        .repartitionAndSortWithinPartitions(new ByHash(shards))
        .mapPartitions(ShardBuilding::shard, true);
  }

  private static Iterator<TopicShard> shard(Iterator<Tuple2<String, SparseVector>> documents) {
    List<Long> ids = new ArrayList<>();
    List<int[]> texts = new ArrayList<>();
    int tokens = 0;
    while (documents.hasNext()) {
      Tuple2<String, SparseVector> document = documents.next();
      ids.add(hash(document._1()));
      int[] words = words(document._2());
      texts.add(words);
      tokens = Math.addExact(tokens, words.length);
    }
    int[] starts = new int[texts.size() + 1];
    int[] words = new int[tokens];
    for (int document = 0; document < texts.size(); document++) {
      int[] text = texts.get(document);
      System.arraycopy(text, 0, words, starts[document], text.length);
      starts[document + 1] = starts[document] + text.length;
    }
    long[] numbers = ids.stream().mapToLong(Long::longValue).toArray();
    return List.of(new TopicShard(numbers, starts, words, new short[tokens])).iterator();
  }

  private static int[] words(SparseVector counts) {
    int tokens = (int) Arrays.stream(counts.values()).sum();
    int[] words = new int[tokens];
    int at = 0;
    for (int place = 0; place < counts.indices().length; place++) {
      int end = at + (int) counts.values()[place];
      Arrays.fill(words, at, end, counts.indices()[place]);
      at = end;
    }
    return words;
  }

  /** FNV-1a of the id's UTF-8 bytes, 64 bits. */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte part : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (part & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Assigns an id to a shard by its hash. */
  private static final class ByHash extends Partitioner {
    private final int shards;

    ByHash(int shards) {
      this.shards = shards;
    }

    @Override
    public int numPartitions() {
      return shards;
    }

    @Override
    public int getPartition(Object key) {
      long hash = hash((String) key);
      return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), shards);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByHash byHash && byHash.shards == shards;
    }

    @Override
    public int hashCode() {
      return shards;
    }
  }
}
