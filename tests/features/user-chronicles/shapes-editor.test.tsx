/** The route and the area in the form of the open event. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EventEditor } from "../../../src/features/user-chronicles/EventEditor";
import { chronicleOf, eventIn } from "../../../src/model/user-chronicles/content";
import { shapesOf } from "../../../src/model/geometry/shapes-of";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { aDraft, showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

const LINE = {
  type: "LineString",
  coordinates: [
    [30.5, 50.4],
    [30.7, 46.5],
  ],
};
const [first] = smallContent.events;
const id = first?.id ?? "";
let store: AppStore;
const content = () => selectOpenDraft(store.getState())?.content;
const event = () => {
  const now = content();
  return now && eventIn(now, id);
};

beforeEach(() => {
  stubScreen();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  userChronicleActionsOf(store).dispose();
  vi.unstubAllGlobals();
});

async function editor(fields: object = {}) {
  store = loadedStore();
  const events = smallContent.events.map((one) => (one.id === id ? { ...one, ...fields } : one));
  showDraft(store, aDraft({ content: { ...smallContent, events } }));
  store.actions.selectEvent(id);
  render(
    <InEnglish>
      <StoreProvider store={store}>
        <EventEditor />
      </StoreProvider>
    </InEnglish>,
  );
  const section = await screen.findByRole("region", { name: "Route and area" });
  return { user: userEvent.setup(), section: within(section) };
}

const paste = async (user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};

describe("the route and the area of an event", () => {
  it("are pasted as GeoJSON, shown on a map, and undone in one step", async () => {
    const { user, section } = await editor();
    await paste(user, section.getByRole("textbox", { name: "GeoJSON of a route or an area" }), JSON.stringify(LINE));
    expect(shapesOf(event()!).route).toEqual({ geometry: LINE });
    expect(await section.findByText("The route is read.")).toBeVisible();
    expect(await section.findByRole("group", { name: "Route" })).toHaveTextContent("2 points");
    expect(await section.findByRole("img", { name: /^Map/ })).toBeVisible();
    expect(section.getByRole("textbox", { name: "GeoJSON of a route or an area" })).toHaveValue("");
    act(() => void userChronicleActionsOf(store).undo(selectOpenDraft(store.getState())?.id ?? ""));
    await waitFor(() => expect(event()?.route).toBeUndefined());
  });

  it("get a name, a status with its claimant, and a source of the event", async () => {
    const { user, section } = await editor({
      route: { geometry: LINE },
      sources: [{ id: "log", kind: "news", title: "The log" }],
    });
    const route = within(await section.findByRole("group", { name: "Route" }));
    await user.type(route.getByRole("textbox", { name: /^What the line shows English/ }), "Way");
    await user.selectOptions(route.getByRole("combobox", { name: "How certain it is" }), "claimed");
    await user.type(await route.findByRole("textbox", { name: /says so.* English/ }), "Captain");
    await user.selectOptions(route.getByRole("combobox", { name: "Source of the line" }), "log");
    expect(event()?.route).toMatchObject({
      geometry: LINE,
      label: { en: "Way" },
      status: "claimed",
      claimedBy: { en: "Captain" },
      source: "log",
    });
    const { chronicle, problems } = chronicleOf(content()!, 0);
    expect(problems).toEqual([]);
    expect(chronicle.eventsById.get(id)?.route).toEqual(event()?.route);
  });

  it("say what is wrong, and keep the text and the event as they are", async () => {
    const { user, section } = await editor({ route: { geometry: LINE } });
    const beyond = JSON.stringify({
      type: "LineString",
      coordinates: [
        [1, 2],
        [120, 95],
      ],
    });
    const field = section.getByRole("textbox", { name: "GeoJSON of a route or an area" });
    await paste(user, field, beyond);
    const status = section.getByRole("status");
    await waitFor(() => expect(status).toHaveTextContent("A latitude lies beyond the poles"));
    expect(status).toHaveTextContent("coordinates[1]: [120,95]");
    expect(event()?.route).toEqual({ geometry: LINE });
    expect(field).toHaveValue(beyond);
    await user.clear(field);
    await user.type(field, "no JSON");
    await user.click(section.getByRole("button", { name: "Use it" }));
    await waitFor(() => expect(status).toHaveTextContent("not valid JSON"));
  });

  it("are removed, and the focus stays in the section", async () => {
    const { user, section } = await editor({ route: { geometry: LINE } });
    await user.click(section.getByRole("button", { name: "Remove: Route" }));
    expect(event()?.route).toBeUndefined();
    await waitFor(() => expect(section.getByRole("heading", { name: "Route and area" })).toHaveFocus());
  });

  it("are read from a file, both at once", async () => {
    const { user, section } = await editor();
    const square = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const features = [LINE, square].map((geometry) => ({ type: "Feature", properties: {}, geometry }));
    const file = new File([JSON.stringify({ type: "FeatureCollection", features })], "way.geojson");
    await user.upload(section.getByLabelText("Open a GeoJSON file…", { selector: "input" }), file);
    await waitFor(() =>
      expect(shapesOf(event()!)).toMatchObject({ route: { geometry: LINE }, area: { geometry: square } }),
    );
    expect(section.getByRole("status")).toHaveTextContent("The route is read. The area is read.");
  });
});
