package org.baomai.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BucketsTest {
  @Test
  void aBandIsABucketOfItsPlaceAlone() {
    Buckets buckets = Buckets.of(Buckets.ofBands(List.of(7, -7, Integer.MIN_VALUE)));

    assertThat(buckets.containing(List.of(7, 7, 7))).containsExactly(Buckets.bucket(0, 7));
    assertThat(buckets.containing(List.of(-7, -7, Integer.MIN_VALUE)))
        .containsExactly(Buckets.bucket(1, -7), Buckets.bucket(2, Integer.MIN_VALUE));
    assertThat(buckets.containing(List.of(0, 7, -7))).isEmpty();
  }

  @Test
  void nobodyIsInNoBucket() {
    assertThat(Buckets.of(Set.of()).containing(List.of(0, 1, 2))).isEmpty();
  }

  /** As SQL makes it of place and band: {@code shiftleft(place, 32) + band}. */
  @Test
  void numbersOfBuckets() {
    assertThat(Buckets.bucket(0, 5)).isEqualTo(5L);
    assertThat(Buckets.bucket(2, 5)).isEqualTo(8_589_934_597L);
    assertThat(Buckets.bucket(1, -1)).isEqualTo(4_294_967_295L);
  }
}
