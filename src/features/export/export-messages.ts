/** Loaded with the dialog's code, in all languages. */
import { type ExportMessages, exporting as english } from "../../i18n/en/export";
import { useLang } from "../../i18n/react";
import { exporting as ukrainian } from "../../i18n/uk/export";
import type { Lang } from "../../model/links/view-link";

const MESSAGES: Readonly<Record<Lang, ExportMessages>> = { en: english, uk: ukrainian };

export const useExportMessages = (): ExportMessages => MESSAGES[useLang()];
