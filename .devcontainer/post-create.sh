#!/usr/bin/env bash
# Builds the course and installs the notebook kernel, as the README says.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build AsyncNotebooks.sln
dotnet tool restore
if command -v jupyter >/dev/null; then
    dotnet tool run dotnet-interactive -- jupyter install
fi
