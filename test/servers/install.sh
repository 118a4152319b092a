#!/usr/bin/env bash
# Installs what the tests in test/real run against: authorization servers that others wrote, and a browser. From Debian's
# packages and Maven Central only; what is there already is left alone. Wants root, Debian 12 or its like.
set -euo pipefail

keycloak=26.7.3
cache=${XDG_CACHE_HOME:-$HOME/.cache}/latchkey
home=$cache/keycloak-$keycloak

packages=()
[ -x /usr/bin/glewlwyd ] || packages+=(glewlwyd)
[ -x /usr/bin/chromium ] || packages+=(chromium)
[ -x /usr/bin/java ] || packages+=(openjdk-17-jre-headless)
if [ ! -x "$home/bin/kc.sh" ]; then
  command -v mvn >/dev/null || packages+=(maven)
  command -v unzip >/dev/null || packages+=(unzip)
fi
if [ ${#packages[@]} -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=300 update
  apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${packages[@]}"
fi

# What is known when it is built need not be found out at each start. Moved into its place last, so that half of it is
# never taken for the whole.
if [ ! -x "$home/bin/kc.sh" ]; then
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/unpacking-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.keycloak:keycloak-quarkus-dist:$keycloak:zip -DoutputDirectory="$work"
  unzip -q "$work"/*.zip -d "$work"
  "$work/keycloak-$keycloak/bin/kc.sh" build --db=dev-mem --features=jwt-authorization-grant --https-client-auth=request
  mv "$work/keycloak-$keycloak" "$home"
fi
