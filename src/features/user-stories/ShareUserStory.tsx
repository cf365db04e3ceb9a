/** A user story as a link that contains it, or as a file if the link would be too long. */
import { useEffect, useRef, useState } from "react";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang } from "../../i18n/react";
import { writeFragment } from "../../model/links/fragment";
import { NO_FILTER } from "../../model/filter/filter";
import { reachOf } from "../../model/links/share-url";
import { deviceFileOf } from "../../model/links/source-url";
import { MAX_ADDRESS_LENGTH, packStory } from "../../model/stories/story-code";
import { isDraftSource } from "../../model/user-chronicles/user-chronicle-id";
import { encodeViewLink } from "../../model/links/view-link";
import { selectHome } from "../../store/selectors/home";
import { useApp } from "../../store/react";
import type { StoryDraft } from "../../store/user-stories/slice";
import { ActionRow } from "../../ui/ActionRow";
import { LinkField } from "../../ui/LinkField";
import { useCopy } from "../../ui/use-copy";
import { download } from "./StorySaveStatus";
import styles from "./UserStories.module.css";

/** Opens the story for reading, in the user's language. */
async function linkTo(home: string, draft: StoryDraft, lang: "en" | "uk"): Promise<string> {
  const query = encodeViewLink({
    ...(draft.chronicle.key === "" ? {} : { src: draft.chronicle.key }),
    story: { id: draft.story.id, step: 1 },
    filter: NO_FILTER,
    lang,
  });
  return `${home}${query}${writeFragment({ story: await packStory(draft) })}`;
}

type Props = { readonly draft: StoryDraft; readonly messages: UserStoryMessages; readonly onClose: () => void };

export function ShareUserStory({ draft, messages: { share }, onClose }: Props) {
  const lang = useLang();
  const home = useApp(selectHome);
  const field = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  const [address, setAddress] = useState<string>();
  const { outcome, copy } = useCopy({ keepsRefusal: true });
  useEffect(() => {
    let isStale = false;
    if (home !== undefined) void linkTo(home, draft, lang).then((made) => !isStale && setAddress(made));
    return () => {
      isStale = true;
    };
  }, [home, draft, lang]);
  useEffect(() => {
    head.current?.focus();
  }, []);
  useEffect(() => {
    if (outcome.kind === "refused") field.current?.select();
  }, [outcome]);
  const isTooLong = address !== undefined && address.length > MAX_ADDRESS_LENGTH;
  const file = deviceFileOf(draft.chronicle.key);
  const isLocal = home !== undefined && reachOf(home) === "machine";
  const hasNoLink = home === undefined || isTooLong;
  return (
    <div className={styles.share}>
      <p ref={head} tabIndex={-1}>
        {home === undefined && share.noPage}
        {home !== undefined && address === undefined && share.collecting}
        {address !== undefined && (isTooLong ? share.tooLong(address.length, MAX_ADDRESS_LENGTH) : share.intro)}
      </p>
      {address !== undefined && !isTooLong && (
        <>
          <LinkField label={share.link} address={address} field={field} hidesLabel />
          {isLocal && <p className={styles.facts}>{share.local}</p>}
          {isDraftSource(draft.chronicle.key) && <p className={styles.facts}>{share.onlyHere}</p>}
          {file !== undefined && <p className={styles.facts}>{share.onDevice(file)}</p>}
        </>
      )}
      <ActionRow>
        {address !== undefined && !isTooLong && (
          <button type="button" className="btn btn-solid" onClick={() => void copy(address)}>
            {outcome.kind === "copied" ? share.copied : share.copy}
          </button>
        )}
        <button
          type="button"
          className={hasNoLink ? "btn btn-solid" : "btn btn-line"}
          onClick={() => download(draft, lang)}
        >
          {share.file}
        </button>
        <button type="button" className="btn btn-line" onClick={onClose}>
          {share.close}
        </button>
        <output className={outcome.kind === "refused" ? styles.facts : "visually-hidden"}>
          {outcome.kind === "copied" && share.copied}
          {outcome.kind === "refused" && share.refused}
        </output>
      </ActionRow>
    </div>
  );
}
