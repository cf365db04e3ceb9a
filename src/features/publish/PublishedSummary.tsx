/** What is in the archive, before it is saved. */
import { useEffect, useId, useMemo, useRef } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { isolated } from "../../i18n/isolated";
import type { MadeSite } from "./use-publish";
import styles from "./Publish.module.css";

type Props = {
  readonly site: MadeSite;
  readonly messages: PublishMessages;
  readonly hasAddress: boolean;
};

const MAX_LARGE = 5;
const KINDS = ["pages", "events", "stories", "pictures", "app"] as const;

export function PublishedSummary({ site, messages, hasAddress }: Props) {
  const { zip, files, contents, failed, large, social } = site;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const address = useMemo(() => social && URL.createObjectURL(social), [social]);
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return (
    // Long on a phone, and without any control: the keyboard scrolls it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.made} role="region" aria-labelledby={id} tabIndex={0}>
      <div>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {messages.ready}
        </h3>
        <p className={styles.size}>{messages.sizeOf(zip.size, files)}</p>
        <dl className={styles.facts}>
          {KINDS.filter((kind) => contents[kind] > 0).map((kind) => (
            <div key={kind}>
              <dt>{messages.contents[kind]}</dt>
              <dd className="num">{messages.countOf(contents[kind])}</dd>
            </div>
          ))}
        </dl>
        {failed.length > 0 && <p className={styles.warning}>{messages.notIncluded(failed.map(isolated).join(", "))}</p>}
        {large.length > 0 && (
          <p className={styles.warning}>
            {messages.large(
              large
                .slice(0, MAX_LARGE)
                .map(({ path, bytes }) => messages.withSize(isolated(path.slice(path.lastIndexOf("/") + 1)), bytes))
                .join(", "),
              large.length - MAX_LARGE,
            )}
          </p>
        )}
        {!hasAddress && <p className={styles.hint}>{messages.withoutAddress}</p>}
        <h4>{messages.next}</h4>
        <ol className={styles.steps}>
          {messages.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {address !== undefined && (
        <figure className={styles.social}>
          <img src={address} alt={messages.socialAlt} />
          <figcaption className={styles.hint}>{messages.social}</figcaption>
        </figure>
      )}
    </div>
  );
}
