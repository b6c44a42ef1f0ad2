import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Select, TextInput } from '~/ui/field';
import { PageHead, Sheet } from '~/ui/page';

type Props = {
  page: { id: string; base: string; municipalities: { value: string; label: string }[] };
  reply: (RefusedForm & { said?: Record<string, string> }) | undefined;
};

export function LibraryNewView({ page, reply }: Props) {
  const t = useTranslations('libraries');
  const errors = { ...useErrorTexts(reply?.errors), ...reply?.said };
  const typed = reply?.values ?? {};
  return (
    <>
      <PageHead
        crumbs={[{ to: page.base, label: t('title') }, { label: t('create.title') }]}
        title={t('create.title')}
        lead={t('create.lead')}
      />
      <Form method="post" className="stack-l measure" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={typed.id ?? page.id} />
        <Sheet title={t('create.library')}>
          <TextInput
            name="name"
            label={t('create.name')}
            hint={t('create.nameHint')}
            error={errors.name}
            defaultValue={typed.name}
            maxLength={160}
            required
          />
          <div className="fields pair">
            <Select
              name="kind"
              label={t('create.kind')}
              error={errors.kind}
              defaultValue={typed.kind ?? 'school_library'}
              options={(['school_library', 'municipal_library'] as const).map((value) => ({
                value,
                label: t(`kinds.${value}`),
              }))}
            />
            <Select
              name="municipality"
              label={t('create.municipality')}
              error={errors.municipality}
              defaultValue={typed.municipality ?? ''}
              options={[{ value: '', label: t('create.choose') }, ...page.municipalities]}
            />
          </div>
        </Sheet>
        <Sheet title={t('create.person')}>
          <p className="meta">{t('create.personHint')}</p>
          <PersonFields errors={errors} typed={typed} />
          <Checkbox
            name="invite"
            value="yes"
            label={t('create.invite')}
            defaultChecked={reply ? typed.invite === 'yes' : true}
          />
        </Sheet>
        <div className="row">
          <Button look="main">{t('create.submit')}</Button>
        </div>
      </Form>
    </>
  );
}

type FieldsProps = { errors: Record<string, string | undefined>; typed: Record<string, string> };

/** Who is invited first: the same four fields wherever a county invites. */
export function PersonFields({ errors, typed }: FieldsProps) {
  const t = useTranslations('libraries.create');
  return (
    <div className="fields pair">
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        error={errors.email}
        defaultValue={typed.email}
        autoComplete="off"
      />
      <TextInput
        name="jobTitle"
        label={t('jobTitle')}
        error={errors.jobTitle}
        defaultValue={typed.jobTitle}
        optional
      />
      <TextInput
        name="firstName"
        label={t('firstName')}
        error={errors.firstName}
        defaultValue={typed.firstName}
      />
      <TextInput
        name="lastName"
        label={t('lastName')}
        error={errors.lastName}
        defaultValue={typed.lastName}
      />
    </div>
  );
}
