import { lazyPart } from "../../ui/lazy-part";

export const collectFooterPart = lazyPart(() => import("./CollectFooter").then((module) => module.CollectFooter));
export const pictureViewerPart = lazyPart(() => import("./PictureViewer").then((module) => module.PictureViewer));
export const addPicturePart = lazyPart(() => import("./AddPicture").then((module) => module.AddPicture));
