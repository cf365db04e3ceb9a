/** Opens a server on the requested port, or on the next free one. */
import { createServer, type Server } from "node:http";
import type { RequestHandler } from "./static-files";

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

const MAX_TRIES = 50;
/** A browser may resolve "localhost" to either, so a port counts as free only if it is free on both. */
const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * @param port  the first port to try; 0 lets the system choose
 * @param host  undefined: loopback only, on both addresses
 * @param onTaken  called for every port in use, with the one tried next
 */
export async function listen(
  handler: RequestHandler,
  firstPort: number,
  {
    host,
    onPortInUse,
  }: { readonly host?: string | undefined; readonly onPortInUse?: (port: number, next: number) => void } = {},
): Promise<Listening> {
  for (let port = firstPort; port < firstPort + MAX_TRIES && port <= 65_535; port++) {
    const open = await openAll(handler, port, host === undefined ? LOOPBACK : [host]);
    if (open) return open;
    onPortInUse?.(port, port + 1);
  }
  throw new Error(`no free port from ${firstPort} on`);
}

/** @returns `undefined` if the port is in use on one of the hosts */
async function openAll(
  handler: RequestHandler,
  firstPort: number,
  hosts: readonly string[],
): Promise<Listening | undefined> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let port = firstPort;
  for (const host of hosts) {
    const server = createServer((request, response) => {
      handler(request, response).catch((error: unknown) => {
        console.error(`${request.method} ${request.url}:`, error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    const failure = await openOne(server, port, host);
    if (!failure) {
      servers.push(server);
      const address = server.address();
      if (address && typeof address === "object") port = address.port;
    } else if (failure === "EADDRINUSE") {
      await close();
      // A free port on the first address may be in use on the second: choose again.
      return firstPort === 0 ? openAll(handler, 0, hosts) : undefined;
    } else if (servers.length === 0) {
      throw new Error(`cannot listen on ${host} port ${port}: ${failure}`);
    }
    // Otherwise the machine has no IPv6, and the first address is sufficient.
  }
  return { port, close };
}

function openOne(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host }, () => resolve(undefined));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
