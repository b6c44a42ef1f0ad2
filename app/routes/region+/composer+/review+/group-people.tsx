import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReviewDesk } from '~/flows/composer/read-review-desk.server';
import { useErrorTexts } from '~/http/use-error-texts';
import type { ReviewReply } from '~/routes/reviews+/review-body';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea, TextInput } from '~/ui/field';
import { Sheet } from '~/ui/page';

type Group = ReviewDesk['groups'][number];
type Reply = { reply: ReviewReply | undefined };

/** Who sits in a group, and the way to ask more people into it for whoever leads it. */
export function GroupPeople({ group, reply, listed }: { group: Group; listed: boolean } & Reply) {
  const t = useTranslations('reviews.region');
  const own = reply?.values.groupId === group.id && 'emails' in reply.values ? reply : undefined;
  if (!listed && !group.mayAdd) return null;
  return (
    <div id={`g-${group.id}`}>
      <Sheet title={listed ? group.name : t('addTitle')}>
        {listed ? (
          <>
            <p className="meta">{t('members', { n: group.people.length })}</p>
            <ul className="names">
              {group.people.map((one) => (
                <li key={one.personId}>
                  {one.name}{' '}
                  <span className="meta">
                    {one.library}
                    {one.lead ? ` · ${t('leads')}` : null}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <Gathered reply={own} />
        {group.mayAdd ? (
          <details className="no-print" open={own ? true : undefined}>
            <summary>{t('add')}</summary>
            <Form method="post" className="stack measure" noValidate preventScrollReset>
              <input type="hidden" name="groupId" value={group.id} />
              <input type="hidden" name="name" value={group.name} />
              <Addresses id={group.id} reply={own} />
              <div className="row">
                <Button icon="plus" name="intent" value="gather">
                  {t('addSubmit')}
                </Button>
              </div>
            </Form>
          </details>
        ) : null}
      </Sheet>
    </div>
  );
}

/** The first group of a library. */
export function NewGroup({ newId, reply }: { newId: string } & Reply) {
  const t = useTranslations('reviews.region');
  const errors = useErrorTexts(reply?.errors);
  return (
    <Sheet title={t('notGroup')}>
      <p>{t('notGroupText')}</p>
      <Form method="post" className="stack measure" noValidate>
        <input type="hidden" name="groupId" value={newId} />
        <TextInput
          name="name"
          label={t('name')}
          defaultValue={reply?.values.name}
          error={errors.name}
          maxLength={120}
        />
        <Addresses id={newId} reply={reply} />
        <div className="row">
          <Button look="main" icon="people" name="intent" value="gather">
            {t('gather')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Addresses({ id, reply }: { id: string } & Reply) {
  const t = useTranslations('reviews.region');
  const errors = useErrorTexts(reply?.errors);
  return (
    <TextArea
      id={`emails-${id}`}
      name="emails"
      label={t('emails')}
      hint={t('emailsHint')}
      defaultValue={reply?.values.emails}
      error={reply?.errors.emails === 'tooMany' ? t('tooManyEmails') : errors.emails}
      rows={4}
    />
  );
}

/** How many joined and how many were not found; never which, for that would tell who works in Sklaida. */
function Gathered({ reply }: Reply) {
  const t = useTranslations('reviews.region');
  if (!reply?.gathered) return null;
  const { added, missing } = reply.gathered;
  return (
    <div role="alert">
      <Note tone="wait" icon="people">
        <p>
          {t('joined', { n: added })} {t('notFound', { n: missing })}
        </p>
      </Note>
    </div>
  );
}
