import { expect, it } from "vitest";
import { isPrivateHost } from "../../../src/model/links/private-host";

const hostOf = (address: string) => new URL(address).hostname;

it.each([
  "https://localhost/",
  "https://app.localhost/",
  "https://localhost./",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://0177.0.0.1/",
  "https://0/",
  "https://10.1.2.3/",
  "https://100.64.0.1/",
  "https://169.254.1.1/",
  "https://172.16.0.1/",
  "https://172.31.255.255/",
  "https://192.168.1.1/",
  "https://198.18.0.1/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://[::]/",
  "https://[::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://[64:ff9b::a00:1]/",
  "https://[fc00::1]/",
  "https://[fd12:3456::1]/",
  "https://[fe80::1]/",
  "https://[ff02::1]/",
  "https://printer/",
  "https://nas.local/",
  "https://wiki.internal/",
  "https://fritz.lan/",
  "https://router.home.arpa/",
])("%s is in a network of one's own", (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(true);
});

it.each([
  "https://data.example/",
  "https://localhost.example/",
  "https://local.example/",
  "https://8.8.8.8/",
  "https://100.63.0.1/",
  "https://100.128.0.1/",
  "https://172.15.0.1/",
  "https://172.32.0.1/",
  "https://192.169.0.1/",
  "https://[2606:4700::1111]/",
  "https://[2a00:1450::1]/",
])("%s is not", (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(false);
});
