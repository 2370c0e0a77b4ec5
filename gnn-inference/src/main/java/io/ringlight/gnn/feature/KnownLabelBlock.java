package io.ringlight.gnn.feature;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of an account's neighbours: by each relation the weight of those that are fraud, of
 * those that are legit, and the share of fraud among them, drawn towards one half where little is
 * known.
 */
final class KnownLabelBlock implements Block {
  /**
   * Tokens of more accounts are not looked through; at the second hop of direct links so many of an
   * account's links are, the first by the other account's number.
   */
  private static final int MOST_EXPANDED = 64;

  private static final float PRIOR = 1;
  private static final List<String> RELATIONS =
      List.of("identifiers", "ties", "moments", "direct", "direct_weighed", "direct_2");
  private static final int WIDTH = 3 * RELATIONS.size();

  private final KnownLabels labels;
  private final Touches touches;
  private final Sharing sharing;
  private final Neighbours ties;
  private final Neighbours moments;
  private final DirectNeighbours direct;

  KnownLabelBlock(
      KnownLabels labels,
      Touches touches,
      Sharing sharing,
      Neighbours ties,
      Neighbours moments,
      DirectNeighbours direct) {
    this.labels = labels;
    this.touches = touches;
    this.sharing = sharing;
    this.ties = ties;
    this.moments = moments;
    this.direct = direct;
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> columns =
        RELATIONS.stream()
            .flatMap(
                relation ->
                    List.of(relation + "_fraud", relation + "_legit", relation + "_share").stream())
            .toList();
    return List.of(new FeatureBlock("known_labels", columns));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    Arrays.fill(target, offset, offset + WIDTH, 0);
    identifiers(account, target, offset);
    neighbours(ties, account, target, offset + 3);
    neighbours(moments, account, target, offset + 6);
    direct(account, target, offset + 9);
    for (int at = offset; at < offset + WIDTH; at += 3) {
      target[at + 2] = (target[at] + PRIOR / 2) / (target[at] + target[at + 1] + PRIOR);
    }
  }

  private void identifiers(int account, float[] target, int at) {
    for (int touch = touches.start(account); touch < touches.end(account); touch++) {
      int token = touches.token(touch);
      int degree = touches.degree(token);
      if (degree > 1 && degree <= MOST_EXPANDED) {
        float weight = sharing.surprise(touches.kind(token), degree);
        for (int place = touches.tokenStart(token); place < touches.tokenEnd(token); place++) {
          add(account, touches.account(place), weight, target, at);
        }
      }
    }
  }

  private void neighbours(Neighbours neighbours, int account, float[] target, int at) {
    for (int place = 0; place < neighbours.count(account); place++) {
      float weight = neighbours.strength(account, place);
      add(account, neighbours.account(account, place), weight, target, at);
    }
  }

  private void direct(int account, float[] target, int at) {
    for (int place = direct.start(account); place < direct.end(account); place++) {
      int other = direct.account(place);
      add(account, other, 1, target, at);
      add(account, other, 1f / direct.degree(other), target, at + 3);
    }
    int end = Math.min(direct.end(account), direct.start(account) + MOST_EXPANDED);
    for (int place = direct.start(account); place < end; place++) {
      second(account, direct.account(place), target, at + 6);
    }
  }

  private void second(int account, int other, float[] target, int at) {
    int end = Math.min(direct.end(other), direct.start(other) + MOST_EXPANDED);
    for (int place = direct.start(other); place < end; place++) {
      add(account, direct.account(place), 1f / direct.degree(other), target, at);
    }
  }

  private void add(int account, int other, float weight, float[] target, int at) {
    byte label = labels.seen(account, other);
    if (label == KnownLabels.FRAUD) {
      target[at] += weight;
    } else if (label == KnownLabels.LEGIT) {
      target[at + 1] += weight;
    }
  }
}
