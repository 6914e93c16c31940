#!/usr/bin/env bash
# Builds the course and installs the notebook kernel where it can be had.
set -euo pipefail
cd "$(dirname "$0")/.."

tool_version=1.0.712001

# What not every registry has is off by default. Here each is on where it can be had, in this shell and in those to come.
for bridge in DotNetInteractive PlotlyNet; do
    if dotnet restore tests/AsyncNotebooks.Notebooks.Tests "-p:$bridge=true" && dotnet restore tests/AsyncNotebooks.Tests "-p:$bridge=true"; then
        export "$bridge=true"
        echo "export $bridge=true" >>~/.bashrc
    else
        echo "$bridge stays off: this machine's package registry does not have what it needs."
    fi
done

dotnet build AsyncNotebooks.sln

# The tool ended in 2026; registries that mirror only what is maintained do not carry it. The course runs without it.
if dotnet tool update --global Microsoft.dotnet-interactive --version "$tool_version"; then
    export PATH="$PATH:$HOME/.dotnet/tools"
    if command -v jupyter >/dev/null; then
        dotnet interactive jupyter install
    else
        echo "Jupyter is not installed; in VS Code the notebooks open without it."
    fi
else
    echo "Microsoft.dotnet-interactive $tool_version cannot be had from this machine's package registry."
    echo "The notebooks cannot be run cell by cell here. To run the whole course: dotnet run --project src/AsyncNotebooks.Runner"
fi
