import { Form } from '@remix-run/react';
import type { ChannelKey } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import type { CorrectionsProps } from './correction-props';

/** Texts that libraries wrote better and offered back. */
export function Offers({ page }: Pick<CorrectionsProps, 'page'>) {
  const t = useTranslations('corrections.offers');
  if (page.offers.length === 0) return null;
  return (
    <Section title={t('title')}>
      <div className="stack">
        {page.offers.map((offer) => {
          const of = { channel: (offer.channel === 'school' ? 'facebook' : offer.channel) as ChannelKey };
          return (
            <article key={offer.id} className="blk stack">
              <p>
                <strong>{t('from', { library: offer.library, name: offer.authorName })}</strong>{' '}
                <span className="meta">{offer.createdAt}</span>
              </p>
              {offer.note ? <p className="measure pre">{offer.note}</p> : null}
              <Changes
                changes={[
                  { id: offer.id, of, how: 'changed', before: '', after: offer.body, words: offer.words },
                ]}
              />
              <Form method="post" className="stack-s">
                <input type="hidden" name="offer" value={offer.id} />
                <TextInput
                  name="answer"
                  id={`f-answer-${offer.id}`}
                  label={t('answer')}
                  maxLength={500}
                  optional
                />
                <p className="fields pair">
                  <Button look="main" icon="check" name="intent" value="take">
                    {t('take')}
                  </Button>
                  <Button name="intent" value="thank">
                    {t('thank')}
                  </Button>
                </p>
              </Form>
            </article>
          );
        })}
      </div>
    </Section>
  );
}
