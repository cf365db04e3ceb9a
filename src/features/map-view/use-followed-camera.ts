/**
 * Frames of a movable map: they move what was drawn where the map rested last, and React draws anew once it rests again.
 *
 * Panning shifts two layers, which costs no painting. Zooming scales the ground and moves each mark, which keeps its size.
 */
import { type RefObject, useLayoutEffect } from "react";
import type { PlacePoints } from "../../store/selectors/map";
import { type MapView, shiftBetween } from "../map/map-view";
import type { MapSize } from "../map/projection";
import type { MapCameraLive } from "./camera";
import type { MovedBase } from "./MapBase";
import { placeXY } from "./place-xy";
import type { PlacedMark } from "./placed-marks";

type Followed = {
  readonly camera: MapCameraLive;
  readonly rested: MapView;
  readonly size: MapSize;
  readonly points: PlacePoints;
  readonly placed: readonly PlacedMark[];
  /** Hides names while the scale changes. */
  readonly panel: RefObject<HTMLElement | null>;
  /** Holds the buttons of `placed`, in their order. */
  readonly marks: RefObject<HTMLDivElement | null>;
  readonly moved: MovedBase;
};

/** Names keep their size: with another scale than this they would run into one another. */
const SAME_SCALE = 0.02;
/** Longitudes are rounded: a pan is no zoom. */
const ROUNDING = 1e-9;

export function useFollowedCamera({ camera, rested, size, points, placed, panel, marks, moved }: Followed): void {
  const { ground, group, tileLayer } = moved;
  // Before the new drawing is painted: with the shift of the old one it would be in the wrong place for a frame.
  useLayoutEffect(() => {
    const lay = (view: MapView) => {
      const whereIs = placeXY(points, view, size);
      const buttons = marks.current?.querySelectorAll<HTMLElement>("[data-place-id]") ?? [];
      placed.forEach(({ mark }, index) => {
        const [x, y] = whereIs(mark.code);
        const button = buttons[index];
        if (button) button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      });
    };
    const scaleGround = ([x, y]: readonly [number, number], k: number) => {
      group.current?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
      if (tileLayer.current) tileLayer.current.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    };
    const shiftLayers = (transform: string) => {
      for (const layer of [ground.current, marks.current]) if (layer) layer.style.transform = transform;
    };
    let isShifted: boolean | undefined;
    const draw = () => {
      const view = camera.shown();
      const { at, k } = shiftBetween(rested, view, size);
      panel.current?.toggleAttribute("data-zooming", Math.abs(k - 1) > SAME_SCALE);
      if (Math.abs(k - 1) < ROUNDING) {
        if (!isShifted) {
          scaleGround([0, 0], 1);
          lay(rested);
        }
        isShifted = true;
        shiftLayers(`translate(${at[0]}px, ${at[1]}px)`);
      } else {
        if (isShifted !== false) shiftLayers("");
        isShifted = false;
        scaleGround(at, k);
        lay(view);
      }
    };
    draw();
    const stop = camera.onFrame(draw);
    return stop;
  }, [camera, rested, size, points, placed, panel, marks, ground, group, tileLayer]);
}
