import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PersonPage } from '~/flows/people/read-people.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { Problem, RoleWords, useTerm } from './parts';

type Reply = { ok: false; values: FormValues; errors?: FieldErrors; problem?: string };
type Props = { page: PersonPage; reply: Reply | undefined };

export function PersonView({ page, reply }: Props) {
  const t = useTranslations('people');
  const formats = useFormats();
  const { person, base, grants, grantable, mayName, mayRemove } = page;
  const errors = useErrorTexts(reply?.errors);
  const changing = grants.some((one) => one.mayEnd);
  return (
    <div className="stack-l">
      <PageHead
        title={person.name}
        lead={person.jobTitle}
        crumbs={[
          { to: base.replace(/\/people$/, ''), label: t('settings') },
          { to: base, label: t('sections.people.label') },
        ]}
      />
      <ErrorSummary errors={reply?.errors ? errors : null} />
      <Problem problem={reply?.problem ?? null} />
      {person.validUntil ? (
        <Note tone="wait" icon="clock">
          {t('leaves', { day: formats.longDay(person.validUntil) })}
        </Note>
      ) : null}
      <Facts
        items={[
          { label: t('people.email'), value: person.email },
          ...(person.secondFactor === null
            ? []
            : [
                {
                  label: t('people.second'),
                  value: person.secondFactor ? t('people.secondOn') : t('people.secondOff'),
                },
              ]),
        ]}
      />
      <Section title={t('person.roles')}>
        {changing ? <GrantList grants={grants} /> : <RoleWords grants={grants} />}
        {person.me ? <p className="meta gap-s">{t('problems.yourself')}</p> : null}
      </Section>
      {grantable.length > 0 ? <GrantForm page={page} reply={reply} /> : null}
      {mayName ? (
        <TitleForm title={reply?.values.jobTitle ?? person.jobTitle ?? ''} error={errors.jobTitle} />
      ) : null}
      {mayRemove ? (
        <Section title={t('leave.title')}>
          <p className="gap-s">{t('leave.text')}</p>
          <p className="gap-s">
            <ButtonLink icon="leave" to={`${base}/${person.id}/leave`}>
              {t('leave.open')}
            </ButtonLink>
          </p>
        </Section>
      ) : null}
    </div>
  );
}

function GrantList({ grants }: { grants: PersonPage['grants'] }) {
  const t = useTranslations();
  const termOf = useTerm();
  return (
    <ul className="grants">
      {grants.map((grant) => {
        const name = t(`shell.roles.${grant.role}`);
        const id = `${grant.role}-${grant.firstDay}`;
        return (
          <li key={id}>
            <div>
              <p>
                <strong>{name}</strong>
              </p>
              <p className="meta">{termOf(grant) ?? t('people.term.none')}</p>
            </div>
            {grant.mayEnd ? (
              <details>
                <summary>{t('people.person.changeEnd')}</summary>
                <Form method="post" className="stack-s">
                  <input type="hidden" name="role" value={grant.role} />
                  <input type="hidden" name="from" value={grant.from} />
                  <DateInput
                    name="lastDay"
                    id={`last-${id}`}
                    label={t('people.person.lastDay')}
                    hint={t('people.person.lastDayHint')}
                    defaultValue={grant.lastDay ?? ''}
                  />
                  <div className="row">
                    <Button slim name="intent" value="end">
                      {t('people.person.saveEnd')}
                    </Button>
                    <Button
                      slim
                      look="stop"
                      name="intent"
                      value="end-now"
                      aria-label={t('people.person.endNowOf', { role: name })}
                    >
                      {t('people.person.endNow')}
                    </Button>
                  </div>
                </Form>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function GrantForm({ page, reply }: Props) {
  const t = useTranslations();
  const typed = reply?.values.intent === 'grant' ? reply.values : undefined;
  const errors = useErrorTexts(typed ? reply?.errors : undefined);
  return (
    <Section title={t('people.person.grant')}>
      <Form method="post" className="stack form-narrow" noValidate>
        <Select
          name="role"
          label={t('people.person.role')}
          defaultValue={typed?.role ?? ''}
          error={errors.role}
          options={[
            { value: '', label: t('people.person.choose') },
            ...page.grantable.map((role) => ({ value: role, label: t(`shell.roles.${role}`) })),
          ]}
        />
        <div className="fields pair">
          <DateInput
            name="firstDay"
            label={t('people.person.firstDay')}
            defaultValue={typed?.firstDay ?? page.today}
            error={errors.firstDay}
          />
          <DateInput
            name="lastDay"
            label={t('people.person.lastDay')}
            optional
            defaultValue={typed?.lastDay ?? ''}
            error={errors.lastDay}
          />
        </div>
        <p className="meta">{t('people.person.grantNote')}</p>
        <div className="row">
          <Button look="main" name="intent" value="grant">
            {t('people.person.grantDo')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function TitleForm({ title, error }: { title: string; error: string | undefined }) {
  const t = useTranslations('people.person');
  return (
    <Section title={t('jobTitle')}>
      <Form method="post" className="stack-s form-narrow" noValidate>
        <TextInput name="jobTitle" label={t('jobTitleLabel')} optional defaultValue={title} error={error} />
        <div className="row">
          <Button name="intent" value="title">
            {t('jobTitleDo')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
