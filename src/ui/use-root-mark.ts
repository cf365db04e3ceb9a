import { useLayoutEffect } from "react";

/**
 * Sets a data attribute of the root element while a component is there, so that styles of other parts can follow it. They
 * cannot ask with `:has()`: Firefox knows it from 121 on only.
 * @param name  of the attribute as `dataset` has it
 * @param value  `undefined`: no attribute
 */
export function useRootMark(name: string, value: string | undefined): void {
  useLayoutEffect(() => {
    if (value === undefined) return;
    const { dataset } = document.documentElement;
    dataset[name] = value;
    return () => {
      delete dataset[name];
    };
  }, [name, value]);
}
