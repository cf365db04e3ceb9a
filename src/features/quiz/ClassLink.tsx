/** The link that gives a class the same questions, to copy or as a QR code. */
import { useMemo, useRef } from "react";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { deviceFileIn, isDraftIn, reachOf } from "../../model/links/share-url";
import { selectHome } from "../../store/selectors/home";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { LinkField } from "../../ui/LinkField";
import { QrStage } from "../../ui/QrStage";
import { qrModules } from "../../ui/qr-code";
import { useCopy } from "../../ui/use-copy";
import { quizQuery } from "./quiz-query";
import styles from "./QuizStart.module.css";

export function ClassLink({ messages: { start } }: { readonly messages: QuizMessages }) {
  const query = useApp(quizQuery);
  const home = useApp(selectHome);
  if (home === undefined) return <p className={styles.linkPart}>{start.noPage}</p>;
  const address = home + query;
  if (isDraftIn(address)) return <p className={styles.linkPart}>{start.onlyHere}</p>;
  const file = deviceFileIn(address);
  if (file !== undefined) return <p className={styles.linkPart}>{start.onDevice(file)}</p>;
  return <Link address={address} reach={reachOf(home)} start={start} />;
}

type LinkProps = {
  readonly address: string;
  readonly reach: ReturnType<typeof reachOf>;
  readonly start: QuizMessages["start"];
};

function Link({ address, reach, start }: LinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const { outcome, copy } = useCopy({ keepsRefusal: true });
  return (
    <div className={styles.linkPart}>
      <LinkField label={start.link} address={address} field={field} className={styles.field}>
        <span className={styles.beside}>
          <button
            type="button"
            className="btn btn-line"
            onClick={() => {
              field.current?.select();
              void copy(address);
            }}
          >
            <Icon name="copy" size={16} />
            {start.copyLink}
          </button>
          <output className={styles.outcome}>
            {outcome.kind === "copied" && start.copied}
            {outcome.kind === "refused" && start.refused}
          </output>
        </span>
        {reach !== "everyone" && <p className={styles.hint}>{start[reach]}</p>}
      </LinkField>
      <Code address={address} start={start} />
    </div>
  );
}

function Code({ address, start }: Omit<LinkProps, "reach">) {
  const modules = useMemo(() => qrModules(address), [address]);
  if (!modules) return null;
  const messages = { title: start.qrTitle(address), full: start.qrFull, leave: start.qrLeave };
  return <QrStage address={address} modules={modules} messages={messages} />;
}
