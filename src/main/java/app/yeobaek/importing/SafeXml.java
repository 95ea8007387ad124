package app.yeobaek.importing;

import app.yeobaek.importing.NotImportable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: no document type, so no entities; no network; bounded depth and number of elements. */
public final class SafeXml {
    private static final int MOST_DEPTH = 256;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** Breaks off a look through a document that is nested too deep or too large. */
    private static final class TooMuch extends SAXException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        TooMuch(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }
    }

    /** Counts before a tree is built, so that no tree is built of what is too much. */
    private static final class Counting extends DefaultHandler {
        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (++depth > MOST_DEPTH) {
                throw new TooMuch(Reason.TOO_COMPLEX);
            }
            if (++elements > MOST_ELEMENTS) {
                throw new TooMuch(Reason.TOO_LARGE);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            depth--;
        }
    }

    private SafeXml() {}

    /**
     * The tree of a part.
     *
     * @throws NotImportable if it is no well-formed XML, has a document type, or is nested or long beyond measure
     */
    public static Document parse(byte[] xml) throws NotImportable {
        try {
            SAXParserFactory counters = SAXParserFactory.newInstance();
            counters.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            counters.setFeature(NO_DOCTYPE, true);
            SAXParser counter = counters.newSAXParser();
            counter.parse(new ByteArrayInputStream(xml), new Counting());
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (TooMuch e) {
            throw new NotImportable(e.reason, e.reason == Reason.TOO_LARGE ? MOST_ELEMENTS + " elements" : "");
        } catch (SAXException | IOException e) {
            throw new NotImportable(Reason.BROKEN);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has these features", e);
        }
    }
}
