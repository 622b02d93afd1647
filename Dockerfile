# One file, four images: the three services, and the command list.
#
#   docker build --target ingest -t broadsheet/ingest .
#   docker build --target enrich -t broadsheet/enrich .
#   docker build --target sink   -t broadsheet/sink   .
#   docker build --target tools  -t broadsheet/tools  .    # topics, schemas, dead-letter, erase …
#
# Written for the old builder as well as for BuildKit. Every image runs as user 10001 on a root file
# system that may be read-only; it needs /tmp (with exec: native libraries are unpacked there).
ARG BUILD_IMAGE=maven:3.9.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17.0.15_6-jre-noble

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -q -Dmaven.test.skip=true -pl ingest,enrich,sink,local -am \
      package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib && \
    deploy/docker/assemble /program

FROM ${RUN_IMAGE} AS runtime
RUN groupadd --gid 10001 broadsheet && \
    useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin broadsheet && \
    install --directory --owner 10001 --group 10001 /data
COPY deploy/docker/is-ready deploy/docker/broadsheet /usr/local/bin/
COPY deploy/docker/jvm.options /opt/broadsheet/
# What changes seldom comes first: libraries that all services share, then those of one, then ours.
COPY --from=build /program/shared /opt/broadsheet/lib/
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.vendor="Broadsheet" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /data
USER 10001:10001
ENTRYPOINT ["broadsheet"]

FROM runtime AS ingest
LABEL org.opencontainers.image.title="Broadsheet ingest"
COPY --from=build /program/ingest/lib /opt/broadsheet/lib/
COPY --from=build /program/ingest/own /opt/broadsheet/lib/
ENV BROADSHEET_MAIN=io.broadsheet.ingest.IngestApp BROADSHEET_INGEST_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 CMD ["is-ready", "8080"]
CMD ["serve"]

FROM runtime AS enrich
LABEL org.opencontainers.image.title="Broadsheet enrich"
COPY --from=build /program/enrich/lib /opt/broadsheet/lib/
COPY --from=build /program/enrich/own /opt/broadsheet/lib/
ENV BROADSHEET_MAIN=io.broadsheet.enrich.EnrichApp BROADSHEET_ENRICH_HOST=0.0.0.0
EXPOSE 8090
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 CMD ["is-ready", "8090"]

FROM runtime AS sink
LABEL org.opencontainers.image.title="Broadsheet sink"
COPY --from=build /program/sink/lib /opt/broadsheet/lib/
COPY --from=build /program/sink/own /opt/broadsheet/lib/
ENV BROADSHEET_MAIN=io.broadsheet.sink.SinkApp BROADSHEET_SINK_HOST=0.0.0.0
EXPOSE 8091
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 CMD ["is-ready", "8091"]

FROM runtime AS tools
LABEL org.opencontainers.image.title="Broadsheet tools"
COPY --from=build /program/local/lib /opt/broadsheet/lib/
COPY --from=build /program/local/own /opt/broadsheet/lib/
ENV BROADSHEET_MAIN=io.broadsheet.local.Broadsheet
CMD ["--help"]
