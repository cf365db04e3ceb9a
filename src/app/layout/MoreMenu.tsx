import { commandById } from "../../commands/commands";
import type { CommandContext } from "../../commands/command";
import { useLang, useMessages } from "../../i18n/react";
import { MODES } from "../../model/mode";
import { languagesOf, siteFactsOf } from "../../model/site/site-facts";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { canFillScreen } from "../../ui/full-screen";
import { Menu, type MenuGroup } from "../../ui/Menu";
import { useAppearanceGroups } from "./AppearanceMenu";
import { chooseFiles } from "../files/choose-file";
import type { DialogName } from "../overlays/dialog-name";
import { openChosen } from "../files/open-chosen";

type Props = {
  /** Adds language and appearance, which the header has no space for. */
  readonly isPhone: boolean;
  readonly context: CommandContext;
  readonly onDialog: (dialog: DialogName) => void;
};

export function MoreMenu({ isPhone, context, onDialog }: Props) {
  const { app } = useMessages();
  const lang = useLang();
  const { setLang, openSource } = useActions();
  const appearance = useAppearanceGroups();
  const isReady = useApp(({ chronicle }) => chronicle.status === "ready");
  const opensLocalFiles = useApp(({ mode }) => MODES[mode].opensLocalFiles);
  // An exported file has neither the lazy parts of the app, to be exported again, nor the files beside it.
  const isServed = useApp((s) => s.singleFile === undefined);
  const facts = siteFactsOf(document);
  const { example, library, canPublish } = facts;
  const languages = languagesOf(facts);
  const actions: MenuGroup = {
    name: app.more,
    items: [
      ...(isPhone && isReady
        ? [{ id: "stories", label: app.stories, icon: <Icon name="present" />, onPick: context.openStories }]
        : []),
      ...(isPhone
        ? [
            {
              id: "share",
              label: app.share,
              icon: <Icon name="share" />,
              onPick: () => commandById("share").run(context),
            },
          ]
        : []),
      ...(isReady
        ? [
            { id: "quiz", label: app.quiz, icon: <Icon name="quiz" />, onPick: () => commandById("quiz").run(context) },
            {
              id: "print",
              label: app.print,
              icon: <Icon name="print" />,
              onPick: () => commandById("print").run(context),
            },
          ]
        : []),
      ...(isServed && isReady
        ? [
            { id: "export", label: app.saveAs, icon: <Icon name="download" />, onPick: () => onDialog("export") },
            {
              id: "single-file",
              label: app.singleFile,
              icon: <Icon name="download" />,
              onPick: () => onDialog("single-file"),
            },
            // A published site need not hold the files that another one is made of.
            ...(canPublish
              ? [
                  {
                    id: "publish",
                    label: app.publish,
                    icon: <Icon name="share" />,
                    onPick: () => onDialog("publish"),
                  },
                ]
              : []),
          ]
        : []),
      ...(opensLocalFiles && isServed
        ? [
            {
              id: "timelines",
              label: app.timelines,
              icon: <Icon name="edit" />,
              onPick: () => onDialog("timelines"),
            },
          ]
        : []),
      ...(opensLocalFiles
        ? [
            {
              id: "open",
              label: app.openFile,
              icon: <Icon name="file" />,
              onPick: () => chooseFiles((files) => void openChosen(context.store, { files }, context.openAdded)),
            },
          ]
        : []),
      ...(opensLocalFiles && isServed && example !== undefined
        ? [{ id: "example", label: app.openExample, icon: <Icon name="time" />, onPick: () => openSource(example) }]
        : []),
      ...(library === undefined
        ? []
        : [
            {
              id: "library",
              label: app.allTimelines,
              icon: <Icon name="list" />,
              onPick: () => window.location.assign(library),
            },
          ]),
      { id: "about", label: app.about, icon: <Icon name="info" />, onPick: () => onDialog("about") },
      { id: "keys", label: app.keys, icon: <Icon name="help" />, onPick: () => onDialog("help") },
      ...(canFillScreen()
        ? [
            {
              id: "full",
              label: app.fullScreen,
              icon: <Icon name="fit" />,
              onPick: () => commandById("fullScreen").run(context),
            },
          ]
        : []),
    ],
  };
  const language: MenuGroup = {
    name: app.language,
    items: languages.map((one) => ({
      id: one,
      label: app.languageNames[one],
      lang: one,
      icon: one === lang ? <Icon name="ok" size={14} weight={2} /> : undefined,
      isChosen: one === lang,
      onPick: () => setLang(one),
    })),
  };
  return (
    <Menu
      label={app.more}
      icon={<Icon name="more" size={18} />}
      groups={isPhone ? [actions, ...(languages.length > 1 ? [language] : []), ...appearance] : [actions]}
    />
  );
}
