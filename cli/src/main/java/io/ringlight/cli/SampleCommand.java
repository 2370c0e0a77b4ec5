package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import io.ringlight.sample.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ringlight sample}. */
@Command(
    name = "sample",
    header = "Writes a synthetic marketplace to try things on.",
    description = {
      "Writes a synthetic marketplace: an extract with partial labels in which rings are planted among"
          + " honest families, offices, fan clubs and the like.",
      "DIR/truth/rings.csv says who colludes, DIR/truth/lookalikes.csv who only looks like it; no other"
          + " command reads them unless told to. Equal options give equal files."
    },
    footer = {
      "  ringlight sample --out market",
      "  ringlight sample --out big --accounts 1000000 --seed 7"
    })
final class SampleCommand implements Runnable {
  @ParentCommand private Ringlight ringlight;
  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "3000",
      description = "How many accounts, 200 to 100 million. Default: ${DEFAULT-VALUE}.")
  private int accounts;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "A whole number that names the marketplace: rates and habits differ from seed to seed."
              + " Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--camouflage",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      converter = ShareConverter.class,
      description =
          "How much of an honest life ring accounts lead beside the fraud, 0 to 1. Default:"
              + " ${DEFAULT-VALUE}.")
  private double camouflage;

  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  @Override
  public void run() {
    Console console = ringlight.console();
    MarketplaceOptions options = options();
    try (OutputDirectory directory = output.begin(OutputKind.SAMPLE)) {
      Summary summary =
          general.withProgress(console, progress -> write(directory.staging(), options, progress));
      directory.publish();
      report(console, summary);
    }
  }

  private MarketplaceOptions options() {
    double labelled = MarketplaceOptions.defaults().labelledShare();
    try {
      return new MarketplaceOptions(accounts, seed, camouflage, labelled);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  private Summary write(Path directory, MarketplaceOptions options, Progress progress) {
    progress.begin("writing accounts", options.accounts());
    long[] written = {0};
    try {
      return Marketplace.write(
          directory,
          options,
          total -> {
            progress.advance(total - written[0]);
            written[0] = total;
          });
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The sample could not be written to "
              + output.out()
              + " ("
              + IoFailure.reason(e)
              + "); free some space or write it elsewhere.",
          e);
    } finally {
      progress.end();
    }
  }

  private void report(Console console, Summary summary) {
    if (json.json()) {
      ResultJson.print(console.out(), summary);
    } else if (!general.quiet()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%,d accounts, %,d links, %,d orders; %,d planted rings with %,d accounts; %,d honest"
                  + " look-alike groups.%n",
              summary.accounts(),
              summary.links(),
              summary.orders(),
              summary.rings(),
              summary.ringAccounts(),
              summary.lookalikeGroups());
      console.out().println("Written to " + output.out() + ". Next:");
      console.out().println("  ringlight run " + output.out() + " --out runs/first");
    }
  }
}
