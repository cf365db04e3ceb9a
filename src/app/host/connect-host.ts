/** Connects the store to the host page: executes commands and reports state. */
import { touches } from "../../model/chronicle/chronicle";
import { presentId } from "../../model/chronicle/moved";
import { cleanLink } from "../../model/links/clean-link";
import type { EmbedError, HostCommand } from "../../model/embed/embed-message";
import { languagesOf, siteFactsOf } from "../../model/site/site-facts";
import { showValue } from "../../model/problem";
import { clampPlace } from "../../model/stories/story";
import type { AppStore } from "../../store/app-store";
import type { AppState } from "../../store/state";
import { type EmbedState, type FramedPage, type HostChannel, createHostChannel } from "./host-channel";

const unknown = (where: string, value: string): EmbedError => ({
  code: "unknown",
  where,
  message: `The chronicle has no such value: ${showValue(value)}.`,
});

/** All or nothing: a command with a value that the chronicle lacks has no effect. */
export function carryOut(store: AppStore, command: HostCommand, print: () => void): EmbedError | undefined {
  const { actions, getState } = store;
  const { chronicle } = getState();
  switch (command.type) {
    case "theme":
      actions.setTheme(command.theme);
      return undefined;
    case "lang":
      if (!languagesOf(siteFactsOf(document)).includes(command.lang))
        return {
          code: "unknown",
          where: "lang.lang",
          message: `The site has no pages in this language: ${command.lang}.`,
        };
      actions.setLang(command.lang);
      return undefined;
    case "print":
      print();
      return undefined;
    case "story": {
      if (chronicle.status !== "ready") return undefined;
      const place = { id: command.story, step: command.step };
      if (!clampPlace(chronicle.chronicle, place)) return unknown("go.story", command.story);
      actions.goToStep(place);
      return undefined;
    }
    case "filter": {
      if (chronicle.status !== "ready") return undefined;
      const [problem] = cleanLink({ filter: command.filter }, chronicle.chronicle).problems;
      if (problem) return unknown(`filter.${problem.where.slice(1)}`, problem.value ?? "");
      actions.setFilter(command.filter);
      return undefined;
    }
    case "go": {
      if (chronicle.status !== "ready") return undefined;
      const { window } = command;
      // Of an event that was renamed, the host may know the old id alone.
      const event = command.event && presentId(chronicle.chronicle, command.event);
      const opened = event ? chronicle.chronicle.eventsById.get(event) : undefined;
      if (event && !opened) return unknown("go.event", event);
      // First the dates, without a glide: details that narrow the timeline keep the current scale.
      if (window === "all") actions.showAll();
      else if (window) actions.goTo(window, { glide: !event });
      if (event !== undefined) actions.selectEvent(event === "" ? undefined : event);
      if (opened && !window && !touches(opened, getState().view.window)) actions.fitEvent(opened.id);
      return undefined;
    }
    default: {
      const never: never = command;
      throw new RangeError(`unknown command ${JSON.stringify(never)}`);
    }
  }
}

const stateFor = ({ selection, story, view }: AppState): EmbedState => ({
  event: selection.eventId,
  story,
  window: view.window,
  all: { start: view.limits.min, end: view.limits.max },
});

/**
 * Connects the store to the host page, if there is one.
 * @returns the channel; `showHeightOf` also reports the height
 */
export function connectToHost(store: AppStore, page?: FramedPage): HostChannel | undefined {
  const link = createHostChannel({
    ...(page ? { page } : {}),
    apply: (command) => carryOut(store, command, () => window.print()),
    state: () => stateFor(store.getState()),
  });
  if (!link) return undefined;
  const stopState = store.subscribe(link.changed);
  const stopLoad = store.subscribe(
    ({ chronicle }) => chronicle,
    (chronicle) => {
      if (chronicle.status === "ready") link.open();
      if (chronicle.status !== "failed") return;
      const [problem] = chronicle.problems;
      link.fail({ code: "load", where: problem?.code ?? "load", message: "The chronicle could not be opened." });
    },
    { fireImmediately: true },
  );
  return {
    ...link,
    stop: () => {
      stopState();
      stopLoad();
      link.stop();
    },
  };
}
