import { useOutletContext } from '@remix-run/react';
import type { ShownAdoptionState } from '@sklaida/campaigns';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';

export const stepKeys = ['place', 'texts', 'approval', 'publishing', 'results'] as const;
export type StepKey = (typeof stepKeys)[number];

export type SaveState = { state: 'idle' | 'saving' | 'saved' | 'offline'; at?: string };

export type FrameContext = {
  /** Address of the adoption: `/b/birzai/campaigns/…`. */
  to: string;
  /** Where names are confirmed; null for whoever may not confirm them. */
  names: string | null;
  errors: Record<string, string | undefined>;
  values: Record<string, string>;
  /** Tells the head of the page how saving goes. */
  report: (save: SaveState) => void;
};

const nothing: FrameContext = { to: '', names: null, errors: {}, values: {}, report: () => {} };

export function useFrame(): FrameContext {
  return useOutletContext<FrameContext | null | undefined>() ?? nothing;
}

export type Problem = 'state' | 'over' | 'gaps' | 'locked' | 'colleague' | 'offline';
export type ProblemReply = {
  kind: 'problem';
  problem: Problem;
  state: ShownAdoptionState | null;
  values: Record<string, string>;
};

/** What went otherwise, where the work stands now, and every word that could not be saved. */
export function ProblemNote({ reply, to }: { reply: ProblemReply; to: string }) {
  const t = useTranslations('adoption.problem');
  const states = useTranslations('states.adoption');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const state = reply.state ? states(reply.state).toLocaleLowerCase('lt') : '';
  const kept = Object.entries(reply.values).filter(
    ([name, value]) => keptNames.has(name) && value.trim() !== '',
  );
  return (
    <div className="stack" role="alert" tabIndex={-1} ref={box}>
      <Note tone="stop" icon="warn">
        <p>{t(reply.problem, { state })}</p>
        {reply.problem === 'offline' || reply.problem === 'colleague' ? null : (
          <p className="gap-s">
            <ButtonLink slim to={reply.problem === 'gaps' ? `${to}/texts` : to}>
              {t('go')}
            </ButtonLink>
          </p>
        )}
      </Note>
      {reply.problem === 'offline'
        ? null
        : kept.map(([name, value]) => (
            <TextArea
              key={name}
              id={`kept-${name}`}
              name={`kept-${name}`}
              label={t('kept')}
              defaultValue={value}
              readOnly
            />
          ))}
    </div>
  );
}

const keptNames = new Set(['title', 'body', 'place', 'contact', 'reason', 'note', 'url']);
