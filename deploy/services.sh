#!/usr/bin/env bash
# Real servers for the tests: started on free local ports, with data that may be thrown away.
#
#   deploy/services.sh start [postgres] [redis] [chromium] [nginx] [elasticsearch]   (alone: the first three)
#   deploy/services.sh stop | status | env
#
# What is missing is installed with apt-get where that is allowed (root, or sudo without a
# password); what can't be had is named and the exit code is 1. `env` prints export lines.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
STATE=$ROOT/var/services
ES_VERSION=8.19.4
ES_ARTIFACT=org.elasticsearch.distribution.integ-test-zip:elasticsearch:$ES_VERSION:zip

say() { printf '%s\n' "$*" >&2; }

# The servers refuse to run as root, so root hands each to an unprivileged user.
as() {
    local user=$1
    shift
    if [ "$(id -u)" = 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

# A clone may lie where those users can't read, so the data lies in the temporary folder.
data_folder() {
    local known=$STATE/folder
    mkdir -p "$STATE"
    if [ ! -s "$known" ] || [ ! -d "$(cat "$known")" ]; then
        rm -f "$STATE"/*.url
        mktemp -d "${TMPDIR:-/tmp}/newsroom-services.XXXXXX" >"$known"
        chmod 711 "$(cat "$known")"
    fi
    cat "$known"
}

own_folder() { # name user: makes the folder of one server
    local folder
    folder=$(data_folder)/$1
    mkdir -p "$folder"
    chmod 700 "$folder"
    if [ "$(id -u)" = 0 ]; then chown "$2" "$folder"; fi
    printf '%s' "$folder"
}

secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() { # first port to try
    local port=$1
    while listens "$port"; do port=$((port + 1)); done
    printf '%s' "$port"
}

await() { # seconds command...
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# A number in a pid file counts only while that process is the server of our data folder.
alive() { # name
    local pidfile pid
    [ -s "$STATE/folder" ] && [ -s "$STATE/$1.url" ] || return 1
    pidfile=$(cat "$STATE/folder")/$1.pid
    [ "$1" != postgres ] || pidfile=$(cat "$STATE/folder")/postgres/data/postmaster.pid
    [ -s "$pidfile" ] || return 1
    pid=$(head -n 1 "$pidfile")
    [ -r "/proc/$pid/cmdline" ] || return 1
    case $1 in
        redis) grep -qa redis-server "/proc/$pid/cmdline" || return 1 ;;
        *) grep -qaF "$(cat "$STATE/folder")" "/proc/$pid/cmdline" || return 1 ;;
    esac
    printf '%s' "$pid"
}

APT_UPDATED=
apt_install() { # packages...
    local apt=(apt-get)
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        apt=(sudo -n env DEBIAN_FRONTEND=noninteractive apt-get)
    fi
    say "installing $*"
    {
        [ -n "$APT_UPDATED" ] || "${apt[@]}" -q update
        APT_UPDATED=yes
        DEBIAN_FRONTEND=noninteractive "${apt[@]}" -q -y -o DPkg::Lock::Timeout=300 \
            install --no-install-recommends "$@"
    } >&2 </dev/null
}

postgres_bin() {
    local folder
    folder=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    [ -x "$folder/initdb" ] || folder=$(dirname "$(command -v initdb)" 2>/dev/null) || return 1
    printf '%s' "$folder"
}

start_postgres() {
    local bin folder port pass
    if alive postgres >/dev/null; then return; fi
    postgres_bin >/dev/null || apt_install postgresql || return 1
    bin=$(postgres_bin) || return 1
    folder=$(own_folder postgres postgres)
    port=$(free_port 55432)
    pass=$(secret)
    as postgres rm -rf "$folder/data"
    printf '%s\n' "$pass" | as postgres tee "$folder/password" >/dev/null
    as postgres "$bin/initdb" -D "$folder/data" -U postgres -A scram-sha-256 \
        --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 >"$STATE/postgres.log" 2>&1
    # The data is thrown away, so nothing waits for the disk.
    as postgres "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start -o "-p $port \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
        -c synchronous_commit=off -c full_page_writes=off -c max_connections=100 \
        -c shared_buffers=128MB" >>"$STATE/postgres.log" 2>&1
    PGPASSWORD=$pass psql -qX -h 127.0.0.1 -p "$port" -U postgres -v ON_ERROR_STOP=1 postgres \
        -c "CREATE ROLE newsroom LOGIN CREATEDB PASSWORD '$pass'" \
        -c "CREATE DATABASE newsroom OWNER newsroom"
    keep_url postgres "postgresql://newsroom:$pass@127.0.0.1:$port/newsroom"
}

start_redis() {
    local folder port pass
    if alive redis >/dev/null; then return; fi
    command -v redis-server >/dev/null || apt_install redis-server || return 1
    folder=$(own_folder redis nobody)
    port=$(free_port 56379)
    pass=$(secret)
    as nobody redis-server - >"$STATE/redis.log" 2>&1 <<CONF
bind 127.0.0.1
port $port
requirepass $pass
dir $folder
save ""
appendonly no
daemonize yes
pidfile $folder/redis.pid
logfile $folder/log
CONF
    await 20 listens "$port"
    ln -sf "$folder/redis.pid" "$(data_folder)/redis.pid"
    keep_url redis "redis://default:$pass@127.0.0.1:$port/0"
}

start_elasticsearch() {
    local folder port home java
    if alive elasticsearch >/dev/null; then return; fi
    command -v java >/dev/null || apt_install default-jre-headless || return 1
    command -v unzip >/dev/null || apt_install unzip || return 1
    fetch_elasticsearch || return 1
    folder=$(own_folder elasticsearch nobody)
    home=$folder/elasticsearch-$ES_VERSION
    if [ ! -d "$home" ]; then
        unzip -q "$STATE/elasticsearch-$ES_VERSION.zip" -d "$folder"
        if [ "$(id -u)" = 0 ]; then chown -R nobody "$folder"; fi
    fi
    port=$(free_port 59200)
    java=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    as nobody env ES_JAVA_HOME="$java" ES_JAVA_OPTS="-Xms512m -Xmx512m" HOME="$folder" \
        "$home/bin/elasticsearch" -d -p "$folder/elasticsearch.pid" -E discovery.type=single-node \
        -E xpack.security.enabled=false -E http.host=127.0.0.1 -E http.port="$port" \
        -E transport.host=127.0.0.1 -E transport.port="$(free_port 59300)" \
        -E cluster.routing.allocation.disk.threshold_enabled=false \
        -E path.data="$folder/data" -E path.logs="$folder/logs" \
        </dev/null >"$STATE/elasticsearch.log" 2>&1
    await 120 listens "$port"
    ln -sf "$folder/elasticsearch.pid" "$(data_folder)/elasticsearch.pid"
    keep_url elasticsearch "http://127.0.0.1:$port"
}

fetch_elasticsearch() {
    [ ! -s "$STATE/elasticsearch-$ES_VERSION.zip" ] || return 0
    command -v mvn >/dev/null || apt_install maven || return 1
    say "fetching elasticsearch $ES_VERSION"
    mvn -B -q -Dstyle.color=never dependency:copy -Dartifact="$ES_ARTIFACT" -DoutputDirectory="$STATE" >&2 </dev/null
}

find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        # A placeholder of another package system is found by name but does not run.
        [ -n "$name" ] && "$name" --version >/dev/null 2>&1 && command -v "$name" && return
    done
    return 1
}

start_chromium() {
    find_chromium >/dev/null || apt_install chromium || return 1
    command -v fc-list >/dev/null || apt_install fontconfig || return 1
    # Reads what a served picture tells beside what it shows.
    command -v exiftool >/dev/null || apt_install libimage-exiftool-perl || return 1
    [ -n "$(fc-list :lang=vi family)" ] || apt_install fonts-noto-core || return 1
    keep_url chromium "$(find_chromium)"
}

# Found here, not started: each test that needs it renders the portal's configuration for itself.
find_nginx() { PATH=$PATH:/usr/sbin:/usr/local/sbin command -v nginx; }

start_nginx() {
    find_nginx >/dev/null || apt_install nginx-light || return 1
    # What asks it for thousands of pages a second.
    command -v wrk >/dev/null || apt_install wrk || return 1
    keep_url nginx "$(find_nginx)"
}

keep_url() { # name url: for `env`; it holds a password, so nobody else reads it
    (umask 077 && printf '%s\n' "$2" >"$STATE/$1.url")
}

start() {
    local name failed=()
    [ $# -gt 0 ] || set -- postgres redis chromium
    data_folder >/dev/null
    for name in "$@"; do
        case $name in
            postgres | redis | elasticsearch | chromium | nginx) ;;
            *) say "services: there is no service named $name" && return 2 ;;
        esac
        # In a subshell of its own, so that -e ends this service alone at its first fault.
        set +e
        (set -e && "start_$name")
        [ $? = 0 ] && say "$name is ready" || failed+=("$name")
        set -e
    done
    [ ${#failed[@]} = 0 ] && return
    for name in "${failed[@]}"; do
        say "services: could not get $name; it has to be installed or mended by hand"
        [ ! -s "$STATE/$name.log" ] || tail -n 5 "$STATE/$name.log" >&2
    done
    return 1
}

stop() {
    local name pid
    [ -s "$STATE/folder" ] || return 0
    for name in postgres redis elasticsearch; do
        pid=$(alive "$name") || continue
        # PostgreSQL reads SIGINT as: end the sessions, then stop.
        if [ "$name" = postgres ]; then kill -INT "$pid"; else kill -TERM "$pid"; fi
        await 30 eval "! kill -0 $pid" || kill -KILL "$pid"
        say "$name is stopped"
    done
    rm -rf "$(cat "$STATE/folder")"
    rm -f "$STATE/folder" "$STATE"/*.url
}

status() {
    local name pid
    for name in postgres redis elasticsearch; do
        if pid=$(alive "$name"); then echo "$name: runs, process $pid"; else echo "$name: is not running"; fi
    done
    echo "chromium: $(find_chromium || echo 'not found')"
    echo "nginx: $(find_nginx || echo 'not found')"
}

print_env() {
    local name variable
    for name in postgres redis elasticsearch chromium nginx; do
        [ -s "$STATE/$name.url" ] || continue
        variable=TEST_${name^^}_URL
        case $name in chromium | nginx) variable=${name^^} ;; esac
        printf 'export %s=%q\n' "$variable" "$(cat "$STATE/$name.url")"
    done
}

command=${1:-}
[ $# = 0 ] || shift
case $command in
    start) start "$@" ;;
    stop) stop ;;
    status) status ;;
    env) print_env ;;
    *) say "usage: deploy/services.sh start [service...] | stop | status | env" && exit 2 ;;
esac
