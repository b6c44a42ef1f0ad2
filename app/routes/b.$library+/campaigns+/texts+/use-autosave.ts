import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldErrors } from '~/http/form';
import { useFormats } from '~/i18n/use-formats';
import type { ProblemReply, SaveState } from '../frame';
import { dropDraft, keepDraft, readDraft } from './kept-draft';

export type Typed = Record<string, string>;
export type Stored = { version: number; values: Typed };

export type SaveReply =
  | { kind: 'saved'; version: number; at: string; values: Typed }
  | { kind: 'conflict'; theirs: Stored; at: string; values: Typed; choice?: FieldErrors }
  | { ok: false; errors: FieldErrors; values: Typed }
  | ProblemReply;

type Options = {
  /** Names the draft kept on this device. */
  draftKey: string;
  stored: Stored;
  /** What a refused form brought back without script. */
  typed?: Typed | undefined;
  /** Sent with every save: `itemId`. */
  extra: Typed;
  report: (save: SaveState) => void;
  disabled?: boolean;
};

const pause = 800;
const retryEvery = 15_000;

/**
 * Typed text goes to the server a moment after the last key, with the version it grew from, one request at a time. What could not
 * be sent stays on this device and is sent when it can be. Only the person's own save moves the version on, so a colleague's text
 * that arrives meanwhile is never written over.
 */
export function useAutosave({ draftKey, stored, typed, extra, report, disabled }: Options) {
  const fetcher = useFetcher<SaveReply>();
  const formats = useFormats();
  const [values, setValues] = useState(() => startOf(stored, typed).values);
  const [base, setBase] = useState<Stored>(() => startOf(stored, typed).base);
  const [reply, setReply] = useState<SaveReply | null>(null);
  const latest = useRef({ values, base, blocked: false });
  const timer = useRef<number | undefined>(undefined);
  const dirty = !sameValues(values, base.values);
  latest.current.values = values;
  latest.current.base = base;
  latest.current.blocked =
    disabled || (reply !== null && 'kind' in reply && reply.kind !== 'saved' && !isOffline(reply));

  const send = useRef(() => {});
  send.current = () => {
    window.clearTimeout(timer.current);
    const now = latest.current;
    if (now.blocked || sameValues(now.values, now.base.values)) return;
    if (fetcher.state !== 'idle') return;
    report({ state: 'saving' });
    fetcher.submit(
      { ...extra, ...now.values, version: String(now.base.version), intent: 'autosave' },
      { method: 'post' },
    );
  };
  const flush = useCallback(() => send.current(), []);

  const change = useCallback(
    (name: string, value: string) => {
      const next = { ...latest.current.values, [name]: value };
      latest.current.values = next;
      setValues(next);
      keepDraft(draftKey, { version: latest.current.base.version, values: next });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, pause);
    },
    [draftKey, flush],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server is taken once
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== 'idle' || !answer) return;
    setReply(answer);
    if ('kind' in answer && answer.kind === 'saved') {
      const saved = { version: answer.version, values: answer.values };
      setBase(saved);
      latest.current.base = saved;
      latest.current.blocked = Boolean(disabled);
      if (sameValues(latest.current.values, saved.values)) {
        dropDraft(draftKey);
        report({ state: 'saved', at: formats.clock(answer.at) });
      } else flush();
    } else report({ state: 'kind' in answer && isOffline(answer) ? 'offline' : 'idle' });
  }, [fetcher.state, fetcher.data]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a colleague's text is taken over only where nothing is being written
  useEffect(() => {
    const settled = sameValues(latest.current.values, stored.values);
    if (stored.version === base.version || fetcher.state !== 'idle' || (dirty && !settled)) return;
    latest.current.base = stored;
    setBase(stored);
    setValues(stored.values);
  }, [stored.version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of this device is looked up once
  useEffect(() => {
    const draft = disabled ? null : readDraft(draftKey);
    if (draft && !sameValues(draft.values, stored.values)) {
      const kept = { ...stored.values, ...draft.values };
      const from = draft.version === stored.version ? stored : { ...stored, version: draft.version };
      latest.current.values = kept;
      latest.current.base = from;
      setValues(kept);
      setBase(from);
      timer.current = window.setTimeout(flush, pause);
    } else if (draft) dropDraft(draftKey);
    const retry = window.setInterval(flush, retryEvery);
    window.addEventListener('online', flush);
    return () => {
      window.clearInterval(retry);
      window.clearTimeout(timer.current);
      window.removeEventListener('online', flush);
    };
  }, []);

  /** The person has decided: `chosen` is what she goes on from, `theirs` what it will be compared with. */
  const settle = useCallback(
    (theirs?: Stored, chosen?: Typed) => {
      dropDraft(draftKey);
      setReply(null);
      if (theirs) setBase(theirs);
      if (chosen) setValues(chosen);
    },
    [draftKey],
  );

  return {
    values,
    version: base.version,
    change,
    flush,
    dirty,
    busy: fetcher.state !== 'idle',
    reply,
    settle,
  };
}

/** A form that came back keeps its words and the version they grew from. */
function startOf(stored: Stored, typed: Typed | undefined): { values: Typed; base: Stored } {
  if (!typed) return { values: stored.values, base: stored };
  const values = Object.fromEntries(
    Object.entries(stored.values).map(([name, value]) => [name, typed[name] ?? value]),
  );
  return { values, base: { ...stored, version: Number(typed.version ?? stored.version) } };
}

function isOffline(reply: ProblemReply | SaveReply): boolean {
  return 'problem' in reply && reply.problem === 'offline';
}

function sameValues(a: Typed, b: Typed): boolean {
  return Object.keys(a).every((key) => (a[key] ?? '') === (b[key] ?? ''));
}
