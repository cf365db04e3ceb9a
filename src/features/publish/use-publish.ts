/** Makes the site, one at a time, until the dialog closes. */
import { useEffect, useRef, useState } from "react";
import type { Chronicle } from "../../model/chronicle/chronicle";

import type { PublishForm } from "../../model/site/publish-form";
import {
  type PublishFault,
  type PublishProgress,
  type PublishResult,
  type PublishedSite,
  publishSite,
} from "../../store/publish/publish-site";
import { useAppStore } from "../../store/react";

export type MadeSite = Omit<PublishedSite, "result"> & Extract<PublishResult, { readonly ok: true }>;

export type PublishWork =
  | { readonly status: "idle" | "cancelled" }
  | { readonly status: "working"; readonly progress?: PublishProgress }
  | { readonly status: "failed"; readonly fault: PublishFault; readonly detail?: string | undefined }
  | { readonly status: "ready" | "saved"; readonly site: MadeSite };

export function usePublish(chronicle: Chronicle) {
  const store = useAppStore();
  const [work, setWork] = useState<PublishWork>({ status: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (form: PublishForm) => {
    const controller = new AbortController();
    running.current = controller;
    setWork({ status: "working" });
    const { result, ...others } = await publishSite(store.getState(), chronicle, form, {
      onProgress: (progress) => !controller.signal.aborted && setWork({ status: "working", progress }),
      signal: controller.signal,
      folder: new URL(".", document.baseURI).href,
    });
    if (running.current !== controller) return;
    running.current = undefined;
    if (result.ok) setWork({ status: "ready", site: { ...result, ...others } });
    else if (result.fault === "cancelled") setWork({ status: "cancelled" });
    else setWork({ status: "failed", fault: result.fault, detail: result.detail });
  };
  return {
    work,
    make: (form: PublishForm) => void make(form),
    cancel: () => running.current?.abort(),
    markSaved: (site: MadeSite) => setWork({ status: "saved", site }),
    reset: () => setWork({ status: "idle" }),
  };
}
