package app.yeobaek.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a tree by local names: the formats' prefixes are theirs to choose. */
public final class Xml {
    private Xml() {}

    /** The child elements, in order. */
    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The child elements of one name, in order. */
    public static List<Element> children(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    /** The first child element of that name, or null. */
    public static @Nullable Element child(@Nullable Node parent, String name) {
        if (parent == null) {
            return null;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** The descendant found by following first children of these names, or null. */
    public static @Nullable Element path(@Nullable Node parent, String... names) {
        Node node = parent;
        for (String name : names) {
            node = child(node, name);
        }
        return (Element) node;
    }

    /** The name without prefix. */
    public static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    /** The value of the attribute of that local name, or empty. */
    public static String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        String plain = element.getAttribute(name);
        if (!plain.isEmpty()) {
            return plain;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    /** The attribute as a number, or {@code otherwise} if there is none. */
    public static int number(@Nullable Element element, String name, int otherwise) {
        String value = attribute(element, name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
