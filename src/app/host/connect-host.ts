/** The store's side of the wire to a host page: carries out its wishes, and says what it may know. */
import { touches } from "../../model/chronicle/chronicle";
import { cleanLink } from "../../model/links/clean-link";
import type { EmbedError, HostCommand } from "../../model/embed/embed-message";
import { showValue } from "../../model/problem";
import { clampPlace } from "../../model/stories/story";
import type { AppStore } from "../../store/app-store";
import type { AppState } from "../../store/state";
import { type EmbedState, type FramedPage, type HostLink, connectHost } from "./host-channel";

const unknown = (where: string, value: string): EmbedError => ({
  code: "unknown",
  where,
  message: `The chronicle has no such value: ${showValue(value)}.`,
});

/** All or nothing: what names something that the chronicle does not have is not done. */
export function carryOut(store: AppStore, command: HostCommand, print: () => void): EmbedError | undefined {
  const { actions, getState } = store;
  const { chronicle } = getState();
  switch (command.type) {
    case "theme":
      actions.setTheme(command.theme);
      return undefined;
    case "lang":
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
      const { event, window } = command;
      const opened = event ? chronicle.chronicle.eventsById.get(event) : undefined;
      if (event && !opened) return unknown("go.event", event);
      // The dates first, and at once: details that push the timeline aside keep the scale that they find.
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
 * Links the store to the page that frames the app, if one does.
 * @returns to tell it the height as well: `showHeightOf`
 */
export function linkToHost(store: AppStore, page?: FramedPage): HostLink | undefined {
  const link = connectHost({
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
