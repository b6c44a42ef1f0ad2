import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PersonPage } from '~/flows/people/read-people.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';
import { Problem } from './parts';

type Reply = { ok: false; values: FormValues; errors?: FieldErrors; problem?: string };
type Props = { page: PersonPage; reply: Reply | undefined };

export function LeaveView({ page, reply }: Props) {
  const t = useTranslations('people');
  const { person, base, openWork } = page;
  const typed = reply?.values;
  const errors = useErrorTexts(reply?.errors);
  return (
    <div className="stack-l">
      <PageHead
        title={t('leave.title')}
        lead={person.me ? t('leave.leadMe') : t('leave.lead', { name: person.name })}
        crumbs={[
          { to: base, label: t('sections.people.label') },
          { to: `${base}/${person.id}`, label: person.name },
        ]}
      />
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply?.errors ? errors : null} />
        <Problem problem={reply?.problem ?? null} />
        {openWork.length > 0 ? <Inheritance page={page} chosen={typed?.heirId ?? ''} /> : null}
        <RadioCards
          across
          name="when"
          label={t('leave.when')}
          defaultValue={typed?.when ?? 'now'}
          error={errors.when}
          options={[
            { value: 'now', label: t('leave.now'), text: t('leave.nowText') },
            { value: 'day', label: t('leave.day'), text: t('leave.dayText') },
          ]}
        />
        <DateInput
          name="lastDay"
          label={t('leave.lastDay')}
          optional
          defaultValue={typed?.lastDay ?? ''}
          error={errors.lastDay}
        />
        <p className="meta">{t('leave.note')}</p>
        <div className="row">
          <Button look="stop" icon="leave" name="intent" value="leave">
            {t('leave.do')}
          </Button>
          <ButtonLink look="bare" to={`${base}/${person.id}`}>
            {t('leave.back')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

function Inheritance({ page, chosen }: { page: PersonPage; chosen: string }) {
  const t = useTranslations('people.leave');
  const formats = useFormats();
  return (
    <Section title={t('waits', { n: page.openWork.length })}>
      <ul className="open-work">
        {page.openWork.map((one) => (
          <li key={one.id}>
            {one.title}
            <span className="meta">
              {' '}
              · {t(`kinds.${one.kind}`)}
              {one.dueOn ? ` · ${formats.longDay(one.dueOn)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <Select
        name="heirId"
        label={t('heir')}
        defaultValue={chosen}
        options={[
          { value: '', label: t('heirChoose') },
          ...page.heirs.map(({ id, name, jobTitle }) => ({
            value: id,
            label: jobTitle ? `${name} · ${jobTitle}` : name,
          })),
        ]}
      />
    </Section>
  );
}
