import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { useSigned } from '~/ui/signed';

export type Happened = {
  id: string;
  at: Date | string;
  personName: string | null;
  actingForName: string | null;
  subjectKind: string;
  action: string;
  reason: string | null;
};

/** What happened to one thing, the latest first, each signed. */
export function Course({ rows }: { rows: Happened[] }) {
  const all = useTranslations();
  const formats = useFormats();
  const signed = useSigned();
  return (
    <ol className="course">
      {rows.map((row) => {
        const key = `history.actions.${row.subjectKind}.${row.action}` as 'history.actions.assignment.give';
        return (
          <li key={row.id}>
            {all.has(key) ? all(key) : row.action}
            <span className="under meta">
              {formats.longMoment(row.at)},{' '}
              {row.personName ? signed(row.personName, row.actingForName) : all('history.system')}
              {row.reason ? ` · ${all('history.reason')}: ${row.reason}` : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
