package org.baomai.word.hanlp;

import com.hankcs.hanlp.model.crf.CRFLexicalAnalyzer;
import com.hankcs.hanlp.model.crf.CRFNERecognizer;
import com.hankcs.hanlp.model.crf.CRFPOSTagger;
import com.hankcs.hanlp.model.crf.CRFSegmenter;
import com.hankcs.hanlp.model.perceptron.PerceptronLexicalAnalyzer;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.util.List;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.hanlp.WordModels.Family;
import org.baomai.word.hanlp.WordModels.Task;

/**
 * Words of a run by a user's models, as these have them: no rule for numbers or names is laid on
 * top, since the gold that they were trained on may cut otherwise. Without a model of parts of
 * speech a word has the one that it has most often in HanLP's core dictionary, {@code n} where that
 * lacks it.
 */
final class ModelWords implements RunSegmenter {
  private final Segment analyzer;

  /**
   * Loads models.
   *
   * @throws DictionaryException if the files are others than those named, or no models
   */
  ModelWords(WordModels models) {
    models.verify();
    try {
      analyzer =
          (models.family() == Family.PERCEPTRON ? perceptron(models) : crf(models))
              .enableCustomDictionary(false)
              .enablePartOfSpeechTagging(true)
              .enableOrganizationRecognize(models.file(Task.NER) != null);
    } catch (IOException | RuntimeException failure) {
      throw new DictionaryException(
          models.file(Task.CWS)
              + " and what lies beside it cannot be read as models of HanLP's "
              + models.family()
              + ": see that they are whole and their names right. ("
              + failure
              + ")");
    }
  }

  private static Segment perceptron(WordModels models) throws IOException {
    return new PerceptronLexicalAnalyzer(
        models.file(Task.CWS), models.file(Task.POS), models.file(Task.NER));
  }

  private static Segment crf(WordModels models) throws IOException {
    CRFSegmenter words = new CRFSegmenter(models.file(Task.CWS));
    if (models.file(Task.POS) == null) {
      return new CRFLexicalAnalyzer(words);
    }
    CRFPOSTagger partsOfSpeech = new CRFPOSTagger(models.file(Task.POS));
    return models.file(Task.NER) == null
        ? new CRFLexicalAnalyzer(words, partsOfSpeech)
        : new CRFLexicalAnalyzer(words, partsOfSpeech, new CRFNERecognizer(models.file(Task.NER)));
  }

  @Override
  public List<Piece> of(String units) {
    return RunSegmenter.pieces(units, analyzer.seg(units));
  }
}
