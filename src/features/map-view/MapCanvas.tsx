/** The map itself: it is moved and zoomed by pointer, wheel, fingers, keys and buttons; its marks are buttons. */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  createRef,
  useEffect,
  useRef,
  useState,
} from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import type { ModeFacts } from "../../model/mode";
import type { PlacePoints } from "../../store/selectors/map";
import type { XY } from "../map/map-labels";
import type { MapShape } from "../map/map-shapes";
import { panBy, withInView, zoomAt } from "../map/map-view";
import { useMapGestures } from "../map/use-map-gestures";
import { EDGE_PX, clearShift, coversOf } from "./clear-shift";
import { MapBase, type MovedBase } from "./MapBase";
import { MapControls, ZOOM_STEP } from "./MapControls";
import { PlaceMarks } from "./PlaceMarks";
import { lonLatOf, placeXY } from "./place-xy";
import type { PlacedMark } from "./placed-marks";
import type { LiveCamera } from "./use-live-camera";
import { useFollowedCamera } from "./use-followed-camera";
import type { Marks } from "./use-marks";
import { usePassedMarks } from "./use-passed-marks";
import styles from "./MapPanel.module.css";

const STEP_PX = { small: 80, large: 240 };
/** Between a focused mark and what lies over the map. */
const GAP_PX = 8;
const HINT_MS = 1_500;
const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "");

type Props = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly live: LiveCamera;
  readonly marks: Marks;
  readonly points: PlacePoints;
  /** Routes and areas, below the marks. */
  readonly shapes: readonly MapShape[];
  readonly wheel: ModeFacts["wheel"];
  /** Ids of elements with the description of the map. */
  readonly describedBy: string;
  readonly isPast: (placed: PlacedMark) => boolean;
  readonly isNewest: (placed: PlacedMark) => boolean;
  readonly onChoose: (placed: PlacedMark) => void;
  readonly onChooseNone: () => void;
  readonly onCloser: (() => void) | undefined;
  readonly messages: MapViewMessages;
  /** Over the map. */
  readonly children?: ReactNode;
};

export function MapCanvas(props: Props) {
  const {
    box,
    live,
    marks,
    points,
    shapes,
    wheel,
    describedBy,
    isPast,
    isNewest,
    onChoose,
    onChooseNone,
    onCloser,
    messages,
  } = props;
  const { camera, rested, size, go, fitAll } = live;
  const { layout, placer } = marks;
  const placed = usePassedMarks(camera, marks);
  const panel = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [moved] = useState<MovedBase>(() => ({ ground: createRef(), group: createRef(), tileLayer: createRef() }));
  const wasDragged = useRef(false);
  const [hint, setHint] = useState<string>();

  useFollowedCamera({ camera, rested, size, points, placed, panel, marks: layer, moved });
  useEffect(() => {
    if (hint === undefined) return undefined;
    const timer = setTimeout(() => setHint(undefined), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  // The chosen mark stays where it is; without one, the middle.
  const held = (): XY => {
    const chosen = placed.find(({ isChosen }) => isChosen);
    const [x, y] = chosen ? placeXY(points, camera.view(), size)(chosen.mark.code) : [-1, -1];
    const isIn = x >= 0 && x <= size.width && y >= 0 && y <= size.height;
    return isIn ? [x, y] : [size.width / 2, size.height / 2];
  };
  const zoomBy = (factor: number) => go(zoomAt(camera.view(), size, factor, held()));
  const moveBy = ([dx, dy]: XY) => go(panBy(camera.view(), size, [dx, dy]));
  /** The keyboard has led to a mark: it comes into sight, out from under what lies over the map. */
  const reach = ({ mark, px }: PlacedMark) => {
    const now = camera.view();
    const inView = withInView(now, size, lonLatOf(points, mark.code), EDGE_PX);
    const at = placeXY(points, inView, size)(mark.code);
    const shift = clearShift(at, px / 2 + GAP_PX, coversOf(box.current), size);
    const isCovered = shift[0] !== 0 || shift[1] !== 0;
    if (inView !== now || isCovered) go(isCovered ? panBy(inView, size, shift) : inView);
  };
  const onPointerDown = useMapGestures(box, {
    onPan: (by) => {
      wasDragged.current = true;
      camera.moveTo(panBy(camera.shown(), size, by));
    },
    onZoom: (factor, at) => camera.moveTo(zoomAt(camera.shown(), size, factor, at)),
    // A mark answers to the click.
    onTap: (_at, target) => target.closest("[data-place-id]") ?? onChooseNone(),
    wheel,
    onRefused: (kind) =>
      setHint(kind === "touch" ? messages.twoFingers : IS_MAC ? messages.holdToZoomMac : messages.holdToZoom),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const px = event.shiftKey ? STEP_PX.large : STEP_PX.small;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => moveBy([px, 0]),
      ArrowRight: () => moveBy([-px, 0]),
      ArrowUp: () => moveBy([0, px]),
      ArrowDown: () => moveBy([0, -px]),
      "+": () => zoomBy(ZOOM_STEP),
      "=": () => zoomBy(ZOOM_STEP),
      "-": () => zoomBy(1 / ZOOM_STEP),
      _: () => zoomBy(1 / ZOOM_STEP),
      "0": fitAll,
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <section ref={panel} className={styles.panel} aria-label={messages.name}>
      <div
        ref={box}
        className={styles.map}
        role="group"
        aria-label={messages.name}
        aria-describedby={describedBy}
        // Arrow keys move the map.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-map=""
        style={{ "--map-width": size.width, "--map-height": size.height } as CSSProperties}
        data-wheel={wheel}
        onPointerDown={(event) => {
          wasDragged.current = false;
          onPointerDown(event);
        }}
        // The end of a drag that began on a mark is no click on it.
        onClickCapture={(event) => {
          if (wasDragged.current) event.stopPropagation();
        }}
        onKeyDown={onKeyDown}
      >
        <MapBase
          moved={moved}
          view={rested}
          size={size}
          placed={marks.placed}
          layout={layout}
          shapes={shapes}
          placer={placer}
          messages={messages}
        />
        <div ref={layer} className={styles.layer}>
          <PlaceMarks
            placed={placed}
            isPast={isPast}
            isNewest={isNewest}
            messages={messages}
            onChoose={onChoose}
            onReached={reach}
            onBeyond={([right, down]) => moveBy([-right * STEP_PX.large, -down * STEP_PX.large])}
            box={box}
          />
        </div>
      </div>
      <MapControls view={rested} size={size} onZoom={zoomBy} onFit={fitAll} onCloser={onCloser} messages={messages} />
      {props.children}
      {hint !== undefined && (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      )}
    </section>
  );
}
