import { lazyPart } from "../../ui/lazy-part";

const step = () => import("./load-parts");
const parts = () => step().then(({ loadParts }) => loadParts());
export const draftBarPart = lazyPart(() => parts().then((module) => module.DraftBar));
export const eventEditorPart = lazyPart(() => parts().then((module) => module.EventEditor));
export const draftTablePart = lazyPart(() =>
  step()
    .then(({ loadDraftTable }) => loadDraftTable())
    .then((module) => module.DraftTable),
);
