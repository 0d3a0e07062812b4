package dev.blotter.benchmarks.load.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Plots as SVG elements of one page: their identifiers differ, and their colours are the page's. */
final class SvgPages {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final SVGIDGenerator ids = new SVGIDGenerator();

    /** The element of one plot, as wide as its place. */
    String element(Plot plot) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setIDGenerator(ids);
        context.setComment(plot.name());
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        plot.chart().paint(graphics, Charts.WIDTH, Charts.HEIGHT);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Charts.WIDTH + " " + Charts.HEIGHT);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-label", plot.title());
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String svg = text.toString();
        return Ink.asVariables(svg.substring(svg.indexOf("<svg")));
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform builds XML documents", e);
        }
    }
}
