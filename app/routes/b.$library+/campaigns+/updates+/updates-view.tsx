import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Changes } from '~/routes/region+/composer+/publish+/changes';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Sheet } from '~/ui/page';
import { ProblemNote, type ProblemReply, useFrame } from '../frame';
import type { UpdatesReply } from './actions.server';
import { OpenConflicts } from './conflicts';
import type { UpdatesPage } from './data.server';
import { UpdateList } from './list';
import { SettledConflicts } from './settled-conflicts';

type UpdatesViewProps = { page: UpdatesPage; reply: UpdatesReply | ProblemReply | undefined };

/** What the region changed, what waits for a choice, and the way back. */
export function UpdatesView({ page, reply }: UpdatesViewProps) {
  const t = useTranslations('updates');
  const { to } = useFrame();
  const problem = reply && reply.kind === 'problem' ? reply : null;
  const answer = reply && reply.kind !== 'problem' ? reply : undefined;
  const quiet = page.updates.length === 0 && page.waiting.length === 0;
  return (
    <>
      {problem ? <ProblemNote reply={problem} to={to} /> : null}
      <Waiting page={page} />
      <OpenConflicts page={page} reply={answer} />
      {quiet ? (
        <Note icon="check">
          <p>{t('quiet')}</p>
          <p>
            <Link to={`${to}/texts`}>{t('toTexts')}</Link>
          </p>
        </Note>
      ) : null}
      <UpdateList page={page} />
      <SettledConflicts page={page} />
    </>
  );
}

/** Corrections the library has not taken yet: they come by themselves while texts are open, else at the press of a button. */
function Waiting({ page }: { page: UpdatesPage }) {
  const t = useTranslations('updates.waiting');
  const formats = useFormats();
  if (page.waiting.length === 0) return null;
  const urgent = page.waiting.some((one) => one.urgent);
  return (
    <Sheet title={t('title', { n: page.waiting.length })}>
      <ul className="stack-s">
        {page.waiting.map((one) => (
          <li key={one.number}>
            <p className="row">
              {one.urgent ? (
                <Chip tone="stop" icon="warn">
                  {t('urgent')}
                </Chip>
              ) : null}
              <span className="meta">
                {formats.moment(one.publishedAt)}
                {page.region ? `, ${page.region}` : ''}
              </span>
            </p>
            {one.note ? <p className="pre">{one.note}</p> : null}
          </li>
        ))}
      </ul>
      {page.coming.length > 0 ? (
        <details open={page.coming.length < 4}>
          <summary>{t('changes', { n: page.coming.length })}</summary>
          <Changes changes={page.coming} />
        </details>
      ) : null}
      {page.canAccept && !urgent ? (
        <Form method="post" className="stack-s">
          <p className="meta">{t('hint')}</p>
          <p>
            <Button look="main" icon="merge" name="intent" value="accept">
              {t('accept')}
            </Button>
          </p>
        </Form>
      ) : (
        <p className="meta">{t('soon')}</p>
      )}
    </Sheet>
  );
}
