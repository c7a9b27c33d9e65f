package org.baomai.topics.gibbs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/**
 * How a model is kept: parameters as MLlib's own models keep them, beside them two Parquet files:
 * {@code topics}, one row with what all words share, and {@code words}, a row a word with its
 * topics and counts.
 */
final class GibbsLdaStorage {
  private static final DataType INTEGERS = DataTypes.createArrayType(DataTypes.IntegerType, false);

  private static final StructType TOPICS =
      new StructType()
          .add("words", DataTypes.IntegerType, false)
          .add("samples", DataTypes.IntegerType, false)
          .add("documentPrior", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add("wordPrior", DataTypes.DoubleType, false);

  private static final StructType WORDS =
      new StructType()
          .add("word", DataTypes.IntegerType, false)
          .add("topics", INTEGERS, false)
          .add("counts", INTEGERS, false);

  private GibbsLdaStorage() {}

  /** Writes a model. */
  static final class Writer extends MLWriter {
    private final GibbsLdaModel model;

    Writer(GibbsLdaModel model) {
      this.model = model;
    }

    @Override
    public void saveImpl(String path) {
      DefaultParamsWriter.saveMetadata(model, path, sparkSession());
      GibbsTopics topics = model.topics();
      Row shared =
          RowFactory.create(
              topics.counts().words(),
              topics.samples(),
              topics.priors().documents(),
              topics.priors().words());
      write(path + "/topics", TOPICS, List.of(shared));
      List<Row> words = new ArrayList<>();
      for (int word = 0; word < topics.counts().words(); word++) {
        words.add(row(topics.counts(), word));
      }
      write(path + "/words", WORDS, words);
    }

    private void write(String path, StructType schema, List<Row> rows) {
      sparkSession().createDataFrame(rows, schema).coalesce(1).write().parquet(path);
    }

    private static Row row(TopicCounts counts, int word) {
      int[] topics =
          IntStream.range(0, counts.topics())
              .filter(topic -> counts.of(word, topic) != 0)
              .toArray();
      int[] numbers = IntStream.of(topics).map(topic -> counts.of(word, topic)).toArray();
      return RowFactory.create(word, topics, numbers);
    }
  }

  /** Reads a model. */
  static final class Reader extends MLReader<GibbsLdaModel> {
    @Override
    public GibbsLdaModel load(String path) {
      DefaultParamsReader.Metadata metadata =
          DefaultParamsReader.loadMetadata(path, sparkSession(), GibbsLdaModel.class.getName());
      Row shared = sparkSession().read().schema(TOPICS).parquet(path + "/topics").first();
      double[] prior =
          shared.<Double>getList(2).stream().mapToDouble(Double::doubleValue).toArray();
      TopicCounts counts = new TopicCounts(shared.getInt(0), prior.length);
      for (Row row : sparkSession().read().schema(WORDS).parquet(path + "/words").collectAsList()) {
        List<Integer> topics = row.getList(1);
        List<Integer> numbers = row.getList(2);
        for (int place = 0; place < topics.size(); place++) {
          counts.add(row.getInt(0), topics.get(place), numbers.get(place));
        }
      }
      GibbsTopics topics =
          new GibbsTopics(counts, shared.getInt(1), new Priors(prior, shared.getDouble(3)));
      GibbsLdaModel model = new GibbsLdaModel(metadata.uid(), topics);
      metadata.getAndSetParams(model, scala.Option.empty());
      return model;
    }
  }
}
