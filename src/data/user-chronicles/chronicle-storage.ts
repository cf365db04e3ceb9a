/** Drafts of chronicles in this browser's IndexedDB. */
import {
  type UserChronicle,
  type UserChronicleSummary,
  readUserChronicleSummary,
  summaryOf,
  userChronicleKey,
  writeUserChronicle,
} from "../../model/user-chronicles/user-chronicle";
import { type DraftFormat, type DraftStorage, type StorageOptions, openDraftStorage } from "../drafts/draft-storage";

export type ChronicleStorage = DraftStorage<UserChronicle, UserChronicleSummary>;

const FORMAT: DraftFormat<UserChronicle, UserChronicleSummary> = {
  storeName: "chronicles",
  idOf: userChronicleKey,
  serialize: writeUserChronicle,
  summaryOf,
  parseSummary: readUserChronicleSummary,
};

/** The name of the database. @param folder  path of the app: several apps may share an origin */
export const chronicleStorageName = (folder: string): string => `throughline:${folder}:chronicles`;

export const openChronicleStorage = (options: StorageOptions): ChronicleStorage =>
  openDraftStorage({ ...options, format: FORMAT });
