/** A story on the projector, and in presenter view, with the maps of its slides: another feature draws them. */
import { PresentStage } from "../../features/present/PresentStage";
import { PresenterView } from "../../features/present/PresenterView";
import type { StepMapProps } from "../../features/present/step-map-props";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { OverlayProps } from "./overlays";

const stepMapPart = lazyPart(() => import("../../features/map-view/StepMap").then((m) => m.StepMap));

const StepMap = (props: StepMapProps) => <Lazy part={stepMapPart} props={props} failed={null} />;

export const Presentation = ({ context }: OverlayProps) => <PresentStage context={context} StepMap={StepMap} />;
export const Presenter = () => <PresenterView StepMap={StepMap} />;
