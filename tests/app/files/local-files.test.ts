// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type TransferContent, readTransfer, openTransfer } from "../../../src/app/files/local-files";
import { carriesContent, preventDrop } from "../../../src/app/files/prevent-drop";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { loadedStore } from "../../fixtures/chronicles/small";

const NAMES = { table: "Pasted table", text: "Pasted text" };
const NONE: TransferContent = { how: "drop", files: [], folders: [], link: "", text: "" };

async function opened(carried: Partial<TransferContent>, search = "") {
  const store = loadedStore({ link: decodeViewLink(search).link });
  await openTransfer(store, { ...NONE, ...carried }, NAMES, () => undefined);
  const { load, notices } = store.getState();
  return {
    source: load.status === "running" ? load.request.source : undefined,
    file: load.status === "running" ? load.request.file : undefined,
    codes: notices.map(({ problem }) => problem.code),
  };
}

// Files of jsdom have no `text()`.
beforeEach(() => {
  Blob.prototype.text ??= async () => "";
});
afterEach(() => vi.restoreAllMocks());

describe("what is pasted", () => {
  it.each([
    ["tabs", "title\tdate\nA\t2020\n"],
    ["tabs and empty lines", "\n\ttitle\tdate\r\n\r\n\tA\t2020\r\n"],
    ["commas", "title,date\nA,2020"],
    ["semicolons and quotation marks", '"a; title";date\n"A, b";2020'],
  ])("is a table: %s", async (_what, text) => {
    const { source, file, codes } = await opened({ how: "paste", text });
    expect([source, file?.name, codes]).toEqual(["device:Pasted table", "Pasted table", []]);
  });

  it.each([
    ["JSON", '[{"title":"A","date":"2020"}]'],
    ["JSON that is broken", '{"events": ['],
    ["a calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR"],
  ])("is data: %s", async (_what, text) => {
    expect((await opened({ how: "paste", text })).source).toBe("device:Pasted text");
  });

  it.each([
    ["a word", "hello"],
    ["a sentence", "Dear all, see you soon."],
    ["two sentences", "Dear all,\nsee you soon."],
    ["a path", "C:\\Users\\me\\a.csv"],
    ["nothing", "   "],
  ])("is nothing that can be opened, and said so once: %s", async (_what, text) => {
    const { source, codes } = await opened({ how: "paste", text });
    expect([source, codes]).toEqual([undefined, ["local.nothing"]]);
  });

  it("is a table that only the markup shows", async () => {
    const html = "<table><tr><th>title</th><th>date</th></tr><tr><td>A</td><td>2020</td></tr></table>";
    const { file, codes } = await opened({ how: "paste", text: "title\ndate\nA\n2020", html });
    expect([file?.name, file?.size, codes]).toEqual(["Pasted table", "title\tdate\nA\t2020".length, []]);
    // What can be read as text is, such as the source of a file on a page with line numbers.
    const source = await opened({ how: "paste", text: "title,date\nA,2020", html });
    expect(source.file?.size).toBe("title,date\nA,2020".length);
    expect((await opened({ how: "paste", text: "hello", html: "<p>hello</p>" })).codes).toEqual(["local.nothing"]);
  });

  it("is a link to a sheet, which opens the data of that sheet", async () => {
    const key = "1AbC-dEf_GhIjKlMnOpQrStUvWxYz";
    const text = `https://docs.google.com/spreadsheets/d/${key}/edit#gid=7`;
    expect((await opened({ how: "paste", text })).source).toBe(
      `https://docs.google.com/spreadsheets/d/${key}/export?format=csv&gid=7`,
    );
  });

  it("dismisses the notices about the previous one", async () => {
    const store = loadedStore();
    const paste = (text: string) => openTransfer(store, { ...NONE, how: "paste", text }, NAMES, () => undefined);
    await paste("hello");
    await paste("javascript://x");
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(["local.scheme"]);
    await paste("title,date\nA,2020");
    expect(store.getState().notices).toEqual([]);
  });

  it("is the table and not the picture of it that spreadsheets add", async () => {
    const files = [new File(["png"], "image.png", { type: "image/png" })];
    expect((await opened({ how: "paste", files, text: "title\tdate\nA\t2020" })).file?.name).toBe("Pasted table");
    expect((await opened({ how: "paste", files, text: "image.png" })).file).toBe(files[0]);
  });

  it("is a link, opened as any other", async () => {
    expect((await opened({ how: "paste", text: " https://data.example/a.csv\n" })).source).toBe(
      "https://data.example/a.csv",
    );
  });
});

/** As browsers list it: some children at a time, then none. */
function aFolder(name: string, children: readonly File[]): FileSystemDirectoryEntry {
  const parts = [
    children.map((file) => ({ name: file.name, isDirectory: false, file: (got: (file: File) => void) => got(file) })),
    [],
  ];
  const createReader = () => ({ readEntries: (got: (entries: unknown) => void) => got(parts.shift() ?? []) });
  return { name, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

describe("what is dropped", () => {
  const files = ["a.csv", "b.csv"].map((name) => new File(["x"], name));

  it.each([
    ["one file", { files: files.slice(0, 1) }, "a.csv", []],
    ["several", { files }, "a.csv", ["local.one"]],
    ["a folder without a timeline", { folders: [aFolder("pictures", [])] }, undefined, ["local.folder"]],
    ["an empty folder beside a file", { files: files.slice(1), folders: [aFolder("empty", [])] }, "b.csv", []],
    ["a folder with a timeline", { folders: [aFolder("trip", files.slice(0, 1))] }, "a.csv", []],
  ] as const)("%s", async (_what, carried, name, codes) => {
    const result = await opened(carried);
    expect([result.file?.name, result.codes]).toEqual([name, codes]);
  });

  it.each([
    ["https://data.example/a.csv", "https://data.example/a.csv", []],
    ["http://localhost:3000/data/a.csv", "data/a.csv", []],
    ["http://data.example/a.csv", undefined, ["local.insecure"]],
    ["https://10.0.0.1/a.csv", undefined, ["local.private"]],
    ["https://a:b@data.example/a.csv", undefined, ["local.credentials"]],
    ["javascript:alert(1)", undefined, ["local.scheme"]],
    ["file:///etc/passwd", undefined, ["local.scheme"]],
    ["device:a.csv", undefined, ["local.device"]],
  ])("as a link, %s", async (link, source, codes) => {
    const result = await opened({ link });
    expect([result.source, result.codes]).toEqual([source, codes]);
  });

  it.each(["present", "presenter", "edit", "quiz", "paper", "embed"])(
    "is not opened in %s, and said so",
    async (mode) => {
      const { file, codes } = await opened({ files }, `?mode=${mode}`);
      expect([file, codes]).toEqual([undefined, ["local.elsewhere"]]);
    },
  );

  it("is read synchronously, with folders recognised", () => {
    const folder = { isDirectory: true, name: "folder" };
    const data = {
      items: [
        { kind: "file", webkitGetAsEntry: () => folder },
        { kind: "file", webkitGetAsEntry: () => null },
        { kind: "string" },
      ],
      files: [new File([], "folder"), files[0]],
      getData: (type: string) => (type === "text/uri-list" ? "# a comment\r\nhttps://a.example/\r\n" : "text"),
    };
    expect(readTransfer(data as unknown as DataTransfer, "drop")).toEqual({
      how: "drop",
      files: [files[0]],
      folders: [folder],
      link: "https://a.example/",
      text: "text",
    });
  });
});

describe("a drop", () => {
  const drag = (type: string, types: readonly string[], target: EventTarget = document.body) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types } });
    target.dispatchEvent(event);
    return event;
  };

  it("is never left to a part of the page that has listeners of its own", () => {
    const stop = preventDrop();
    const received = vi.fn();
    document.body.addEventListener("drop", received);
    drag("drop", ["Files"]);
    expect(received).not.toHaveBeenCalled();
    document.body.removeEventListener("drop", received);
    stop();
  });

  it("is never left to the browser, but for text in a field", () => {
    const stop = preventDrop();
    const field = document.body.appendChild(document.createElement("input"));
    for (const type of ["dragover", "drop"]) {
      expect(drag(type, ["Files"]).defaultPrevented).toBe(true);
      expect(drag(type, ["Files"], field).defaultPrevented).toBe(true);
      expect(drag(type, ["text/uri-list", "text/plain"]).defaultPrevented).toBe(true);
      expect(drag(type, ["text/plain"], field).defaultPrevented).toBe(false);
      expect(drag(type, ["application/x-own"]).defaultPrevented).toBe(false);
    }
    expect(carriesContent(drag("drop", []) as unknown as DragEvent)).toBe(false);
    stop();
    expect(drag("drop", ["Files"]).defaultPrevented).toBe(false);
    field.remove();
  });
});
