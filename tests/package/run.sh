#!/usr/bin/env bash
# The package as its users get it: packed, added to programs outside this tree, built with every analyzer as an error,
# run, published with Native AOT and run again; and the command, packed, installed and run. Exit code 0: all of it; 77: all but Native AOT, which needs a linker.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/synthorg-gen-package.XXXXXX")
trap 'rm -rf "$work"' EXIT
unset ArtifactsPath # An environment variable is a property to every build: the programs would share one output folder.

fail() { printf 'tests/package: %s\n' "$1" >&2; exit 1; }

# Runs a program and expects its last word to be "ok".
expect_ok() { local output; output=$("$@") || fail "'$*' failed: $output"; [[ ${output##*$'\n'} == ok ]] || fail "'$*' printed: $output"; }

# Runs a command whose warnings count, also those that are no compiler's.
without_warning() {
  local log="$work/log"
  "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "'$*' failed."; }
  if grep -E '(^|[ :])warning( [A-Z]+[0-9]+)?:|: (Trim|AOT) analysis warning' "$log" >&2; then fail "'$*' warns."; fi
}

pack() {
  base=$(dotnet msbuild "$root/src/Runtime" -getProperty:Version)
  version="$base-package-test.$(date +%s)"
  without_warning dotnet pack "$root/src/Runtime" -c Release -o "$work/feed" -p:Version="$version" -p:ArtifactsPath="$work/artifacts"
  SYNTHORG_GEN_PACKAGE_CACHE=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
  export SYNTHORG_GEN_PACKAGE_CACHE
  mkdir -p "$SYNTHORG_GEN_PACKAGE_CACHE"
  cp "$root/tests/package/nuget.config" "$root/global.json" "$work/"
}

# The command as a tool, which is a package of its own.
install_tool() {
  without_warning dotnet pack "$root/src/Tool" -c Release -o "$work/feed" -p:Version="$version" -p:ArtifactsPath="$work/artifacts"
  cd "$work"
  dotnet tool install Synthorg.Gen.Tool --version "$version" --tool-path "$work/tools" >"$work/log" 2>&1 \
    || { cat "$work/log" >&2; fail "the tool cannot be installed."; }
  printf 'CREATE TABLE notes (id INTEGER PRIMARY KEY);\n' >"$work/notes.sql"
  "$work/tools/synthorg-gen" schema print "$work/notes.sql" | grep -qx 'CREATE TABLE "notes" (' || fail "the tool prints no schema."
}

build_and_run() {
  local app="$work/$1"
  cp -r "$root/tests/package/$1" "$app"
  cd "$app"
  dotnet add package Synthorg.Gen --version "$version" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$1: the package cannot be added."; }
  without_warning dotnet build -c Release
  expect_ok dotnet run -c Release --no-build
  [[ -f bin/Release/net10.0/App.dll ]] || fail "$1: nothing was built where it is looked for."
  if find bin -name 'Microsoft.CodeAnalysis*' | grep . >&2; then fail "$1: the compiler's assemblies reach the output."; fi
}

publish_and_run() {
  cd "$work/$1"
  without_warning dotnet publish -c Release --use-current-runtime -o "$work/published/$1"
  expect_ok "$work/published/$1/App"
  # Neither program asks for a connection of its own, so that none of Microsoft.Data.Sqlite's is made. Linux has the names in a file beside.
  if [[ -f $work/published/$1/App.dbg ]] && grep -aq 'Microsoft_Data_Sqlite_SqliteConnection_' "$work/published/$1/App.dbg"; then
    fail "$1 is published with connections of Microsoft.Data.Sqlite."
  fi
}

# What restore unpacked is what the package holds.
inspect() {
  local package="$work/packages/synthorg.gen/$version" file
  for file in lib/net10.0/Synthorg.Gen.dll lib/net10.0/Synthorg.Gen.xml analyzers/dotnet/cs/Synthorg.Gen.Generator.dll \
    analyzers/dotnet/cs/Synthorg.Gen.CodeFixes.dll buildTransitive/Synthorg.Gen.props README.md; do
    [[ -f $package/$file ]] || fail "the package lacks $file."
  done
  [[ $(find "$package/analyzers" -name '*.dll' | wc -l) == 2 ]] || fail "the package carries assemblies that the compiler has."
  ls "$work"/feed/*.snupkg >/dev/null || fail "there is no symbol package."
  if grep -o '<dependency id="[^"]*"' "$package/synthorg.gen.nuspec" | grep -vE '"Microsoft\.(Data\.Sqlite|Extensions\.[A-Za-z.]+\.Abstractions|Extensions\.(Options|DependencyInjection|Diagnostics\.HealthChecks))"' >&2; then
    fail "the package depends on more than it should."
  fi
}

# A snapshot beside the program is held against its schema, though the program does not name it.
compare_snapshot() {
  cd "$work/App"
  mkdir schema
  : >schema/BookshopDatabase.1.sql
  dotnet build -c Release >"$work/log" 2>&1 && fail "an empty snapshot is not told."
  grep -q 'error SYG222: ' "$work/log" || { cat "$work/log" >&2; fail "an empty snapshot is told otherwise."; }
  rm -r schema
}

pack
build_and_run App
inspect
compare_snapshot
install_tool
build_and_run AppNullableOff
if ! command -v gcc >/dev/null && ! command -v clang >/dev/null; then
  echo "package: ok under JIT; skipped: package under Native AOT (neither gcc nor clang is installed)"
  exit 77
fi
publish_and_run App
publish_and_run AppNullableOff
echo "package: ok under JIT and Native AOT"
