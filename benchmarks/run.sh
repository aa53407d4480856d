#!/usr/bin/env bash
# Times the toolkit beside C and other libraries, in interleaved rounds, and prints Markdown tables of ratios and allocations.
#   --quick         fewer and shorter rounds: under five minutes
#   --only WORDS    only the contests whose title has these words
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run -c Release --project benchmarks -- rounds "$@"
