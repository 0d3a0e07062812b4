#!/bin/bash
# Runs once, when the primary's data folder is made: roles, Blotter's database, and what a standby needs.
# The image's own start script calls it (docker-entrypoint-initdb.d).
set -euo pipefail

: "${BLOTTER_PASSWORD:?is missing; see .env.example}" "${REPLICATION_PASSWORD:?is missing; see .env.example}"

# psql puts the values in as quoted literals (:'…'), whatever is in them, and they are in no command line.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv blotter_password BLOTTER_PASSWORD
\getenv replication_password REPLICATION_PASSWORD
CREATE ROLE blotter LOGIN PASSWORD :'blotter_password';
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replication_password';
CREATE DATABASE blotter OWNER blotter;
SELECT pg_create_physical_replication_slot('blotter_replica');
SQL

# The word "all" that the image has written in there does not mean replication.
echo 'host replication replicator samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
