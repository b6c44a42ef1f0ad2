import type { Role } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Note } from '~/ui/chip';

export type ShownGrant = { role: Role; begun: boolean; firstDay: string; lastDay: string | null };

/** „iki 2026 m. gruodžio 31 d.“, „nuo gruodžio 1 d.“; nothing for a role without an end that has begun. */
export function useTerm() {
  const t = useTranslations('people.term');
  const formats = useFormats();
  return ({ begun, firstDay, lastDay }: Omit<ShownGrant, 'role'>): string | null => {
    if (!begun && lastDay) return t('both', { range: formats.longRange(firstDay, lastDay) });
    if (!begun) return t('from', { day: formats.longDay(firstDay) });
    return lastDay ? t('until', { day: formats.longDay(lastDay) }) : null;
  };
}

export function RoleWords({ grants }: { grants: ShownGrant[] }) {
  const t = useTranslations();
  const termOf = useTerm();
  if (grants.length === 0) return <span className="meta">{t('people.noRoles')}</span>;
  return (
    <ul className="role-words">
      {grants.map((grant) => {
        const term = termOf(grant);
        return (
          <li key={`${grant.role} ${grant.firstDay}`}>
            {t(`shell.roles.${grant.role}`)}
            {term ? <span className="meta"> · {term}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Why something was not done; taken up by readers of speech when it appears. */
export function Problem({ problem }: { problem: string | null }) {
  const t = useTranslations('people.problems');
  if (!problem) return null;
  const key = problem as 'last';
  return (
    <div role="alert">
      <Note tone="stop" icon="stop">
        {t.has(key) ? t(key) : t('not-allowed')}
      </Note>
    </div>
  );
}
