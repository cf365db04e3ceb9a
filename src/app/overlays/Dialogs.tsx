/** The dialog that is open over the page, each in a file of its own. */
import type { ViewId } from "../../model/links/view-link";
import { Late, latePart } from "../../ui/late-part";
import type { DialogName } from "../layout/Layout";

const aboutPart = latePart(() => import("../../features/about/AboutDialog").then((m) => m.AboutDialog));
const storiesPart = latePart(() => import("./StoriesDialog").then((m) => m.StoriesDialog));
const helpPart = latePart(() => import("../../features/help/HelpSheet").then((m) => m.HelpSheet));
const sharePart = latePart(() => import("../../features/share/ShareDialog").then((m) => m.ShareDialog));
const oneFilePart = latePart(() => import("../../features/one-file/OneFileDialog").then((m) => m.OneFileDialog));

type Props = {
  readonly dialog: DialogName;
  readonly shownView: ViewId;
  readonly onClose: () => void;
};

export function Dialogs({ dialog, shownView, onClose }: Props) {
  return (
    <>
      {dialog === "about" && <Late part={aboutPart} props={{ isOpen: true, onClose }} />}
      {dialog === "stories" && <Late part={storiesPart} props={{ onClose }} />}
      {dialog === "help" && <Late part={helpPart} props={{ isOpen: true, onClose }} />}
      {dialog === "one-file" && <Late part={oneFilePart} props={{ isOpen: true, onClose }} />}
      {dialog === "share" && <Late part={sharePart} props={{ isOpen: true, shownView, onClose }} />}
    </>
  );
}
