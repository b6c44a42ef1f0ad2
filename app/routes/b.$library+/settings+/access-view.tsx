import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AccessLine, AccessPage } from '~/flows/people/read-access.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select } from '~/ui/field';
import type { IconName } from '~/ui/icon';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';
import type { Tone } from '~/ui/tone';
import { Problem } from './people+/parts';

type Props = { page: AccessPage; problem: string | null };

export function AccessView({ page, problem }: Props) {
  const t = useTranslations('people');
  const current = page.lines.filter(({ state }) => state === 'requested' || state === 'granted');
  const past = page.lines.filter((one) => !current.includes(one));
  return (
    <div className="stack-l">
      <PageHead
        title={t('access.title')}
        lead={t('access.lead')}
        crumbs={[{ to: page.base.replace(/\/access$/, ''), label: t('settings') }]}
      />
      <Problem problem={problem} />
      {current.length === 0 ? (
        <EmptyState level={2} title={t('access.none')}>
          {t('access.noneText')}
        </EmptyState>
      ) : (
        current.map((one) =>
          one.state === 'requested' ? (
            <Request key={one.id} line={one} />
          ) : (
            <Running key={one.id} line={one} page={page} />
          ),
        )
      )}
      {past.length > 0 ? <Past lines={past} page={page} /> : null}
    </div>
  );
}

function Request({ line }: { line: AccessLine }) {
  const t = useTranslations('people.access');
  const formats = useFormats();
  const hours = [...new Set([1, 4, 8, 24, 72, line.hours])].sort((a, b) => a - b);
  return (
    <Sheet title={t('asks', { name: line.name })}>
      <blockquote>{line.reason}</blockquote>
      <p className="meta">{t('asked', { moment: formats.longMoment(line.requestedAt) })}</p>
      <Form method="post" className="stack-s form-narrow">
        <input type="hidden" name="id" value={line.id} />
        <Select
          name="hours"
          id={`hours-${line.id}`}
          label={t('hours')}
          defaultValue={String(line.hours)}
          options={hours.map((n) => ({ value: String(n), label: t('hoursOption', { n }) }))}
        />
        <p className="meta">{t('what')}</p>
        <div className="row">
          <Button look="main" name="intent" value="grant">
            {t('grant')}
          </Button>
          <Button name="intent" value="revoke">
            {t('refuse')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Running({ line, page }: { line: AccessLine; page: AccessPage }) {
  const t = useTranslations('people.access');
  const formats = useFormats();
  return (
    <Sheet title={t('running', { name: line.name })}>
      <blockquote>{line.reason}</blockquote>
      <p>{t('until', { moment: formats.longMoment(line.validUntil ?? line.requestedAt) })}</p>
      <p className="meta">
        {line.enteredAt ? t('entered', { moment: formats.longMoment(line.enteredAt) }) : t('notEntered')}
      </p>
      <Looks line={line} page={page} />
      <Form method="post">
        <input type="hidden" name="id" value={line.id} />
        <Button look="stop" name="intent" value="revoke">
          {t('revoke')}
        </Button>
      </Form>
    </Sheet>
  );
}

function Looks({ line, page }: { line: AccessLine; page: AccessPage }) {
  const t = useTranslations('people.access');
  const formats = useFormats();
  if (line.looks.length === 0) return null;
  return (
    <details>
      <summary>{t('looked', { n: line.looks.length })}</summary>
      <ul className="open-work">
        {line.looks.map((look) => (
          <li key={look.id}>
            {look.path.startsWith(page.home) ? <Link to={look.path}>{look.path}</Link> : look.path}
            <span className="meta"> · {formats.moment(look.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const marks: Record<AccessLine['state'], { tone: Tone; icon: IconName }> = {
  requested: { tone: 'wait', icon: 'clock' },
  granted: { tone: 'go', icon: 'check' },
  refused: { tone: 'stop', icon: 'x' },
  revoked: { tone: 'stop', icon: 'x' },
  over: { tone: 'done', icon: 'check' },
  lapsed: { tone: 'idle', icon: 'clock' },
};

function Past({ lines, page }: { lines: AccessLine[]; page: AccessPage }) {
  const t = useTranslations('people.access');
  const formats = useFormats();
  return (
    <Section title={t('past')}>
      <DataTable
        caption={t('past')}
        rows={lines}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'who',
            label: t('who'),
            kind: 'heading',
            cell: (row) => (
              <>
                {row.name}
                <span className="under meta">{row.reason}</span>
              </>
            ),
          },
          { id: 'when', label: t('when'), cell: (row) => formats.longMoment(row.requestedAt) },
          { id: 'by', label: t('by'), cell: (row) => row.by ?? '–' },
          {
            id: 'state',
            label: t('state'),
            kind: 'mark',
            cell: (row) => (
              <Chip {...marks[row.state]} line>
                {t(`states.${row.state}`)}
              </Chip>
            ),
          },
          { id: 'looks', label: t('lookedAt'), cell: (row) => <Looks line={row} page={page} /> },
        ]}
      />
    </Section>
  );
}
