#!/usr/bin/env bash
# Times the toolkit beside C and other libraries, in interleaved rounds, and prints Markdown tables of ratios and allocations.
#   --quick         fewer and shorter rounds: under five minutes
#   --only WORDS    only the contests whose title has these words
# With a word before them, something else is timed; each knows --quick:
#   generator       the generator, beside the compilation that it is part of
set -euo pipefail
cd "$(dirname "$0")/.."
case ${1:-} in
  generator)
    exec dotnet run -c Release --project benchmarks/Generator -- "${@:2}"
    ;;
  *)
    exec dotnet run -c Release --project benchmarks -- rounds "$@"
    ;;
esac
