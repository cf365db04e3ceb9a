import { useEffect, useState } from "react";
import { type ProblemWords, loadProblemWords } from "../../i18n/problem-words";
import { useLang } from "../../i18n/react";
import type { Lang } from "../../model/view-link";

/** @returns nothing until they are here; in another language the old ones stay until the new ones come */
export function useProblemWords(): ProblemWords | undefined {
  const lang = useLang();
  const [known, setKnown] = useState<{ readonly lang: Lang; readonly words: ProblemWords }>();
  useEffect(() => {
    if (known?.lang === lang) return undefined;
    let isStale = false;
    loadProblemWords(lang).then(
      (words) => !isStale && setKnown({ lang, words }),
      // The codes stand for themselves then.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [lang, known]);
  return known?.words;
}
