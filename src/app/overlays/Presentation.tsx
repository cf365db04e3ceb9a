/** A story on the projector, and in presenter view, with the maps of its slides. */
import { PresentStage } from "../../features/present/PresentStage";
import { PresenterView } from "../../features/present/PresenterView";
import type { OverlayProps } from "./overlays";
import { StepMap } from "./StepMap";

export const Presentation = ({ context }: OverlayProps) => <PresentStage context={context} StepMap={StepMap} />;
export const Presenter = () => <PresenterView StepMap={StepMap} />;
