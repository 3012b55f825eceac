package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.DockerContextMetaFile;
import com.github.dockerjava.transport.SSLConfig;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The docker program's own files, read by docker-java: contexts, certificates, and the passwords of registries. Apart from
 * {@link EngineAddress}, for docker-java takes longer to load than most runs last, and most machines have none of them.
 */
final class DockerFiles {
    private static final String NO_CONTEXT = "default";

    private DockerFiles() {}

    /** The engine of a context. */
    static EngineAddress ofContext(String context, Path settings) throws SandboxException, GeneralSecurityException {
        // docker-java would go on with the local socket, which may be another engine.
        if (DockerContextMetaFile.resolveContextMetaFile(
                        DockerClientConfig.getDefaultObjectMapper(), settings.toFile(), context)
                .isEmpty()) {
            throw EngineAddress.unreachable("there is no Docker context " + context + " in " + settings
                    + "; see which there are (docker context ls), or set DOCKER_HOST instead");
        }
        return address(config(settings).withDockerContext(context).build(), settings);
    }

    /** An engine that is reached with certificates. */
    static EngineAddress withCertificates(URI uri, Path certificates, Path settings)
            throws SandboxException, GeneralSecurityException {
        return address(
                config(settings)
                        .withDockerHost(uri.toString())
                        .withDockerTlsVerify(true)
                        .withDockerCertPath(certificates.toString())
                        .build(),
                settings);
    }

    /** docker-java's client for an engine. */
    static DockerClient client(EngineAddress address, EngineHttp http) {
        return DockerClientImpl.getInstance(
                config(address.settings())
                        .withDockerHost(address.uri().toString())
                        .build(),
                http);
    }

    private static DefaultDockerClientConfig.Builder config(Path settings) {
        return new DefaultDockerClientConfig.Builder()
                .withDockerConfig(settings.toString())
                .withDockerContext(NO_CONTEXT);
    }

    private static EngineAddress address(DefaultDockerClientConfig config, Path settings)
            throws SandboxException, GeneralSecurityException {
        URI uri = config.getDockerHost();
        SSLConfig certificates = config.getSSLConfig();
        if (certificates == null || "unix".equals(uri.getScheme())) {
            return new EngineAddress(uri, EngineAddress.tlsOf(uri), settings);
        }
        SSLContext context = certificates.getSSLContext();
        if (context == null) {
            throw EngineAddress.unreachable("the engine at " + uri + " is to be reached over TLS, but the directory of"
                    + " its certificates lacks one of ca.pem, cert.pem and key.pem; put them there, or set"
                    + " DOCKER_CERT_PATH to where they are");
        }
        return new EngineAddress(uri, Optional.of(context), settings);
    }
}
