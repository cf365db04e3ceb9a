/** Links at the bottom of every page, such as to an imprint. */
import { useRef } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { withItem } from "../../model/edit-values";
import { type FormLink, MAX_FOOTER_LINKS, MAX_LENGTHS } from "../../model/site/publish-form";
import { Icon } from "../../ui/Icon";
import { TextField } from "./TextField";
import type { FormEditing } from "./use-publish-form";
import styles from "./Publish.module.css";

type Props = { readonly editing: FormEditing; readonly messages: PublishMessages };

export function FooterLinks({ editing, messages }: Props) {
  const { form, faults, change, textLang, textOf, withTyped } = editing;
  const { footer } = form;
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const set = (at: number, link: FormLink | undefined) => change({ footer: withItem(footer, at, link) });
  const focusSoon = (find: () => HTMLElement | null | undefined) => requestAnimationFrame(() => find()?.focus());
  const add = () => {
    change({ footer: [...footer, { url: "" }] });
    focusSoon(() => list.current?.lastElementChild?.querySelector("input"));
  };
  const remove = (at: number) => {
    set(at, undefined);
    focusSoon(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>("[data-remove]");
      return buttons?.[Math.min(at, footer.length - 2)] ?? addButton.current;
    });
  };
  return (
    <div role="group" aria-label={messages.footer} className={styles.links}>
      <p className={styles.label}>{messages.footer}</p>
      {footer.length > 0 && (
        <ul ref={list}>
          {footer.map((link, at) => (
            // Links have no ids, and only the last is added.
            <li key={at} className={styles.link}>
              <TextField
                label={messages.linkText(at + 1)}
                maxLength={MAX_LENGTHS.label}
                lang={textLang}
                error={faults.has(`footer-${at}-label`) ? messages.errors.label : undefined}
                value={textOf(link.label)}
                onChange={(text) => set(at, { ...link, label: withTyped(link.label, text) })}
              />
              <TextField
                label={messages.linkUrl(at + 1)}
                isUrl
                placeholder="https://"
                error={faults.has(`footer-${at}-url`) ? messages.errors.page : undefined}
                value={link.url}
                onChange={(url) => set(at, { ...link, url })}
              />
              <button
                type="button"
                data-remove
                className="btn btn-square"
                aria-label={messages.removeLink(at + 1)}
                onClick={() => remove(at)}
              >
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {footer.length < MAX_FOOTER_LINKS ? (
        <button ref={addButton} type="button" className="btn btn-line" onClick={add}>
          <Icon name="plus" size={14} />
          {messages.addLink}
        </button>
      ) : (
        <p className={styles.hint}>{messages.mostLinks(MAX_FOOTER_LINKS)}</p>
      )}
    </div>
  );
}
