/** The print preview, with the maps of its sheets. */
import { mapFacts } from "../../features/map-view/map-facts";
import { PrintPreview } from "../../features/print/PrintPreview";
import { StepMap } from "./StepMap";

const MAPS = { Map: StepMap, factsOf: mapFacts };

export const Paper = () => <PrintPreview maps={MAPS} />;
