/** One connection to Firefox's Marionette: WebDriver's commands as JSON over TCP, each message with its length before it. */
import { type Socket, connect } from "node:net";

const COLON = 58;
/** A browser that does not answer for this long hangs. */
const HANG_MS = 90_000;

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #received: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#read(data));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("Firefox closed the connection")));
  }

  /** @returns undefined while nothing listens on the port */
  static open(port: number): Promise<Marionette | undefined> {
    return new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(new Marionette(socket)));
      socket.once("error", () => resolve(undefined));
    });
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error("Firefox closed the connection"));
      const hang = setTimeout(() => reject(new Error(`no answer to ${command} in ${HANG_MS / 1000} s`)), HANG_MS);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(hang);
          this.#pending.delete(id);
          then(value);
        };
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(COLON);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is only a greeting.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, result]: readonly unknown[]): void {
    const pending = this.#pending.get(id as number);
    if (error) {
      const { error: name, message } = error as { readonly error: string; readonly message: string };
      return pending?.reject(new Error(`${name}: ${message}`));
    }
    const isWrapped = typeof result === "object" && result !== null && "value" in result;
    pending?.resolve(isWrapped ? result.value : result);
  }
}
