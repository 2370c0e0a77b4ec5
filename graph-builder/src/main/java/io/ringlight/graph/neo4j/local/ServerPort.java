package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses ports of the loopback address. */
final class ServerPort {
  private ServerPort() {}

  /**
   * @param wanted a port, or 0 for the usual one or any other
   * @param option what gives another, for the error
   * @throws RinglightException {@link ExitCode#UNAVAILABLE} when the wanted port is taken
   */
  static int choose(int wanted, int usual, String option) {
    if (wanted != 0) {
      if (isTaken(wanted)) {
        throw new RinglightException(
            ExitCode.UNAVAILABLE,
            "Port " + wanted + " is in use by another program; name another with " + option + ".");
      }
      return wanted;
    }
    return isTaken(usual) ? anyFree() : usual;
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.UNAVAILABLE, "This machine gives out no port; end some programs.", e);
    }
  }
}
