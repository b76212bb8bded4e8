# Picks a JDK 25 or newer for the build and the demo; sourced by mvnw and demo. It reads each candidate's `release`
# file and starts no JVM. JAVA_HOME wins where it is new enough.
TRIBUTARY_JDK_MIN=25

jdk_major() { sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

jdk_fits() {
  [ -x "$1/bin/javac" ] || return 1
  jdk_major=$(jdk_major "$1")
  [ -n "$jdk_major" ] && [ "$jdk_major" -ge "$TRIBUTARY_JDK_MIN" ]
}

jdk_find() {
  set +f
  jdk_on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$jdk_on_path" ] || jdk_on_path=$(dirname "$(dirname "$(readlink -f "$jdk_on_path" 2>/dev/null || echo "$jdk_on_path")")")
  for jdk in "${JAVA_HOME:-}" "$jdk_on_path" /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && jdk_fits "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      set -f
      return 0
    fi
  done
  set -f
  echo "Tributary needs a JDK $TRIBUTARY_JDK_MIN or newer and found none: install one (for instance from https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
}

jdk_find

# mvnw would fetch another archive than the one whose checksum we know where unzip is missing; every JDK can unpack it.
if ! command -v unzip >/dev/null 2>&1; then
  unzip() {
    while [ $# -gt 3 ]; do shift; done # ARCHIVE -d FOLDER
    (set +f && cd "$3" && "$JAVA_HOME/bin/jar" -xf "$1" && chmod +x ./*/bin/mvn)
  }
fi
