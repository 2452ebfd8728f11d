# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# GPUs and containers: the lab has neither, so the tools are plainly named stand-ins. The packet filter rules, the
# container's network and the way packets take are real.

# gpu_tool HOST STATE: nvidia-smi is there and says that; gpu_tool HOST: it is not there.
gpu_tool() {
  local root; root=$(root_of "$1")
  rm -f "$root/usr/bin/nvidia-smi" "$root/etc/nvidia-standin"
  [[ -n ${2:-} ]] || return 0
  install -m 755 "$lab_home/standins/nvidia_smi_standin.sh" "$root/usr/bin/nvidia-smi"
  echo "$2" >"$root/etc/nvidia-standin"
}

fault_is gpu-tool-absent gpu "lab.toml declares a GPU on the host, which has no nvidia-smi"
on_gpu_tool_absent() { declare_in_lab_file gpus 1; }
off_gpu_tool_absent() { declare_in_lab_file gpus; }
probe_gpu_tool_absent() { sees 'count = 1' grep '^gpu' "$LAB_STATE/lab.toml" && sees 'not found' from_admin "$1" nvidia-smi; }

fault_is gpu-tool-mismatch gpu "lab.toml declares a GPU; nvidia-smi (a stand-in) says: driver/library version mismatch, exit 18"
on_gpu_tool_mismatch() { declare_in_lab_file gpus 1 && gpu_tool "$1" mismatch; }
off_gpu_tool_mismatch() { declare_in_lab_file gpus && gpu_tool "$1"; }
probe_gpu_tool_mismatch() { sees mismatch from_admin "$1" nvidia-smi; }

fault_is gpu-hot gpu "lab.toml declares a GPU; nvidia-smi (a stand-in) says 93 degrees and uncorrected memory errors"
on_gpu_hot() { declare_in_lab_file gpus 1 && gpu_tool "$1" hot; }
off_gpu_hot() { declare_in_lab_file gpus && gpu_tool "$1"; }
probe_gpu_hot() { sees ' 93, ' from_admin "$1" nvidia-smi; }

# docker_tool HOST STATE: the docker command is there with a container `web`; docker_tool HOST: it is not there.
docker_tool() {
  local root; root=$(root_of "$1")
  rm -f "$root/usr/bin/docker" "$root/etc/docker-standin"
  [[ -n ${2:-} ]] || return 0
  install -m 755 "$lab_home/standins/docker_standin.py" "$root/usr/bin/docker"
  echo "$2" >"$root/etc/docker-standin"
}

fault_is docker-absent svc-web "lab.toml declares a container on the host, which has no docker"
on_docker_absent() { declare_in_lab_file containers web; }
off_docker_absent() { declare_in_lab_file containers; }
probe_docker_absent() {
  sees web grep '^containers' "$LAB_STATE/lab.toml" && sees 'not found' from_admin "$1" docker ps
}

fault_is container-exited svc-web "lab.toml declares a container; docker (a stand-in) says: exited (137)"
on_container_exited() { declare_in_lab_file containers web && docker_tool "$1" exited; }
off_container_exited() { declare_in_lab_file containers && docker_tool "$1"; }
probe_container_exited() { sees Exited from_admin "$1" "docker ps -a --format '{{json .Names}},{{json .Status}}'"; }

# container_up HOST: a network namespace behind a bridge docker0, as Docker makes them, with a web server in it.
container_up() {
  local space=$LAB_PREFIX-container host=$LAB_PREFIX-$1
  ip netns add "$space"
  ip -n "$host" link add docker0 type bridge
  ip -n "$host" address add 172.17.0.1/16 dev docker0
  ip -n "$host" link add veth-web type veth peer name eth0 netns "$space"
  ip -n "$host" link set veth-web master docker0 up
  ip -n "$host" link set docker0 up
  ip -n "$space" address add 172.17.0.2/16 dev eth0
  ip -n "$space" link set eth0 up
  ip -n "$space" route add default via 172.17.0.1
  setsid nsenter --net="/run/netns/$space" python3 "$lab_home/standins/web_standin.py" --port 80 --text container \
    </dev/null >"$run/container.log" 2>&1 &
  echo $! >"$run/container.pid"
  disown
}

# docker_rules HOST: what Docker writes for `docker run -p 8080:80`.
docker_rules() {
  in_host "$1" iptables-restore -w 5 --noflush <<'RULES'
*nat
:DOCKER - [0:0]
-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
-A OUTPUT ! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER
-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-A POSTROUTING -s 172.17.0.2/32 -d 172.17.0.2/32 -p tcp -m tcp --dport 80 -j MASQUERADE
-A DOCKER -i docker0 -j RETURN
-A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80
COMMIT
*filter
:DOCKER - [0:0]
:DOCKER-ISOLATION-STAGE-1 - [0:0]
:DOCKER-ISOLATION-STAGE-2 - [0:0]
:DOCKER-USER - [0:0]
-A FORWARD -j DOCKER-USER
-A FORWARD -j DOCKER-ISOLATION-STAGE-1
-A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A FORWARD -o docker0 -j DOCKER
-A FORWARD -i docker0 ! -o docker0 -j ACCEPT
-A FORWARD -i docker0 -o docker0 -j ACCEPT
-A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT
-A DOCKER-ISOLATION-STAGE-1 -i docker0 ! -o docker0 -j DOCKER-ISOLATION-STAGE-2
-A DOCKER-ISOLATION-STAGE-1 -j RETURN
-A DOCKER-ISOLATION-STAGE-2 -o docker0 -j DROP
-A DOCKER-ISOLATION-STAGE-2 -j RETURN
-A DOCKER-USER -j RETURN
COMMIT
RULES
}

fault_is docker-published svc-web "a container's port 80 is published as 8080 by DNAT and FORWARD rules as Docker writes them; INPUT has no rule for it"
on_docker_published() {
  container_up "$1"
  in_host "$1" sysctl -qw net.ipv4.ip_forward=1
  docker_rules "$1"
  docker_tool "$1" running
  in_host "$1" systemd-run --quiet --unit=docker --description="STAND-IN for docker-proxy" \
    python3 /usr/local/lib/standins/web_standin.py --name docker-proxy --listen 0.0.0.0 --listen :: --port 8080 --text proxy
  wait_until 5 probe_docker_published "$1"
}
off_docker_published() {
  in_host "$1" systemctl stop docker
  docker_tool "$1"
  kill "$(cat "$run/container.pid")"; rm -f "$run/container.pid"
  in_host "$1" iptables-restore -w 5 /etc/iptables/rules.v4
  in_host "$1" nft delete table ip nat
  in_host "$1" sysctl -qw net.ipv4.ip_forward=0
  ip -n "$LAB_PREFIX-$1" link delete docker0
  ip netns delete "$LAB_PREFIX-container"
}
probe_docker_published() {
  sees '^container' in_host "$(neighbour "$1")" curl -s --max-time 2 "http://$(lan_address "$1"):8080/"
}
