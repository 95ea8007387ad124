# Keycloak, built once for PostgreSQL, so that it starts in seconds, with Yeobaek's look. The context is the project's root.
FROM keycloak/keycloak:26.7.3 AS built
ENV KC_DB=postgres \
    KC_HEALTH_ENABLED=true
RUN /opt/keycloak/bin/kc.sh build

FROM keycloak/keycloak:26.7.3
COPY --from=built /opt/keycloak/ /opt/keycloak/
COPY src/main/resources/localstack/themes/ /opt/keycloak/themes/

# The image has no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]
