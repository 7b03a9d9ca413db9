import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.TestServicesStarter;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;

/** The vendor's time-skipping server, begun at a chosen instant: PORT [START], see the wrapper script. */
class TestServer {
  public static void main(String[] args) throws Exception {
    if (args[0].equals("rehearse")) {
      serve(0, System.currentTimeMillis()).shutdownNow(); // once through everything, for the class archive
      System.exit(0);
    }
    // Taken before anybody can reach the port: asked later, a run killed meanwhile would already be another's child.
    var parent = ProcessHandle.current().parent();
    var start = args.length > 1 ? args[1] : System.getenv("TEST_SERVER_STARTS_AT");
    var server = serve(Integer.parseInt(args[0]), startMillis(start));
    // A test run that is killed outright cannot stop its server; it stops by itself then.
    parent.ifPresent(run -> run.onExit().thenRun(() -> System.exit(0)));
    server.awaitTermination();
  }

  private static Server serve(int port, long startMillis) throws Exception {
    var builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port));
    new TestServicesStarter(true, startMillis).getServices().forEach(builder::addService);
    return builder.build().start();
  }

  private static long startMillis(String start) {
    if (start == null || start.isBlank()) return System.currentTimeMillis();
    return start.matches("\\d+") ? Long.parseLong(start) : OffsetDateTime.parse(start).toInstant().toEpochMilli();
  }
}
