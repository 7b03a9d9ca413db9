#!/usr/bin/env bash
# Builds the Temporal server and its schema tool at the versions this program was tried with, into the folder given.
# Needs Go 1.26; about 4 minutes on two idle cores.
set -euo pipefail
version=v1.31.2
into=${1:?usage: build-temporal.sh FOLDER}
mkdir -p "$into"
GOBIN=$(cd "$into" && pwd)
export GOBIN CGO_ENABLED=0
go install -trimpath -tags disable_grpc_modules "go.temporal.io/server/cmd/server@$version"
go install -trimpath -tags disable_grpc_modules "go.temporal.io/server/cmd/tools/sql@$version"
mv "$GOBIN/server" "$GOBIN/temporal-server"
mv "$GOBIN/sql" "$GOBIN/temporal-sql"
"$GOBIN/temporal-server" --version
