import { Link, useLocation } from '@remix-run/react';
import type { CampaignKind, ShownAdoptionState } from '@sklaida/campaigns';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { SaveStatus } from '~/ui/feedback';
import { PageHead, Steps } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import {
  type FrameContext,
  ProblemNote,
  type ProblemReply,
  type SaveState,
  type StepKey,
  stepKeys,
} from './frame';
import { type News, NewsNote, UpdatesHead } from './updates+/head';

type Reply = ProblemReply | { ok: false; errors: FieldErrors; values: FormValues };

type AdoptionFrameProps = {
  frame: {
    base: string;
    to: string;
    names: string | null;
    framed: boolean;
    kind: CampaignKind;
    answered: boolean;
    title: string;
    over: boolean;
    news: News;
    shown: ShownAdoptionState;
    done: Record<StepKey, boolean>;
  };
  reply: Reply | undefined;
  outlet: (context: FrameContext) => ReactNode;
};

/** Head and steps of a municipal library's part in a campaign; a school's card and an invitation stand by themselves. */
export function AdoptionFrame({ frame, reply, outlet }: AdoptionFrameProps) {
  const { pathname } = useLocation();
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const report = useCallback((next: SaveState) => setSave(next), []);
  const step = stepKeys.find((key) => pathname === `${frame.to}/${key}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins with nothing saved
  useEffect(() => setSave({ state: 'idle' }), [step]);
  const refused = reply && 'errors' in reply ? reply : undefined;
  const errors = useErrorTexts(refused?.errors);
  const context = { to: frame.to, names: frame.names, errors, values: refused?.values ?? {}, report };
  const problem = reply && 'kind' in reply ? <ProblemNote reply={reply} to={frame.to} /> : null;
  if (pathname === `${frame.to}/updates`) {
    return (
      <>
        <UpdatesHead base={frame.base} to={frame.to} title={frame.title} />
        <div className="gap-m stack-l">
          {problem}
          {outlet(context)}
        </div>
      </>
    );
  }
  const besides = pathname === `${frame.to}/${frame.kind}` ? null : <BesidesTexts frame={frame} />;
  if (!frame.framed || !step) {
    return (
      <>
        {besides}
        {problem}
        {frame.framed || !frame.answered ? null : <NewsNote news={frame.news} to={frame.to} />}
        {outlet(context)}
      </>
    );
  }
  return (
    <>
      <StepHead frame={frame} step={step} save={save} />
      <div className="gap-m stack-l">
        {besides}
        {problem}
        {frame.answered ? null : <AnswerFirst to={frame.to} />}
        <NewsNote news={frame.news} to={frame.to} />
        {outlet(context)}
      </div>
    </>
  );
}

/** A contest and a challenge have a page of their own beside the steps of every campaign. */
function BesidesTexts({ frame }: Pick<AdoptionFrameProps, 'frame'>) {
  const t = useTranslations('adoption.beside');
  if (!frame.answered || frame.kind === 'promotion') return null;
  const contest = frame.kind === 'contest';
  return (
    <p>
      <ButtonLink slim icon={contest ? 'idea' : 'chart'} to={`${frame.to}/${frame.kind}`}>
        {t(frame.kind)}
      </ButtonLink>
    </p>
  );
}

function StepHead({
  frame,
  step,
  save,
}: Pick<AdoptionFrameProps, 'frame'> & { step: StepKey; save: SaveState }) {
  const t = useTranslations('adoption');
  const states = useTranslations('states.adoption');
  const mark = stateMarks.adoption[frame.shown];
  return (
    <div className="stack">
      <PageHead
        crumbs={[{ to: `${frame.base}/campaigns`, label: t('list.title') }, { label: frame.title }]}
        title={t(`heads.${step}`)}
        action={<SaveStatus state={save.state} at={save.at} />}
      />
      <Steps
        label={t('stepsLabel')}
        items={stepKeys.map((key) => ({
          label: t(`steps.${key}`),
          to: `${frame.to}/${key}`,
          state: key === step ? 'current' : frame.done[key] ? 'done' : 'ahead',
        }))}
      />
      <p className="row">
        <Chip tone={mark.tone} icon={mark.icon}>
          {states(frame.shown)}
        </Chip>
        {frame.answered ? <Link to={`${frame.to}/materials`}>{t('materials')}</Link> : null}
      </p>
      {frame.over ? <Note icon="archive">{t('frame.over')}</Note> : null}
    </div>
  );
}

/** The way back to the invitation from a part that waits for an answer. */
function AnswerFirst({ to }: { to: string }) {
  const t = useTranslations('adoption.frame');
  return (
    <Note tone="wait" icon="mail">
      <p>{t('answerFirst')}</p>
      <p className="gap-s">
        <ButtonLink slim to={to}>
          {t('toInvitation')}
        </ButtonLink>
      </p>
    </Note>
  );
}
