import { act, fireEvent, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { DetailsPanel } from "../../../src/features/details/DetailsPanel";
import { PictureFiles } from "../../../src/data/picture-files";
import { PIXEL, picturedStore } from "../../fixtures/chronicles/pictured";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

beforeAll(stubModalDialogs);

function open(id: string, store = picturedStore()) {
  store.actions.selectEvent(id);
  renderWith(store, <DetailsPanel />);
  return { store, user: userEvent.setup() };
}

describe("a picture in the details", () => {
  it("is there at once, in a box of its shape, with caption and credit", () => {
    open("lit");
    const image = screen.getByRole("img", { name: "Alt of lamp.jpg" });
    expect(image).toHaveAttribute("src", "https://files.example/own/lamp.jpg");
    expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(image.parentElement?.style.getPropertyValue("--ratio")).toBe("800 / 500");
    expect(screen.getByText("The lamp")).toBeVisible();
    expect(screen.getByText("Credit: A. Keeper")).toBeVisible();
  });

  it("may be part of the file, also without an alternative text", () => {
    open("inside");
    expect(screen.getByRole("button", { name: "Show picture large" }).querySelector("img")).toHaveAttribute(
      "src",
      PIXEL,
    );
  });

  it("says that it is broken, and what it would show", () => {
    const { store } = open("lit");
    fireEvent.error(screen.getByRole("img", { name: "Alt of lamp.jpg" }));
    expect(screen.getByText(/Could not load the file/)).toBeVisible();
    expect(screen.getByText("Alt of lamp.jpg")).toBeVisible();
    expect(store.getState().brokenPictures).toContain("lamp.jpg");
    expect(screen.getByRole("img", { name: "Alt of b.jpg" })).toBeVisible();
  });

  it("of another host waits for the reader", async () => {
    const { user } = open("elsewhere");
    expect(screen.queryByRole("img")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Load image from elsewhere.example" }));
    expect(screen.getByRole("img")).toHaveAttribute("src", "https://elsewhere.example/a.jpg");
    await waitFor(() => expect(screen.getByRole("button", { name: /Show large$/ })).toHaveFocus());
    fireEvent.error(screen.getByRole("img"));
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load the file");
  });

  it("of a distressing event waits with its text", async () => {
    const { user } = open("sad");
    expect(screen.queryByRole("img")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show the text" }));
    expect(screen.getByRole("img")).toBeVisible();
  });

  it("that did not come along is named; then it can be added", async () => {
    open("lit", picturedStore({ files: new PictureFiles([]) }));
    expect(screen.getByText(/The file .*lamp\.jpg.* did not come with this timeline/)).toBeVisible();
    expect(await screen.findByRole("button", { name: "Add picture" })).toBeVisible();
  });

  it("opens large, and leads through all of the event", async () => {
    const { user } = open("lit");
    await user.click(screen.getByRole("button", { name: "Alt of lamp.jpg. Show large" }));
    const viewer = within(await screen.findByRole("dialog", { name: "Lit" }));
    expect(viewer.getByRole("img", { name: "Alt of lamp.jpg" })).toBeVisible();
    expect(viewer.getByText("1 of 2")).toBeVisible();
    await user.keyboard("{ArrowLeft}");
    expect(viewer.getByRole("img", { name: "Alt of b.jpg" })).toBeVisible();
    await user.click(viewer.getByRole("button", { name: "100%" }));
    await user.keyboard("{ArrowRight}");
    expect(viewer.getByText("2 of 2")).toBeVisible();
    await user.click(viewer.getByRole("button", { name: "Next picture" }));
    expect(viewer.getByRole("button", { name: "Fit" })).toHaveAttribute("aria-pressed", "true");
    await user.click(viewer.getByRole("button", { name: "Close picture" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("that has no licence takes the focus from the one before to the dialog", async () => {
    const { user } = open("lit");
    await user.click(screen.getByRole("button", { name: "Alt of lamp.jpg. Show large" }));
    const viewer = within(await screen.findByRole("dialog", { name: "Lit" }));
    act(() => viewer.getByRole("link", { name: /CC BY 4\.0/ }).focus());
    await user.keyboard("{ArrowRight}");
    expect(viewer.getByRole("img", { name: "Alt of b.jpg" })).toBeVisible();
    expect(viewer.getByRole("button", { name: "Close picture" })).toHaveFocus();
  });

  it("is there in Ukrainian", async () => {
    const store = picturedStore();
    store.actions.selectEvent("lit");
    await act(() => renderInUkrainian(store, <DetailsPanel />));
    expect(screen.getByRole("button", { name: "Alt of lamp.jpg. Показати збільшеним" })).toBeVisible();
  });
});

describe("video and audio", () => {
  it("of the page’s own host play in place, with captions; others open at their host", () => {
    open("film");
    const video = document.querySelector("video");
    expect(video).toHaveAttribute("src", "http://localhost:3000/film.mp4");
    expect(video).toHaveAttribute("controls");
    expect(video?.querySelector("track")).toHaveAttribute("src", "http://localhost:3000/film.vtt");
    expect(document.querySelector("audio")).toBeNull();
    expect(screen.getByRole("link", { name: /Play audio on elsewhere\.example/ })).toBeVisible();
  });
});
