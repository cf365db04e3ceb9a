/** The map of slides and printed sheets. Another feature draws it; its code is loaded with the first one. */
import type { StepMapProps } from "../../features/map-view/StepMap";
import { Lazy, lazyPart } from "../../ui/lazy-part";

const stepMapPart = lazyPart(() => import("../../features/map-view/StepMap").then((m) => m.StepMap));

export const StepMap = (props: StepMapProps) => <Lazy part={stepMapPart} props={props} failed={null} />;
