import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Draws the icons from their SVG: PNG for Linux, ICO for Windows, ICNS for macOS, and the PNGs of the app's own windows. What it
 * writes is kept in version control; after a change of an SVG, run in the project's folder:
 *
 * <pre>{@code
 * ./mvnw dependency:copy -Dartifact=com.github.weisj:jsvg:2.1.0 -DoutputDirectory=target/drawing
 * java -Djava.awt.headless=true -cp "target/drawing/*" icons/Icons.java icons src/main/resources/org/accessdesk/icons
 * }</pre>
 */
final class Icons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    /** Apple's names of the PNG entries of an ICNS file, by size in pixels. */
    private static final Map<String, Integer> APPLE = new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128,
            "ic08", 256, "ic09", 512, "ic10", 1024));
    private static final int LARGEST_ICO = 256;

    private Icons() {}

    /** Arguments: the folder of the drawings and the packages' icons, and the one of the icons of the app's own windows. */
    public static void main(String[] args) throws IOException {
        var icons = Path.of(args[0]);
        write(icons, "accessdraft", drawn(icons.resolve("accessdraft.svg")));
        var app = drawn(icons.resolve("access-desk.svg"));
        write(icons, "access-desk", app);
        var inside = Files.createDirectories(Path.of(args[1]));
        for (var size : SIZES) {
            if (size <= LARGEST_ICO) {
                Files.write(inside.resolve("access-desk-" + size + ".png"), app.get(size));
            }
        }
    }

    /** The drawing as a PNG in each size. */
    private static Map<Integer, byte[]> drawn(Path svg) throws IOException {
        var drawn = new LinkedHashMap<Integer, byte[]>();
        for (var size : SIZES) {
            drawn.put(size, png(svg, size));
        }
        return drawn;
    }

    private static void write(Path folder, String name, Map<Integer, byte[]> drawn) throws IOException {
        Files.write(folder.resolve(name + ".png"), drawn.get(512));
        Files.write(folder.resolve(name + ".ico"), ico(drawn));
        Files.write(folder.resolve(name + ".icns"), icns(drawn));
    }

    private static byte[] png(Path svg, int size) throws IOException {
        var drawing = new SVGLoader().load(svg.toUri().toURL());
        if (drawing == null) {
            throw new IOException(svg + " is not a drawing.");
        }
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] ico(Map<Integer, byte[]> drawn) {
        var fitting = drawn.entrySet().stream().filter(e -> e.getKey() <= LARGEST_ICO).toList();
        var offset = 6 + 16 * fitting.size();
        var total = offset + fitting.stream().mapToInt(e -> e.getValue().length).sum();
        var ico = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) fitting.size());
        for (var entry : fitting) {
            // 256 is written as 0: the field has one byte.
            var edge = (byte) (entry.getKey() % LARGEST_ICO);
            ico.put(edge).put(edge).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(entry.getValue().length).putInt(offset);
            offset += entry.getValue().length;
        }
        fitting.forEach(e -> ico.put(e.getValue()));
        return ico.array();
    }

    private static byte[] icns(Map<Integer, byte[]> drawn) {
        var total = 8 + APPLE.values().stream().mapToInt(size -> 8 + drawn.get(size).length).sum();
        var icns = ByteBuffer.allocate(total);
        icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
        APPLE.forEach((type, size) -> icns.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + drawn.get(size).length).put(drawn.get(size)));
        return icns.array();
    }
}
