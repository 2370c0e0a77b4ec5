package io.ringlight.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The open files of a marketplace. */
final class Tables implements Closeable {

  private static final String SEEN = ",first_seen,last_seen,events";

  private final Path directory;
  private final List<CsvWriter> open = new ArrayList<>();

  final CsvWriter accounts;
  final CsvWriter devices;
  final CsvWriter addresses;
  final CsvWriter instruments;
  final CsvWriter accountDevices;
  final CsvWriter accountAddresses;
  final CsvWriter accountInstruments;
  final CsvWriter accountIdentifiers;
  final CsvWriter accountAccounts;
  final CsvWriter orders;
  final CsvWriter sanctionedLinks;
  final CsvWriter labels;
  final CsvWriter truthRings;
  final CsvWriter truthSharing;
  final CsvWriter truthLookalikes;

  Tables(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory.resolve("truth"));
    accounts = table("accounts", "account_id,kind,created_at,country,status,status_at");
    devices = table("devices", "device_id,os,model,fingerprint");
    addresses = table("addresses", "address_id,line1,line2,city,region,postal_code,country");
    instruments =
        table("payment_instruments", "payment_instrument_id,type,issuer,last4,fingerprint");
    accountDevices = table("account_devices", "account_id,device_id" + SEEN);
    accountAddresses = table("account_addresses", "account_id,address_id,role" + SEEN);
    accountInstruments =
        table("account_payment_instruments", "account_id,payment_instrument_id,role" + SEEN);
    accountIdentifiers = table("account_identifiers", "account_id,type,identifier_id" + SEEN);
    accountAccounts =
        table("account_accounts", "from_account_id,to_account_id,type" + SEEN + ",amount");
    orders =
        table(
            "orders",
            "order_id,buyer_id,seller_id,placed_at,creator_id,device_id,address_id,"
                + "payment_instrument_id,amount,currency,status,status_at");
    sanctionedLinks = table("sanctioned_links", "type,id,type_2,id_2,reason");
    labels = table("labels", "account_id,label,labelled_at,ring_id,typology,source");
    truthRings = table("truth/rings", "account_id,label,ring_id,typology");
    truthSharing = table("truth/sharing", "ring_id,typology,sharing,accounts");
    truthLookalikes = table("truth/lookalikes", "account_id,group_id,kind");
  }

  long links() {
    return accountDevices.rows()
        + accountAddresses.rows()
        + accountInstruments.rows()
        + accountIdentifiers.rows()
        + accountAccounts.rows();
  }

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (CsvWriter writer : open) {
      try {
        writer.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private CsvWriter table(String name, String header) throws IOException {
    CsvWriter writer = new CsvWriter(directory.resolve(name + ".csv"), header);
    open.add(writer);
    return writer;
  }
}
