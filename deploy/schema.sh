#!/usr/bin/env bash
# Prepares Temporal's two databases on PostgreSQL, or brings them to the version of the tool: run it before the first
# start and before the first start of every newer server. It changes nothing where nothing is to be done.
# Reads SQL_HOST SQL_PORT SQL_USER SQL_PASSWORD, TEMPORAL_DB, TEMPORAL_VISIBILITY_DB, and TEMPORAL_SQL (the tool).
set -euo pipefail
export SQL_HOST=${SQL_HOST:-127.0.0.1} SQL_PORT=${SQL_PORT:-5432} SQL_USER=${SQL_USER:-temporal} SQL_PLUGIN=postgres12
export PGPASSWORD=${SQL_PASSWORD:-}
tool=${TEMPORAL_SQL:-temporal-sql}

ask() { psql -h "$SQL_HOST" -p "$SQL_PORT" -U "$SQL_USER" -d "$1" -XAtqc "$2"; }

prepare() {
  local database=$1 schema=$2
  if [ -z "$(ask postgres "SELECT 1 FROM pg_database WHERE datname = '$database'")" ]; then
    ask postgres "CREATE DATABASE \"$database\" ENCODING 'UTF8' TEMPLATE template0"
  fi
  if [ "$(ask "$database" "SELECT to_regclass('schema_version') IS NULL")" = t ]; then
    "$tool" --database "$database" setup-schema -v 0.0
  fi
  "$tool" --database "$database" update-schema --schema-name "postgresql/v12/$schema"
}

prepare "${TEMPORAL_DB:-temporal}" temporal
prepare "${TEMPORAL_VISIBILITY_DB:-temporal_visibility}" visibility
