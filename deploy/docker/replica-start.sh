#!/bin/bash
# Starts the standby; the first time, it copies the primary before. Runs as the user postgres.
set -euo pipefail

: "${PGDATA:?}" "${PRIMARY_HOST:?}" "${REPLICATION_PASSWORD:?is missing; see .env.example}"
port=${PRIMARY_PORT:-5432}
copy=$PGDATA.copying

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    until pg_isready --quiet --host "$PRIMARY_HOST" --port "$port"; do
        sleep 1
    done
    # A copy that was cut off is under another name, and is made again.
    rm -rf "$copy" "$PGDATA"
    mkdir -p "$(dirname "$PGDATA")"
    PGPASSWORD=$REPLICATION_PASSWORD pg_basebackup --pgdata "$copy" --checkpoint fast --wal-method stream \
        --slot "${REPLICATION_SLOT:-blotter_replica}" --write-recovery-conf --no-password \
        --dbname "host=$PRIMARY_HOST port=$port user=replicator application_name=${REPLICA_NAME:-replica}"
    chmod 700 "$copy"
    mv "$copy" "$PGDATA"
fi

exec "${POSTGRES:-docker-entrypoint.sh}" "$@"
