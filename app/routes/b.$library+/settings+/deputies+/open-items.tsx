import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { HandoverPage } from '~/flows/duties/deputations-handover.server';
import { useFormats } from '~/i18n/use-formats';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';

type Line = { id: string; title: string; to: string; what: ReactNode; dueOn: string | null; late: boolean };

/** Everything that waits for the absent person, with days and whom to ask. */
export function OpenItems({ page }: { page: HandoverPage }) {
  const t = useTranslations('duties.one');
  const what = useTranslations('today');
  const formats = useFormats();
  const { lines, tasks, assignments, today } = page;
  const work = lines.map((line) => ({
    ...line,
    late: line.left < 0,
    what: [
      line.kind === 'correct' ? what('what.correctPlain') : what(`what.${line.kind}`, { reason: '' }),
      line.own?.happensOn ? t('ownDay', { day: formats.day(line.own.happensOn) }) : null,
      line.own?.place,
      line.own?.contact ? t('contact', { contact: line.own.contact }) : null,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const own = tasks.map((task) => ({
    ...task,
    what: task.of,
    late: task.dueOn !== null && task.dueOn < today,
  }));
  const given = assignments.map((one) => ({ ...one, what: one.given ? t('given') : null }));
  if (work.length + own.length + given.length === 0) {
    return (
      <Section title={t('open')}>
        <p className="meta">{t('nothingOpen')}</p>
      </Section>
    );
  }
  return (
    <>
      <Lines title={t('open')} lines={work} />
      <Lines title={t('tasks')} lines={own} />
      <Lines title={t('assignments')} lines={given} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  const t = useTranslations('duties.one');
  const formats = useFormats();
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="handed">
        {lines.map((line) => (
          <li key={line.id}>
            <div>
              <Link to={line.to}>{line.title}</Link>
              {line.what ? <p className="meta">{line.what}</p> : null}
            </div>
            {line.dueOn ? (
              <Chip tone={line.late ? 'stop' : 'idle'} icon={line.late ? 'warn' : 'clock'}>
                {t(line.late ? 'late' : 'due', { day: formats.day(line.dueOn) })}
              </Chip>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
