import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { fieldId, TextInput } from '~/ui/field';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Key = { id: string; name: string; createdOn: string; lastUsedAt: string | null };
type PasskeysProps = { keys: Key[]; reply: RefusedForm | undefined };

export function PasskeysView({ keys, reply }: PasskeysProps) {
  const t = useTranslations('secondFactor.passkey');
  const back = useTranslations('secondFactor')('title');
  const formats = useFormats();
  const add = (
    <ButtonLink look="main" icon="plus" to="/account/passkeys/new">
      {t('add')}
    </ButtonLink>
  );
  return (
    <div className="gap-l stack-l">
      <p className="crumb">
        <Link to="/account/second-factor">{back}</Link>
      </p>
      <Section title={t('title')} aside={keys.length > 0 ? add : null}>
        <p className="measure">{t('lead')}</p>
        <div className="gap-m">
          {keys.length === 0 ? (
            <EmptyState title={t('empty')} action={add}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('caption')}
              rows={keys}
              rowKey={(row) => row.id}
              columns={[
                { id: 'name', label: t('key'), kind: 'heading', cell: (row) => row.name },
                {
                  id: 'created',
                  label: t('created'),
                  cell: (row) => formats.longDay(row.createdOn),
                },
                {
                  id: 'used',
                  label: t('used'),
                  cell: (row) => (row.lastUsedAt ? formats.longMoment(row.lastUsedAt) : t('never')),
                },
                {
                  id: 'deeds',
                  label: t('deeds'),
                  kind: 'action',
                  cell: (row) => <Deeds {...row} reply={reply?.values.key === row.id ? reply : undefined} />,
                },
              ]}
            />
          )}
        </div>
      </Section>
    </div>
  );
}

function Deeds({ id, name, reply }: Key & { reply: RefusedForm | undefined }) {
  const t = useTranslations('secondFactor.passkey');
  const errors = useErrorTexts(reply?.errors);
  return (
    <div className="stack-s">
      <details open={reply !== undefined}>
        <summary>
          {t('rename')} <span className="vh">{name}</span>
        </summary>
        <Form method="post" action="/account/passkeys" className="stack-s" noValidate>
          <input type="hidden" name="key" value={id} />
          <TextInput
            name="name"
            id={fieldId(`name-${id}`)}
            label={t('renameLabel')}
            defaultValue={reply?.values.name ?? name}
            error={errors.name}
            maxLength={60}
          />
          <Button slim name="intent" value="rename">
            {t('rename')}
          </Button>
        </Form>
      </details>
      <details>
        <summary>
          {t('remove')} <span className="vh">{name}</span>
        </summary>
        <Form method="post" action="/account/passkeys" className="stack-s">
          <p>{t('removeText')}</p>
          <input type="hidden" name="key" value={id} />
          <Button look="stop" slim name="intent" value="remove">
            {t('remove')}
          </Button>
        </Form>
      </details>
    </div>
  );
}
