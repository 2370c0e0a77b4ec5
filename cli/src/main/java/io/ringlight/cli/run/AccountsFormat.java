package io.ringlight.cli.run;

/** The format of a run's table of accounts. */
public enum AccountsFormat {
  PARQUET("accounts.parquet"),
  CSV("accounts.csv");

  private final String fileName;

  AccountsFormat(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }
}
