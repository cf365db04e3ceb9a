/** Step 1: what the file is, and its first rows in the encoding that is taken or tried. */
import { useEffect, useId, useState } from "react";
import { decodeText } from "../../formats/decode-text";
import { findTable } from "../../formats/tables/find-table";
import { readRecords } from "../../formats/tables/read-records";
import { forEachLine } from "../../formats/texts/lines";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { FileText, useLang } from "../../i18n/react";
import { useActions } from "../../store/react";
import { ChoiceField } from "../../ui/ChoiceField";
import { Icon } from "../../ui/Icon";
import type { ImportView } from "./use-import-view";
import type { OpenTable } from "./use-table";
import styles from "./ImportDialog.module.css";

type Props = {
  readonly view: ImportView;
  readonly table: OpenTable | undefined;
  readonly messages: ImportCheckMessages;
  readonly problemMessages: ProblemMessages;
};

const HEAD_BYTES = 32 * 1024;
const [MAX_ROWS, MAX_COLUMNS, MAX_CELL] = [8, 12, 80];

export function FileStep({ view, table, messages, problemMessages }: Props) {
  const { readAgain } = useActions();
  const lang = useLang();
  const { name, file, format, host, isOnDevice, assumptions, choices } = view;
  const assumed = assumptions.find((one) => one.kind === "encoding");
  const taken = choices.encoding ?? assumed?.taken ?? table?.source.decoded.encoding ?? "utf-8";
  const [tried, setTried] = useState<string>();
  const isSheet = table?.isSheet ?? false;
  const headOfFile = useHead(file);
  const head = isSheet ? table?.source.bytes.subarray(0, HEAD_BYTES) : headOfFile;
  const sheets = assumptions.find((one) => one.kind === "sheet");
  const [triedSheet, setTriedSheet] = useState<string>();
  const shown = tried ?? taken;
  const { encodings } = problemMessages.report.reading;
  const options = Object.entries(encodings).map(([value, label]) => ({ value, label }));
  const known: Readonly<Record<string, string>> = encodings;
  const size = file && sizeOf(file.size, lang, messages.file.bytes);
  const facts = [
    { label: messages.file.size, value: size },
    { label: messages.file.format, value: format ? problemMessages.formats[format] : messages.file.noFormat },
  ];
  const isText = head !== undefined && !head.includes(0) ? true : shown.startsWith("utf-16");
  const title = table ? messages.file.preview : messages.file.previewText;
  return (
    <div className={styles.step}>
      <div className={styles.lead}>
        <h3 className={styles.name}>
          <Icon name="file" /> <FileText>{name}</FileText>
        </h3>
        <p className={styles.note}>{isOnDevice ? messages.onDevice : host && problemMessages.report.from(host)}</p>
        <dl className={styles.facts}>
          {facts.map(
            ({ label, value }) =>
              value !== undefined && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      {sheets && (
        <form
          className={styles.encoding}
          onSubmit={(event) => {
            event.preventDefault();
            if (Number(triedSheet ?? sheets.taken) !== sheets.taken) readAgain({ sheet: Number(triedSheet) });
          }}
        >
          <ChoiceField
            label={problemMessages.report.reading.sheetLabel}
            value={triedSheet ?? String(sheets.taken)}
            options={sheets.names.map((name, index) => ({ value: String(index), label: name }))}
            onChange={setTriedSheet}
          />
          <button type="submit" className="btn btn-line">
            {messages.file.applySheet}
          </button>
        </form>
      )}
      {head && !isSheet && isText && (
        <form
          className={styles.encoding}
          onSubmit={(event) => {
            event.preventDefault();
            if (shown !== taken) readAgain({ encoding: shown });
          }}
        >
          <ChoiceField
            label={messages.file.encoding}
            value={shown}
            options={taken in known ? options : [{ value: taken, label: taken }, ...options]}
            onChange={setTried}
          />
          <button type="submit" className="btn btn-line">
            {messages.file.apply}
          </button>
          <p className={styles.note}>{messages.file.encodingHelp}</p>
        </form>
      )}
      <section aria-label={title}>
        <h4 aria-live="polite">{shown === taken ? title : messages.file.previewOf(known[shown] ?? shown)}</h4>
        {head && isText ? (
          <Preview bytes={head} encoding={shown} isTable={table !== undefined} label={title} />
        ) : (
          file && <p className={styles.note}>{head ? messages.file.noPreview : ""}</p>
        )}
      </section>
    </div>
  );
}

/** The first bytes of a file, up to its last whole line. */
function useHead(file: File | undefined): Uint8Array | undefined {
  const [head, setHead] = useState<{ readonly of: File; readonly bytes: Uint8Array }>();
  useEffect(() => {
    let isCurrent = true;
    void file
      ?.slice(0, HEAD_BYTES)
      .arrayBuffer()
      .then(
        (buffer) => isCurrent && setHead({ of: file, bytes: new Uint8Array(buffer) }),
        // It has changed or gone since.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  if (!head || head.of !== file) return undefined;
  return file.size > HEAD_BYTES ? head.bytes.subarray(0, Math.max(head.bytes.lastIndexOf(0x0a), 1)) : head.bytes;
}

type PreviewProps = {
  readonly bytes: Uint8Array;
  readonly encoding: string;
  readonly isTable: boolean;
  readonly label: string;
};

function Preview({ bytes, encoding, isTable, label }: PreviewProps) {
  const id = useId();
  const { text } = decodeText(bytes, "", encoding);
  const table = isTable ? findTable(text) : undefined;
  if (!table) {
    const lines: string[] = [];
    forEachLine(text.slice(0, HEAD_BYTES), (line) => {
      if (lines.length < MAX_ROWS * 2) lines.push(shortened(line));
    });
    return (
      // Scrolls sideways.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <pre className={styles.text} dir="auto" tabIndex={0} role="region" aria-label={label}>
        {lines.join("\n")}
      </pre>
    );
  }
  const rows: (readonly string[])[] = [];
  readRecords(
    text,
    table.delimiter,
    ({ row, cells }) => {
      if (row >= table.headerRow) rows.push(cells.slice(0, MAX_COLUMNS));
      return rows.length <= MAX_ROWS;
    },
    table.from,
  );
  const [header = [], ...body] = rows;
  return (
    // Scrolls sideways.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.preview} aria-labelledby={id}>
        <caption id={id} className="visually-hidden">
          {label}
        </caption>
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" dir="auto">
                {shortened(cell.trim()) || <span className="visually-hidden">{index + 1}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, row) => (
            <tr key={row}>
              {header.map((_, index) => (
                <td key={index} dir="auto">
                  {shortened((cells[index] ?? "").trim())}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shortened = (text: string): string => (text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text);

function sizeOf(bytes: number, lang: string, write: ImportCheckMessages["file"]["bytes"]): string {
  const [size, unit] =
    bytes < 1_000 ? [bytes, "B" as const] : bytes < 1e6 ? [bytes / 1e3, "kB" as const] : [bytes / 1e6, "MB" as const];
  return write[unit](new Intl.NumberFormat(lang, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size));
}
