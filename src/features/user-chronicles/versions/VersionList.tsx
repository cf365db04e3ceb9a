import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { isolated } from "../../../i18n/isolated";
import { useMoment } from "../../../i18n/react-moment";
import type { UserChronicleMessages } from "../../../i18n/user-chronicle-messages";
import { type NamedVersion, MAX_VERSIONS, MAX_VERSION_NAME } from "../../../model/user-chronicles/user-chronicle";
import type { ChronicleDraft } from "../../../store/user-chronicles/slice";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import { ItemList, ItemRow } from "../../../ui/ItemList";
import { useUserChronicleActions } from "../use-user-chronicles";
import styles from "./Versions.module.css";

type Props = { readonly draft: ChronicleDraft; readonly messages: UserChronicleMessages };

export function VersionList({ draft, messages }: Props) {
  const { versions: texts, events } = messages;
  const actions = useUserChronicleActions();
  const moment = useMoment();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [removed, setRemoved] = useState<NamedVersion>();
  const name = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // What was pressed is gone.
  useEffect(() => {
    undo.current?.focus();
  }, [removed]);
  const [reported, setReported] = useState("");
  const isFull = draft.versions.length >= MAX_VERSIONS;
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (isFull) return;
    actions.saveVersion(draft.id, typed);
    setReported(texts.saved(isolated(typed.trim() || texts.unnamed)));
    setTyped("");
    setRemoved(undefined);
  };
  return (
    <>
      <p className={styles.hint}>{texts.intro}</p>
      <form className={styles.nameForm} onSubmit={save}>
        <Field label={texts.name} controlId={id}>
          <Input
            id={id}
            dir="auto"
            autoComplete="off"
            maxLength={MAX_VERSION_NAME}
            placeholder={texts.nameHint}
            ref={name}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </Field>
        <button type="submit" className="btn btn-solid" aria-disabled={isFull}>
          {texts.save}
        </button>
      </form>
      {isFull && <p className={styles.hint}>{texts.full(MAX_VERSIONS)}</p>}
      <div role="status">
        {reported !== "" && <p>{reported}</p>}
        {removed && (
          <p className={styles.removed}>
            {texts.removed(isolated(removed.name || texts.unnamed))}
            <button
              ref={undo}
              type="button"
              className="btn btn-line"
              onClick={() => {
                actions.putVersion(draft.id, removed);
                setRemoved(undefined);
                name.current?.focus();
              }}
            >
              {texts.undo}
            </button>
          </p>
        )}
      </div>
      {draft.versions.length === 0 ? (
        <p className={styles.hint}>{texts.none}</p>
      ) : (
        <ItemList>
          {[...draft.versions].reverse().map((version) => {
            const title = isolated(version.name || texts.unnamed);
            return (
              <ItemRow
                key={version.id}
                name={title}
                title={title}
                isDense
                actions={
                  <>
                    <button
                      type="button"
                      className="btn btn-line"
                      aria-label={texts.restoreOf(title)}
                      onClick={() => {
                        actions.restoreVersion(draft.id, version.id);
                        setReported(texts.restored(title));
                      }}
                    >
                      {texts.restore}
                    </button>
                    <button
                      type="button"
                      className="btn btn-line"
                      aria-label={texts.removeOf(title)}
                      onClick={() => {
                        actions.removeVersion(draft.id, version.id);
                        setReported("");
                        setRemoved(version);
                      }}
                    >
                      {texts.remove}
                    </button>
                  </>
                }
              >
                <p className={`${styles.hint} num`}>
                  {moment(version.savedMs)} · {events(version.content.events.length)}
                </p>
              </ItemRow>
            );
          })}
        </ItemList>
      )}
    </>
  );
}
