import { Form } from '@remix-run/react';
import type { Role } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { FieldError, fieldId, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { Problem } from './parts';

type Reply = { ok: false; values: FormValues; errors?: FieldErrors; problem?: string };
type Props = { roles: Role[]; base: string; reply: Reply | undefined };

export function InviteView({ roles, base, reply }: Props) {
  const t = useTranslations('people');
  return (
    <div className="stack-l">
      <PageHead
        title={t('invite.title')}
        lead={t('invite.lead')}
        crumbs={[
          { to: base.replace(/\/people$/, ''), label: t('settings') },
          { to: base, label: t('sections.people.label') },
        ]}
      />
      {roles.length === 0 ? (
        <Note>{t('problems.borrowed')}</Note>
      ) : (
        <InviteForm roles={roles} reply={reply} />
      )}
    </div>
  );
}

function InviteForm({ roles, reply }: Omit<Props, 'base'>) {
  const t = useTranslations('people.invite');
  const typed = reply?.values;
  const errors = useErrorTexts(reply?.errors);
  return (
    <Form method="post" className="stack form-narrow" noValidate>
      <ErrorSummary errors={reply?.errors ? errors : null} />
      <Problem problem={reply?.problem ?? null} />
      <TextInput
        type="email"
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="off"
        defaultValue={typed?.email ?? ''}
        error={errors.email}
      />
      <div className="fields pair">
        <TextInput
          name="firstName"
          label={t('firstName')}
          autoComplete="off"
          defaultValue={typed?.firstName ?? ''}
          error={errors.firstName}
        />
        <TextInput
          name="lastName"
          label={t('lastName')}
          autoComplete="off"
          defaultValue={typed?.lastName ?? ''}
          error={errors.lastName}
        />
      </div>
      <TextInput
        name="jobTitle"
        label={t('jobTitle')}
        optional
        autoComplete="off"
        defaultValue={typed?.jobTitle ?? ''}
        error={errors.jobTitle}
      />
      <RoleTicks roles={roles} chosen={(typed?.roles ?? '').split('\n')} error={errors.roles} />
      <ActionBar note={t('note')}>
        <Button look="main" icon="send" name="intent" value="invite">
          {t('send')}
        </Button>
      </ActionBar>
    </Form>
  );
}

function RoleTicks({ roles, chosen, error }: { roles: Role[]; chosen: string[]; error: string | undefined }) {
  const t = useTranslations();
  const own = fieldId('roles');
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? `${own}-error` : undefined}>
      <legend>{t('people.invite.roles')}</legend>
      <FieldError id={own}>{error}</FieldError>
      <div className="role-ticks">
        {roles.map((role, index) => (
          <Checkbox
            key={role}
            id={index === 0 ? own : undefined}
            name="roles"
            value={role}
            label={t(`shell.roles.${role}`)}
            hint={t(`people.roleTexts.${role}`)}
            defaultChecked={chosen.includes(role)}
          />
        ))}
      </div>
    </fieldset>
  );
}
