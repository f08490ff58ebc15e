#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Computes a sweep and a sample in shards, on a Slurm cluster of one node started for the purpose, else
# with GNU parallel, and compares the merged bytes with those of one run.
#
#   Tests/Shards/check_shards.sh [BINARY] [slurm|parallel]
set -euo pipefail
cd "$(dirname "$0")/../.."

korridor=$(realpath "${1:-.build/release/korridor}")
wanted=${2:-}
round=$(realpath scenarios/siegburg-2023)
shards=3
work=$(mktemp -d)
started=()
finish() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap finish EXIT

# A controller, a node daemon and munge of our own: nothing of the system's is touched.
start_slurm() {
  command -v slurmctld slurmd sbatch munged >/dev/null && [ "$(id -u)" -eq 0 ] || return 1
  mkdir -p "$work"/{munge,state,spool,log}
  chmod 755 "$work"
  chown munge: "$work/munge"
  head -c 1024 /dev/urandom > "$work/munge/key"
  chown munge: "$work/munge/key"
  chmod 400 "$work/munge/key"
  su -s /bin/sh munge -c "exec munged --foreground --force --num-threads=1 \
    --key-file='$work/munge/key' --socket='$work/munge/socket' --pid-file='$work/munge/pid' \
    --seed-file='$work/munge/seed' --log-file='$work/munge/log'" >/dev/null 2>&1 &
  started+=($!)
  local host ports
  host=$(hostname -s)
  ports=$((20000 + RANDOM % 20000))
  cat > "$work/slurm.conf" <<END
ClusterName=shards
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$ports
SlurmdPort=$((ports + 1))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
  export SLURM_CONF="$work/slurm.conf"
  for _ in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.1; done
  slurmctld -D > "$work/log/controller" 2>&1 &
  started+=($!)
  slurmd -D > "$work/log/node" 2>&1 &
  started+=($!)
  for _ in $(seq 100); do
    if sinfo --noheader --format=%t 2>/dev/null | grep -q idle; then return 0; fi
    sleep 0.2
  done
  return 1
}

# Runs its arguments once a shard, {} standing for the number.
with_slurm() {
  cat > "$work/shards.sbatch" <<END
#!/bin/bash
#SBATCH --array=1-$shards
#SBATCH --output=$work/log/%a
exec ${*//\{\}/\$SLURM_ARRAY_TASK_ID}
END
  sbatch --wait --quiet "$work/shards.sbatch" > /dev/null
}

with_parallel() { seq "$shards" | parallel "$* 2>/dev/null"; }

if [ "$wanted" != parallel ] && start_slurm; then
  run=with_slurm
elif [ "$wanted" != slurm ] && command -v parallel >/dev/null; then
  run=with_parallel
else
  for log in "$work"/log/*; do [ -f "$log" ] && tail -n 3 "$log" >&2; done
  echo "shards: skipped: neither Slurm (slurm-wlm, munge; as root) nor GNU parallel can be used" >&2
  [ -z "$wanted" ]
  exit
fi

check() {
  local name=$1
  shift
  "$korridor" "$@" --json > "$work/$name-whole.json" 2>/dev/null
  "$run" "$korridor" "$@" --shard "{}/$shards" --output "$work/$name-{}.json"
  "$korridor" merge "$work/$name"-[0-9]*.json > "$work/$name-merged.json"
  cmp "$work/$name-whole.json" "$work/$name-merged.json"
  if "$korridor" merge "$work/$name-1.json" 2>/dev/null; then
    echo "shards: $name: a missing shard was not refused" >&2
    return 1
  fi
  echo "shards: $name: $shards shards, ${run#with_}: the same bytes"
}

check sweep weights "$round" --vary budget=20000..30000 --steps 9
check sample stability "$round" --samples 9 --seed 4
