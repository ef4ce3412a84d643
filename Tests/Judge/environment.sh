#!/bin/sh
# Makes .venv at the package root with what requirements.txt pins, if it is missing or out of date, and prints the path of its Python.
#
#   python=$(Tests/Judge/environment.sh)
#
# PYTHON names the interpreter to make it from: 3.11 or later, python3 if unset.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
environment=$root/.venv
stamp=$environment/requirements.stamp
base=${PYTHON:-python3}

# Several test runs may ask at once: the one that makes the lock's directory makes the environment.
is_current() {
    [ -x "$environment/bin/python" ] && [ -f "$stamp" ] && cmp -s "$here/requirements.txt" "$stamp"
}

say() {
    printf '%s\n' "environment.sh: $*" >&2
}

if ! is_current; then
    if ! "$base" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "$base is missing or older than Python 3.11; set PYTHON to a newer one"
        exit 1
    fi
    if ! "$base" -c 'import venv, ensurepip' 2>/dev/null; then
        say "$base cannot make virtual environments; on Debian and Ubuntu: apt-get install python3-venv"
        exit 1
    fi
    lock=$root/.venv.lock
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        [ "$waited" -lt 300 ] || { say "$lock is held for too long; remove it if nothing else runs"; exit 1; }
        sleep 1
        waited=$((waited + 1))
    done
    trap 'rmdir "$lock"' EXIT
    trap 'exit 1' HUP INT TERM
    if ! is_current; then
        say "making $environment"
        "$base" -m venv --clear "$environment" >&2
        "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
            --requirement "$here/requirements.txt" >&2
        "$environment/bin/python" -m pip check >&2
        cp "$here/requirements.txt" "$stamp"
    fi
fi
printf '%s\n' "$environment/bin/python"
