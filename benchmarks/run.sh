#!/usr/bin/env bash
# Times the toolkit beside C and other libraries, in interleaved rounds, and prints Markdown tables of ratios and allocations.
#   --quick         fewer and shorter rounds: under five minutes
#   --only WORDS    only the contests whose title has these words
# With a word before them, something else is done; what is timed knows --quick:
#   generator       the generator, beside the compilation that it is part of
#   cold-start      a process, until it has its first row: the toolkit and by hand with Native AOT, EF Core with the JIT
#   chart           nothing: draws docs/charts/contests.svg anew from the table in docs/performance.md
#   growth          more rows, callers, statements and open databases; draws docs/charts/*.svg
set -euo pipefail
cd "$(dirname "$0")/.."
case ${1:-} in
  generator)
    exec dotnet run -c Release --project benchmarks/Generator -- "${@:2}"
    ;;
  cold-start)
    published=$(mktemp -d)
    trap 'rm -rf "$published"' EXIT
    for name in Toolkit ByHand EfCore; do
      dotnet publish "benchmarks/ColdStart/$name" -c Release --use-current-runtime -o "$published/$name" -v q --nologo >&2
    done
    dotnet run -c Release --project benchmarks -- cold-start "$published" "${@:2}"
    ;;
  chart)
    exec dotnet run -c Release --project benchmarks -- chart docs/performance.md docs/charts/contests.svg
    ;;
  growth)
    exec dotnet run -c Release --project benchmarks -- growth --charts docs/charts "${@:2}"
    ;;
  *)
    exec dotnet run -c Release --project benchmarks -- rounds "$@"
    ;;
esac
