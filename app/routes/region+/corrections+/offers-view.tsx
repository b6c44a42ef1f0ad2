import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Words } from '~/routes/b.$library+/campaigns+/words';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { type CorrectionsProps, formId } from './correction-props';

type Offer = CorrectionsProps['page']['offers'][number];

/** Texts that libraries wrote better and offered back. */
export function Offers({ page, reply }: CorrectionsProps) {
  const t = useTranslations('corrections.offers');
  if (page.offers.length === 0) return null;
  const form = page.draft ? formId : undefined;
  return (
    <Section title={t('title')} aside={<span className="meta">{page.offers.length}</span>}>
      <div className="stack">
        <p className="measure">{t('lead')}</p>
        {page.offers.map((offer) => (
          <OfferCard key={offer.id} offer={offer} form={form} answer={reply?.values[`answer-${offer.id}`]} />
        ))}
      </div>
    </Section>
  );
}

type OfferProps = { offer: Offer; form: string | undefined; answer: string | undefined };

function OfferCard({ offer, form, answer }: OfferProps) {
  const t = useTranslations('corrections.offers');
  const channels = useTranslations('campaigns.channels');
  const of = offer.channel === 'school' ? t('school') : channels(offer.channel as 'facebook');
  const name = { library: offer.library, name: offer.authorName };
  return (
    <article className="sheet stack">
      <div className="row">
        <h3>{offer.library}</h3>
        <Chip line icon="idea">
          {of}
        </Chip>
        <span className="meta">
          {offer.authorName}, {offer.createdAt}
        </span>
      </div>
      {offer.note ? <p className="quote pre">{offer.note}</p> : null}
      {offer.heading ? (
        <p className="measure">
          <b>{offer.heading}</b>
        </p>
      ) : null}
      <p className="measure pre">{offer.words ? <Words words={offer.words} /> : offer.body}</p>
      <Form method="post" className="stack-s">
        <TextInput
          name={`answer-${offer.id}`}
          form={form}
          label={t('answer')}
          defaultValue={answer}
          maxLength={500}
          optional
        />
        <div className="row">
          <Button
            icon="check"
            name="intent"
            value={`take:${offer.id}`}
            form={form}
            aria-label={`${t('take')}: ${t('from', name)}`}
          >
            {t('take')}
          </Button>
          <Button
            look="bare"
            name="intent"
            value={`thank:${offer.id}`}
            form={form}
            aria-label={`${t('thank')}: ${t('from', name)}`}
          >
            {t('thank')}
          </Button>
        </div>
      </Form>
    </article>
  );
}
