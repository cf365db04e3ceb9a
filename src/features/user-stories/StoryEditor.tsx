/** A story of the reader's own, over the whole page: what it is called, its steps with their texts, and more steps. */
import { useEffect, useRef, useState } from "react";
import { type UserStoryMessages, loadUserStoryMessages } from "../../i18n/user-story-messages";
import { useLazyMessages, useMessages } from "../../i18n/react";
import { LANGS, type Lang } from "../../model/links/view-link";
import { historyOf } from "../../store/user-stories/history";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useActions, useApp } from "../../store/react";
import type { StoryDraft } from "../../store/state";
import { Icon } from "../../ui/Icon";
import { PHONE, useMedia } from "../../ui/use-media";
import { AddStep } from "./AddStep";
import { SaveStatus } from "./SaveStatus";
import { StepRows } from "./StepRows";
import { StoryFields } from "./StoryFields";
import { UndoButtons, undoKey } from "./UndoButtons";
import { useUserStories, useTitle } from "./use-user-stories";
import styles from "./Editor.module.css";

/** Whoever frames a page can lay something over it that draws a click to the wrong place. */
const isFramed = (): boolean => window.top !== window;

export function StoryEditor() {
  const draft = useApp(selectShownDraft);
  const words = useLazyMessages(loadUserStoryMessages);
  if (!draft || !words) return <div className={styles.editor} />;
  return isFramed() ? <Framed words={words} /> : <Editor draft={draft} words={words} />;
}

function Framed({ words: { editor } }: { readonly words: UserStoryMessages }) {
  return (
    <section className={`${styles.editor} ${styles.framed}`} aria-label={editor.name}>
      <h1>{editor.framed.title}</h1>
      <p>{editor.framed.text}</p>
      <a className="btn btn-solid" href={window.location.href} target="_blank" rel="noopener">
        {editor.framed.open}
      </a>
    </section>
  );
}

const isTextField = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("input:not([type=checkbox]), textarea");

function Editor({ draft, words }: { readonly draft: StoryDraft; readonly words: UserStoryMessages }) {
  const own = useUserStories();
  const titleOf = useTitle(words);
  const { goToStep, setMode } = useActions();
  const { editor, list } = words;
  const { story } = draft;
  const { id } = story;
  const isPhone = useMedia(PHONE);
  const [lang, setLang] = useState<Lang>(useApp((s) => s.view.lang));
  const [announced, setAnnounced] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const history = useApp((s) => historyOf(s, id));
  const undo = (isForth: boolean) => {
    const left = isForth ? own.redo(id) : own.undo(id);
    if (left !== undefined) setAnnounced((isForth ? editor.redone : editor.undone)(left));
  };
  const isEmpty = story.steps.length === 0;
  const shownLangs = isPhone ? [lang] : LANGS;
  const pick = () => {
    own.leaveEditor();
    own.make(id);
  };
  const show = (isPresenting: boolean) => {
    goToStep({ id, step: 1 });
    setMode(isPresenting ? "present" : "browse");
  };
  return (
    // Esc leaves, Ctrl+Z undoes; each thing inside has keys of its own.
    <section
      className={styles.editor}
      data-editor=""
      aria-label={editor.name}
      onKeyDown={(event) => {
        const forth = undoKey(event);
        // A field takes its own letters back.
        if (forth !== undefined && !isTextField(event.target)) {
          event.preventDefault();
          undo(forth);
        }
        if (event.key !== "Escape" || event.defaultPrevented || isTextField(event.target)) return;
        event.preventDefault();
        own.leaveEditor();
      }}
    >
      <header className={styles.head}>
        <button type="button" className="btn btn-line" onClick={own.leaveEditor}>
          <Icon name="left" size={14} />
          <span className={styles.word}>{editor.back}</span>
        </button>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {titleOf(story.title)}
        </h1>
        <UndoButtons history={history} words={words} onUndo={() => undo(false)} onRedo={() => undo(true)} />
        <SaveStatus draft={draft} words={words} />
        <div className={styles.actions}>
          <button type="button" className="btn btn-line" onClick={pick}>
            {editor.pick}
          </button>
          <button type="button" className="btn btn-line" disabled={isEmpty} onClick={() => show(false)}>
            {list.read}
          </button>
          <button type="button" className="btn btn-solid" disabled={isEmpty} onClick={() => show(true)}>
            {list.present}
          </button>
        </div>
      </header>
      <div className={styles.body} data-scrolls="">
        {isPhone && <LangSwitch lang={lang} words={words} onLang={setLang} />}
        <StoryFields story={story} words={words} langs={shownLangs} />
        <section className={styles.part} aria-labelledby="editor-steps">
          <div className={styles.partHead}>
            <h2 id="editor-steps">
              {editor.steps} <span className={`${styles.count} num`}>{story.steps.length}</span>
            </h2>
            <p>{story.steps.length > 1 && editor.keys}</p>
          </div>
          <p className="visually-hidden" role="status">
            {announced}
          </p>
          <StepRows story={story} words={words} langs={shownLangs} onAnnounce={setAnnounced} />
        </section>
        <AddStep story={story} words={words} onAnnounce={setAnnounced} />
      </div>
    </section>
  );
}

type LangSwitchProps = {
  readonly lang: Lang;
  readonly words: UserStoryMessages;
  readonly onLang: (lang: Lang) => void;
};

/** On a narrow screen only one language has room. */
function LangSwitch({ lang, words, onLang }: LangSwitchProps) {
  const { app } = useMessages();
  return (
    <div className={styles.langs} role="group" aria-label={words.editor.lang}>
      {LANGS.map((one) => (
        <button
          key={one}
          type="button"
          className="btn btn-line"
          lang={one}
          aria-pressed={one === lang}
          onClick={() => onLang(one)}
        >
          {app.languageNames[one]}
        </button>
      ))}
    </div>
  );
}
