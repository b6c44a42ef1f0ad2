import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupMembers } from '~/flows/groups/read-members.server';
import { Button } from '~/ui/button';

type Person = GroupMembers['people'][number];

/** What its lead does to a seat; the buttons wait behind a summary, so that none of them is pressed by chance. */
export function ChangeSeat({ person }: { person: Person }) {
  const t = useTranslations('groups.members');
  const step = (value: 'lead' | 'member' | 'observer' | 'hand-over' | 'end') => (
    <Button slim look={value === 'end' ? 'stop' : 'plain'} name="step" value={value}>
      {t(`steps.${value}`)}
    </Button>
  );
  return (
    <details className="seat-steps">
      <summary aria-label={t('changeOf', { name: person.name })}>{t('change')}</summary>
      <Form method="post" className="stack-s gap-s">
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="personId" value={person.personId} />
        {person.role === 'lead' ? null : step('hand-over')}
        {person.role === 'lead' ? null : step('lead')}
        {person.role === 'member' ? null : step('member')}
        {person.role === 'observer' ? null : step('observer')}
        {step('end')}
      </Form>
    </details>
  );
}
