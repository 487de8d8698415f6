package org.accessdesk.platform.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trusted roots in PEM files with many certificates, as on Linux. */
final class RootFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RootFiles.class);
    private static final String OF_PERSON = "SSL_CERT_FILE";
    /** Debian and Arch, Fedora and Red Hat, openSUSE, Alpine. */
    private static final List<String> USUAL = List.of("/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem");
    private static final Pattern CERTIFICATE = Pattern
            .compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    private RootFiles() {}

    /**
     * The roots of this system: those of the first of the usual files that exists, and those of the user's own file.
     */
    static List<X509Certificate> ofSystem(UnaryOperator<@Nullable String> env) {
        var systemFiles = USUAL.stream().map(Path::of).filter(Files::isReadable).limit(1);
        return Stream.concat(own(env.apply(OF_PERSON)), systemFiles).distinct().flatMap(file -> in(file).stream())
                .toList();
    }

    private static Stream<Path> own(@Nullable String file) {
        try {
            return file == null || file.isBlank() ? Stream.empty() : Stream.of(Path.of(file));
        } catch (InvalidPathException e) {
            LOG.warn("{} is not a path and is ignored", OF_PERSON);
            return Stream.empty();
        }
    }

    /** The certificates in {@code file}; unreadable ones are skipped. */
    static List<X509Certificate> in(Path file) {
        var all = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            // The text between the certificates can be in any encoding.
            var entries = CERTIFICATE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (entries.find()) {
                add(factory, entries.group(), all);
            }
        } catch (IOException | CertificateException e) {
            LOG.warn("The trusted roots in {} cannot be read: {}", file, e.toString());
        }
        return all;
    }

    private static void add(CertificateFactory factory, String entry, List<X509Certificate> to) {
        try {
            var bytes = new ByteArrayInputStream(entry.getBytes(StandardCharsets.US_ASCII));
            if (factory.generateCertificate(bytes) instanceof X509Certificate certificate) {
                to.add(certificate);
            }
        } catch (CertificateException e) {
            LOG.info("An unreadable trusted root is ignored: {}", e.getMessage());
        }
    }
}
