// By which addresses other machines of the network reach this one.
import { networkInterfaces } from 'node:os';

/** Bridges of virtual machines and containers: nobody in the room reaches this machine by them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg|lxc|podman|cni|awdl|llw|bridge)|vEthernet|VirtualBox|VMware|Hyper-V|WSL/i;
/** Networks of homes and schools first. */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** IPv4 addresses of this machine, the likeliest one first; none where it is in no network. */
export function lanAddresses(interfaces = networkInterfaces()) {
  const all = Object.entries(interfaces).flatMap(([name, list]) => (list ?? [])
    .filter(({ family, internal, address }) => (family === 'IPv4' || family === 4) && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => ({ address, rank: (VIRTUAL.test(name) ? 10 : 0) + rankOf(address) })));
  return all.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

function rankOf(address) {
  const found = PRIVATE.findIndex((pattern) => pattern.test(address));
  return found < 0 ? PRIVATE.length : found;
}
