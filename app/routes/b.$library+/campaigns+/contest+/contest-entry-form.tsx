import { Form } from '@remix-run/react';
import { contestLimits } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { LibraryContestPage } from '~/flows/year/library-contest.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox, RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea, TextInput } from '~/ui/field';
import { Sheet } from '~/ui/page';
import { useContestErrors } from '../../../region+/contest+/contest-errors';

type Props = { page: LibraryContestPage; reply: RefusedForm | undefined };

/** One entrant at a time, with what becomes of the data said before it is given. */
export function EntryForm({ page, reply }: Props) {
  const t = useTranslations('contests.entry');
  const errors = useContestErrors(reply?.errors);
  const values: Record<string, string | undefined> = reply?.values ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const tick = (name: string) => ({
    name,
    value: 'yes',
    id: `f-${name}`,
    defaultChecked: values[name] === 'yes',
    error: errors[name],
  });
  const groups = page.contest?.ageGroups ?? [];
  return (
    <Sheet title={t('title')}>
      <Form method="post" className="stack measure" noValidate key={reply ? 'refused' : page.newId}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={values.id ?? page.newId} />
        <TextInput {...field('name')} label={t('name')} maxLength={contestLimits.name} autoComplete="off" />
        <TextInput
          {...field('contact')}
          label={t('contact')}
          hint={t('contactHint')}
          maxLength={contestLimits.contact}
          autoComplete="off"
        />
        {groups.length > 0 ? (
          <RadioCards
            {...field('ageGroup')}
            label={t('ageGroup')}
            options={groups.map((group) => ({ value: group, label: group }))}
          />
        ) : null}
        <Checkbox {...tick('under14')} label={t('under14')} />
        <TextInput
          {...field('guardian')}
          label={t('guardian')}
          hint={t('guardianHint')}
          optional
          maxLength={contestLimits.name}
          autoComplete="off"
        />
        <Checkbox {...tick('consent')} label={t('consent')} optional />
        <TextInput
          {...field('title')}
          label={t('work')}
          hint={t('workHint')}
          maxLength={contestLimits.title}
        />
        <TextArea
          {...field('body')}
          label={t('body')}
          hint={t('bodyHint')}
          rows={6}
          maxLength={contestLimits.body}
        />
        <Note>
          <p>
            <strong>{t('noticeTitle')}.</strong>{' '}
            {t('notice', { organiser: page.organiser, day: page.contest?.eraseOn ?? '' })}
          </p>
        </Note>
        <Checkbox {...tick('told')} label={t('told')} />
        <Button look="main" icon="send" name="intent" value="enter">
          {t('send')}
        </Button>
      </Form>
    </Sheet>
  );
}
