import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { CoordinatorFields } from './regions-view';

type Admin = {
  personId: string;
  email: string;
  firstName: string;
  lastName: string;
  since: string;
  isMe: boolean;
};
type Reply = { errors: FieldErrors; values: FormValues; problem: 'own' | 'already' | null };

export function AdminsView({ admins, reply }: { admins: readonly Admin[]; reply: Reply | undefined }) {
  const t = useTranslations('platform.admins');
  const nav = useTranslations('platform.nav');
  const fields = useTranslations('platform.opening');
  const errors = useErrorTexts(reply?.errors);
  const nameOf = (one: Admin) => `${one.firstName} ${one.lastName}`.trim() || one.email;
  return (
    <div className="stack-l">
      <PageHead title={nav('admins')} lead={t('lead')} />
      {reply?.problem ? (
        <Note tone="stop" icon="warn">
          <p role="alert">{t(reply.problem)}</p>
        </Note>
      ) : null}
      <DataTable
        caption={t('caption')}
        rows={admins}
        rowKey={(one) => one.personId}
        columns={[
          { id: 'person', label: t('person'), kind: 'heading', cell: nameOf },
          { id: 'email', label: t('email'), cell: (one) => one.email },
          { id: 'since', label: t('since'), cell: (one) => one.since },
          {
            id: 'end',
            label: t('end'),
            kind: 'action',
            cell: (one) =>
              one.isMe ? (
                <Chip icon="person">{t('me')}</Chip>
              ) : (
                <Form method="post">
                  <input type="hidden" name="personId" value={one.personId} />
                  <Button slim name="intent" value="end" aria-label={t('endName', { name: nameOf(one) })}>
                    {t('end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <Sheet title={t('add')}>
        <Form method="post" className="stack" noValidate>
          <ErrorSummary errors={errors} />
          <p className="meta">{t('addText')}</p>
          <CoordinatorFields errors={errors} typed={reply?.values} words={fields} />
          <Button look="main" name="intent" value="add">
            {t('submit')}
          </Button>
        </Form>
      </Sheet>
    </div>
  );
}
