import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { NumberInput, Select, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { useComposerErrors } from '../composer-words';
import type { AboutReply } from './about-actions.server';
import type { AboutPage } from './about-page.server';

/** Title, occasion and lead days: they are the template's own and wait for no version. */
export function CardForm({ page, reply }: { page: AboutPage; reply: AboutReply | undefined }) {
  const t = useTranslations('composer');
  const mine = reply && 'values' in reply && reply.values.intent === 'card' ? reply : undefined;
  const errors = useComposerErrors(mine && 'errors' in mine ? mine.errors : undefined);
  const stored = mine && 'kind' in mine && mine.kind === 'card' ? mine.stored : null;
  const values: Record<string, string> = { ...page.card, ...mine?.values };
  const occasionName = (id: string) => page.occasions.find((one) => one.value === id)?.label ?? id;
  if (!page.editable) return null;
  return (
    <Section title={t('card.title')}>
      <p className="meta">{t('card.hint')}</p>
      <Form method="post" className="stack measure" noValidate key={page.card.version}>
        {stored ? (
          <div role="alert">
            <Note tone="wait" icon="merge">
              <p>{t('conflict.title')}</p>
              <p>
                {t('conflict.theirs')}: {stored.title} · {occasionName(stored.occasionId)} · {stored.leadDays}
              </p>
            </Note>
          </div>
        ) : null}
        <input type="hidden" name="version" value={stored?.version ?? values.version} />
        <TextInput
          name="title"
          label={t('card.name')}
          defaultValue={values.title}
          error={errors.title}
          maxLength={160}
        />
        <Select
          name="occasionId"
          label={t('card.occasion')}
          hint={page.range ? t('card.next', { range: page.range }) : undefined}
          defaultValue={values.occasionId}
          error={errors.occasionId}
          options={page.occasions}
        />
        <NumberInput
          name="leadDays"
          label={t('card.leadDays')}
          defaultValue={values.leadDays}
          error={errors.leadDays}
        />
        <div className="row">
          <Button slim icon="save" name="intent" value="card" aria-label={`${t('save')}: ${t('card.title')}`}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
