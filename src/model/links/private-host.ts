/** Hosts of the user's own network: a link must not make a browser probe it. */

/** Four decimal numbers, the form to which the URL parser normalises IPv4. The ranges are those of RFC 6890. */
const IPV4 = /^(\d+)\.(\d+)\.\d+\.\d+$/;
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;
/**
 * ::, ::1, addresses that embed IPv4 (`::ffff:…`, `64:ff9b::…`, `2002:…`), unique local, link-local and site-local
 * ones, and multicast.
 */
const PRIVATE_IPV6 = /^\[(?:::1?\]|::[\da-f:.]*\]|64:ff9b:|2002:|f[cd][\da-f]{2}:|fe[89a-f][\da-f]:|ff[\da-f]{2}:)/;

/**
 * Whether a host is on this machine or in its network, judged by its name. What a public DNS name resolves to is not
 * known to a page.
 * @param host  `URL.hostname`: lower case, normalised IPv4, IPv6 in brackets
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.$/, "");
  if (name.startsWith("[")) return PRIVATE_IPV6.test(name);
  const ipv4 = IPV4.exec(name);
  if (ipv4) return isPrivateIpv4(Number(ipv4[1]), Number(ipv4[2]));
  return !name.includes(".") || PRIVATE_NAME.test(name);
}

function isPrivateIpv4(first: number, second: number): boolean {
  if (first === 0 || first === 10 || first === 127 || first >= 224) return true;
  return (
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && (second === 168 || second === 0)) ||
    (first === 198 && (second === 18 || second === 19))
  );
}
