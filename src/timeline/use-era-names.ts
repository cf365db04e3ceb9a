import { type RefObject, useEffect } from "react";
import { useMessages, usePick } from "../i18n/react";
import { useActions, useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { fitWindow } from "../model/time";
import { EraNames } from "./era-names";
import type { Stage } from "./stage";

/** Renders the names of the eras above the axis and moves them with the camera. */
export function useEraNames(row: RefObject<HTMLDivElement | null>, stage: Stage | undefined): void {
  const chronicle = useApp(selectChronicle);
  const limits = useApp((s) => s.view.limits);
  const messages = useMessages();
  const pick = usePick();
  const { goTo } = useActions();

  useEffect(() => {
    const host = row.current;
    if (!host || !stage || !chronicle) return;
    const eras = chronicle.eras.map((era, i) => ({
      start: era.date.startMs,
      end: era.date.endOpen ? limits.max : (chronicle.eras[i + 1]?.date.startMs ?? era.date.endMs),
      name: pick(era.label).text,
      hint: messages.timeline.fitEra(pick(era.label).text),
    }));
    const names = new EraNames(host, (index) => {
      const era = eras[index];
      if (era) goTo(fitWindow({ start: era.start, end: era.end }, limits, { margin: 0.04 }));
    });
    names.set(eras);
    const follow = () => names.follow(stage.camera.window, stage.scale, stage.widthPx);
    follow();
    const stop = stage.onFollow(follow);
    return () => {
      stop();
      names.destroy();
    };
    // `pick` follows `messages`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [row, stage, chronicle, limits, messages, goTo]);
}
