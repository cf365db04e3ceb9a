/** The dialog that is open over the page, each in a file of its own. */
import { Suspense, lazy } from "react";
import type { ViewId } from "../model/view-link";
import type { DialogName } from "./Layout";

const AboutDialog = lazy(() => import("../features/about/AboutDialog").then((m) => ({ default: m.AboutDialog })));
const StoriesDialog = lazy(() => import("./StoriesDialog").then((m) => ({ default: m.StoriesDialog })));
const HelpSheet = lazy(() => import("../features/help/HelpSheet").then((m) => ({ default: m.HelpSheet })));
const ShareDialog = lazy(() => import("../features/share/ShareDialog").then((m) => ({ default: m.ShareDialog })));
const OneFileDialog = lazy(() =>
  import("../features/one-file/OneFileDialog").then((m) => ({ default: m.OneFileDialog })),
);

type Props = {
  readonly dialog: DialogName;
  readonly shownView: ViewId;
  readonly onClose: () => void;
};

export function Dialogs({ dialog, shownView, onClose }: Props) {
  return (
    <Suspense>
      {dialog === "about" && <AboutDialog isOpen onClose={onClose} />}
      {dialog === "stories" && <StoriesDialog onClose={onClose} />}
      {dialog === "help" && <HelpSheet isOpen onClose={onClose} />}
      {dialog === "one-file" && <OneFileDialog isOpen onClose={onClose} />}
      {dialog === "share" && <ShareDialog isOpen shownView={shownView} onClose={onClose} />}
    </Suspense>
  );
}
