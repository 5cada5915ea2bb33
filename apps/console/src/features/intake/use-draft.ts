import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../app/session';
import { type Draft, DraftBox } from './draft';

export interface KeptDraft {
  /** What was left unfinished; null: nothing; undefined: still being read. */
  readonly draft: Draft | null | undefined;
  /** A newer version that another window of this browser wrote while this one was open; null: none. */
  readonly other: Draft | null;
  readonly keep: (values: object) => void;
  readonly drop: () => void;
  /** Goes on with what stands in this window. */
  readonly keepMine: (values: object) => void;
  /** Goes on with what stands in the other window. */
  readonly takeOther: () => void;
}

/** The unfinished registration of whoever is signed in. */
export function useDraft(): KeptDraft {
  const { account, draftKey } = useSession();
  const box = useRef<DraftBox | null>(null);
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  const [other, setOther] = useState<Draft | null>(null);

  useEffect(() => {
    const opened = new DraftBox(account.accountId, draftKey);
    box.current = opened;
    let current = true;
    void opened.read(Date.now()).then((found) => current && setDraft(found));
    const end = opened.onOtherWindow(() => void opened.read(Date.now()).then((found) => current && setOther(found)));
    return () => {
      current = false;
      end();
    };
  }, [account.accountId, draftKey]);

  const write = useCallback((values: object) => void box.current?.keep(values, Date.now()), []);
  const drop = useCallback(() => {
    box.current?.drop();
    setDraft(null);
    setOther(null);
  }, []);
  // While two versions stand against each other nothing is written over either of them.
  const keep = useCallback((values: object) => (other === null ? write(values) : undefined), [other, write]);
  const keepMine = useCallback(
    (values: object) => {
      setOther(null);
      write(values);
    },
    [write],
  );
  const takeOther = useCallback(() => setOther(null), []);
  return { draft, other, keep, drop, keepMine, takeOther };
}
