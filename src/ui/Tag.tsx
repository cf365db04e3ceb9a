import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./Tag.module.css";

type Props = {
  readonly as?: "p" | "span";
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A sign and a word or two: the topic of an event, or its status. */
export function Tag({ as: Element = "span", className, children }: Props) {
  return <Element className={joinClasses(styles.tag, className)}>{children}</Element>;
}
