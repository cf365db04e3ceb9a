/** What is being said, as text: browsers draw the captions of a video, and none of a sound. */
import { useEffect, useState } from "react";
import { FileText } from "../../i18n/react";
import styles from "./Media.module.css";

type Props = {
  /** In the `<audio>`, with its captions on. */
  readonly track: HTMLTrackElement;
  readonly lang: string | undefined;
};

export function AudioCaptions({ track: { track }, lang }: Props) {
  const [text, setText] = useState("");
  useEffect(() => {
    const read = () => setText([...(track.activeCues ?? [])].map(textOf).join("\n"));
    track.addEventListener("cuechange", read);
    return () => track.removeEventListener("cuechange", read);
  }, [track]);
  return (
    // Hidden from screen readers, whose users hear the sound itself.
    <p className={styles.captions} aria-live="off">
      <FileText lang={lang}>{text}</FileText>
    </p>
  );
}

/** Without the markup of WebVTT, such as the name of a voice. */
const textOf = (cue: TextTrackCue): string => (cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? "") : "");
