/** Covers everything after a date, on the lanes and on the overview strip, so that a class can guess. */
import { useEffect, useRef } from "react";
import type { Ms } from "../model/time";
import { useApp } from "../store/react";
import type { Stage } from "./stage";
import "./popups.css";

type Props = { readonly fromMs: Ms; readonly stage: Stage | undefined };

export function LaterCover({ fromMs, stage }: Props) {
  const lanes = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const limits = useApp((s) => s.view.limits);
  useEffect(() => {
    const section = lanes.current?.closest<HTMLElement>(".timeline");
    if (!stage || !section) return undefined;
    const place = (cover: HTMLElement | null, over: Element | null, share: number) => {
      if (!cover || !over) return;
      const [box, whole] = [over.getBoundingClientRect(), section.getBoundingClientRect()];
      const left = box.left + Math.min(1, Math.max(0, share)) * box.width;
      cover.style.left = `${left - whole.left}px`;
      cover.style.width = `${Math.max(0, box.right - left)}px`;
      cover.style.top = `${box.top - whole.top}px`;
      cover.style.height = `${box.height}px`;
    };
    const follow = () => {
      const { start, end } = stage.camera.window;
      place(lanes.current, section.querySelector(".timeline-body"), shareIn(section, (fromMs - start) / (end - start)));
      place(strip.current, section.querySelector(".overview-strip"), (fromMs - limits.min) / (limits.max - limits.min));
    };
    follow();
    const stop = stage.onFollow(follow);
    window.addEventListener("resize", follow);
    return () => {
      stop();
      window.removeEventListener("resize", follow);
    };
  }, [stage, fromMs, limits]);
  return (
    <>
      <div className="later-cover" ref={lanes} />
      <div className="later-cover" ref={strip} />
    </>
  );
}

/** Converts a share of the lanes to a share of the whole body, which includes their headers. */
function shareIn(section: HTMLElement, share: number): number {
  const body = section.querySelector(".timeline-body")?.getBoundingClientRect();
  const view = section.querySelector(".lanes-viewport")?.getBoundingClientRect();
  if (!body || !view || body.width === 0) return share;
  return (view.left - body.left + Math.min(1, Math.max(0, share)) * view.width) / body.width;
}
