/** Another host with good and bad files: `https://data.example/`, a server on this machine. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { generate } from "selfsigned";
import { NO_OTHER_HOSTS } from "./no-other-hosts";
import { findBrowser } from "../../../scripts/find-browser.mjs";

export const DATA_HOST = "https://data.example/";
export const TABLE = "title,date\nFirst,2014-03-18\nSecond,2022-02-24\n";
const MB = 1024 * 1024;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const send = (response: ServerResponse, body: string | Buffer, type = "text/csv", status = 200) =>
  void response.writeHead(status, { "Content-Type": type }).end(body);

/** Kyiv in Windows-1251, as old spreadsheets saved it. */
const CP1251 = Buffer.from([0xca, 0xe8, 0xbf, 0xe2]);

let flaps = 0;
const ANSWERS: Readonly<Record<string, Answer>> = {
  "/ok.csv": (response) => send(response, TABLE),
  "/mixed.csv": (response) => send(response, `${TABLE}Third,soon\nFourth,2022-03-01T10:00+02:00\n`),
  "/day.csv": (response) => send(response, `${TABLE}Third,3/4/2022\n`),
  "/html": (response) => send(response, "<!doctype html><title>Sign in</title>", "text/html"),
  "/500": (response) => send(response, "no", "text/plain", 500),
  "/429": (response) => void response.writeHead(429, { "Retry-After": "3600" }).end(),
  "/204": (response) => void response.writeHead(204).end(),
  "/flap": (response) => ((flaps += 1) % 2 === 1 ? send(response, "busy", "text/plain", 503) : send(response, TABLE)),
  "/octet.csv": (response) =>
    void response
      .writeHead(200, { "Content-Type": "application/octet-stream", "Content-Disposition": "attachment" })
      .end(TABLE),
  "/cp1251.csv": (response) =>
    send(
      response,
      Buffer.concat([Buffer.from("title,date\n"), CP1251, Buffer.from(",2022-02-24\n")]),
      "text/csv; charset=windows-1251",
    ),
  "/cut.csv": (response) => {
    response.writeHead(200, { "Content-Type": "text/csv", "Content-Length": 10_000 });
    response.write(TABLE);
    setTimeout(() => response.destroy(), 100);
  },
  "/cut.json": (response) => send(response, '{"format":"throughline/1","events":[{"id":"a",', "application/json"),
  "/slow": () => undefined,
  "/bomb": (response) =>
    void response
      .writeHead(200, { "Content-Type": "text/csv", "Content-Encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(70 * MB, "x"))),
  "/redirect": (response) => void response.writeHead(302, { Location: "/ok.csv" }).end(),
  "/redirect-away": (response) => void response.writeHead(302, { Location: "https://127.0.0.1:1/admin.csv" }).end(),
};

export type FaultHost = {
  /** A browser that resolves `DATA_HOST` to this machine. */
  readonly browser: Browser;
  /** Requested paths, with the method, in order. */
  readonly requested: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openFaultHost(): Promise<FaultHost> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "data.example" }]);
  const requested: string[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    const path = request.url ?? "";
    requested.push(`${request.method} ${path}`);
    // One file whose host does not let other sites read the file.
    if (path !== "/closed.csv") response.setHeader("Access-Control-Allow-Origin", "*");
    const answer = path === "/closed.csv" ? ANSWERS["/ok.csv"] : ANSWERS[path];
    if (answer) answer(response, request);
    else send(response, "<h1>Not found</h1>", "text/html", 404);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const options = findBrowser();
  const browser = await chromium.launch({
    ...options,
    args: [...(options?.args ?? []), `--host-resolver-rules=MAP data.example:443 127.0.0.1:${port}, ${NO_OTHER_HOSTS}`],
  });
  return {
    browser,
    requested,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
