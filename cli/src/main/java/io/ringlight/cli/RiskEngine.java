package io.ringlight.cli;

import io.ringlight.cli.run.RunModel;
import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.graph.RinglightException;
import java.util.function.Consumer;

/** Starts what computes risks before any long work, and not at all where there are none. */
final class RiskEngine {
  private static final String WAY_OUT = "--no-model";

  private RiskEngine() {}

  /**
   * @param model that will score; null for none
   * @param messages takes a sentence before something that takes long
   * @throws RinglightException when it does not run on this machine; the sentence then names the
   *     option to go on without it
   */
  static void start(RunModel model, Consumer<String> messages) {
    if (model == null || model.risks() == null) {
      return;
    }
    try {
      TorchEngine.start(messages);
    } catch (RinglightException e) {
      String sentence = e.getMessage().replaceFirst("[.]$", "");
      throw new RinglightException(
          e.exitCode(), sentence + "; or go on without risks, with " + WAY_OUT + ".", e);
    }
  }
}
