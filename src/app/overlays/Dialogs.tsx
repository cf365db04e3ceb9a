/** The open dialog; each is loaded on demand. */
import type { ViewId } from "../../model/links/view-link";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { DialogName } from "./dialog-name";

const aboutPart = lazyPart(() => import("../../features/about/AboutDialog").then((m) => m.AboutDialog));
const storiesPart = lazyPart(() => import("./StoriesDialog").then((m) => m.StoriesDialog));
const helpPart = lazyPart(() => import("../../features/help/HelpSheet").then((m) => m.HelpSheet));
const sharePart = lazyPart(() => import("../../features/share/ShareDialog").then((m) => m.ShareDialog));
const exportPart = lazyPart(() => import("../../features/export/ExportDialog").then((m) => m.ExportDialog));
const timelinesPart = lazyPart(() =>
  import("../../features/user-chronicles/DraftListDialog").then((m) => m.DraftListDialog),
);
const singleFilePart = lazyPart(() =>
  import("../../features/single-file/SingleFileDialog").then((m) => m.SingleFileDialog),
);
const publishPart = lazyPart(() => import("../../features/publish/PublishDialog").then((m) => m.PublishDialog));

type Props = {
  readonly dialog: DialogName;
  readonly shownView: ViewId;
  readonly onClose: () => void;
};

export function Dialogs({ dialog, shownView, onClose }: Props) {
  return (
    <>
      {dialog === "about" && <Lazy part={aboutPart} props={{ isOpen: true, onClose }} />}
      {dialog === "corrections" && <Lazy part={aboutPart} props={{ isOpen: true, onClose, isAtCorrections: true }} />}
      {dialog === "stories" && <Lazy part={storiesPart} props={{ onClose }} />}
      {dialog === "help" && <Lazy part={helpPart} props={{ isOpen: true, onClose }} />}
      {dialog === "single-file" && <Lazy part={singleFilePart} props={{ isOpen: true, onClose }} />}
      {dialog === "publish" && <Lazy part={publishPart} props={{ onClose }} />}
      {dialog === "export" && <Lazy part={exportPart} props={{ isOpen: true, onClose }} />}
      {dialog === "timelines" && <Lazy part={timelinesPart} props={{ onClose }} />}
      {dialog === "share" && <Lazy part={sharePart} props={{ isOpen: true, shownView, onClose }} />}
    </>
  );
}
