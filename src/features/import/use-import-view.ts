/** What the import dialog shows of the file: the open one, or the one that could not be opened. */
import { useEffect, useMemo, useRef } from "react";
import type { Assumption, ReadingChoices } from "../../formats/assumptions";
import type { FormatId } from "../../formats/import-format";
import type { ProblemTally } from "../../formats/problem-tally";
import { deviceFileOf } from "../../model/links/source-url";
import type { Problem } from "../../model/problem";
import { useApp } from "../../store/react";
import type { AppState } from "../../store/state";
import { assumptionsWith } from "./assumptions-with";

export type ImportView = {
  readonly name: string;
  readonly isOnDevice: boolean;
  readonly host: string | undefined;
  readonly file: File | undefined;
  readonly format: FormatId | undefined;
  readonly problems: readonly Problem[];
  readonly assumptions: readonly Assumption[];
  readonly tally: ProblemTally | undefined;
  readonly eventsInFile: number;
  /** Events that can be opened. */
  readonly events: number;
  readonly choices: ReadingChoices;
};

/** While the file is read again, the view from before. */
export function useImportView(): { readonly view: ImportView | undefined; readonly isReading: boolean } {
  const chronicle = useApp((s) => s.chronicle);
  const load = useApp((s) => s.load);
  const current = useMemo(() => viewOf(chronicle, load), [chronicle, load]);
  const last = useRef(current);
  useEffect(() => {
    if (load.status !== "running") last.current = current;
  }, [current, load]);
  return load.status === "running" ? { view: last.current, isReading: true } : { view: current, isReading: false };
}

function viewOf(chronicle: AppState["chronicle"], load: AppState["load"]): ImportView | undefined {
  if (load.status === "failed") {
    const { request, problems, assumptions, facts } = load;
    return {
      ...namesOf(request.source, request.file ?? facts?.file, undefined),
      format: facts?.format,
      problems,
      assumptions: assumptionsWith(assumptions, problems),
      tally: facts?.tally,
      eventsInFile: facts?.eventsInFile ?? 0,
      events: 0,
      choices: choicesOf(request),
    };
  }
  if (chronicle.status !== "ready" || !chronicle.imported) return undefined;
  const { imported, problems, source } = chronicle;
  const events = chronicle.chronicle.events.length;
  return {
    ...namesOf(source, imported.file, imported.host),
    format: imported.format,
    problems,
    assumptions: assumptionsWith(imported.assumptions, problems),
    tally: imported.tally,
    eventsInFile: Math.max(imported.eventsInFile, events),
    events,
    choices: choicesOf(imported),
  };
}

function namesOf(source = "", file: File | undefined, host: string | undefined) {
  const name = deviceFileOf(source) ?? file?.name ?? source;
  return { name, file, host, isOnDevice: deviceFileOf(source) !== undefined };
}

const choicesOf = ({ dayOrder, columns, encoding, emptyDates, sheet, edits }: ReadingChoices): ReadingChoices => ({
  dayOrder,
  columns,
  encoding,
  emptyDates,
  sheet,
  edits,
});
