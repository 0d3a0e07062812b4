package dev.blotter.torture.program;

import java.io.IOException;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.IntrospectionException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a process tells over JMX. */
public record Beans(int port) {

    /** The options by which a JVM tells it to this machine. */
    public List<String> options() {
        return List.of(
                "-Dcom.sun.management.jmxremote.port=" + port,
                "-Dcom.sun.management.jmxremote.rmi.port=" + port,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false");
    }

    /** Every attribute of every bean. */
    @SuppressWarnings("BanJNDI") // of a process that the harness started itself, on this machine
    public String text() throws IOException {
        JMXServiceURL url = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
        StringBuilder text = new StringBuilder();
        try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            for (ObjectName name : server.queryNames(null, null)) {
                text.append(name).append('\n');
                attributes(server, name, text);
            }
        }
        return text.toString();
    }

    private static void attributes(MBeanServerConnection server, ObjectName name, StringBuilder text)
            throws IOException {
        try {
            for (MBeanAttributeInfo each : server.getMBeanInfo(name).getAttributes()) {
                text.append(each.getName())
                        .append('=')
                        .append(value(server, name, each.getName()))
                        .append('\n');
            }
        } catch (InstanceNotFoundException | IntrospectionException | ReflectionException e) {
            text.append(e.getMessage()).append('\n');
        }
    }

    private static Object value(MBeanServerConnection server, ObjectName name, String attribute) throws IOException {
        try {
            Object value = server.getAttribute(name, attribute);
            return value instanceof Object[] several ? List.of(several) : String.valueOf(value);
        } catch (JMException | RuntimeMBeanException e) {
            // Some have no value on this machine.
            return String.valueOf(e.getMessage());
        }
    }
}
