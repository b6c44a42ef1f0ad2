import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReviewPage } from '~/flows/composer/read-review.server';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Sheet } from '~/ui/page';

const marks = { fits: ['done', 'check'], opened: ['go', 'screen'], none: ['idle', 'clock'] } as const;

/** Who has opened the copy, who says it fits, and who has not looked yet. */
export function ReviewPeople({ page }: { page: ReviewPage }) {
  const t = useTranslations('reviews');
  const words = { fits: t('fits'), opened: t('opened'), none: t('notOpened') };
  const count = (state: 'fits' | 'none') => page.people.filter((one) => one.state === state).length;
  return (
    <Sheet title={t('people')}>
      <p>
        {t('peopleSentence', {
          opened: page.people.length - count('none'),
          total: page.people.length,
          fits: count('fits'),
        })}
      </p>
      <ul className="names">
        {page.people.map((one) => {
          const [tone, icon] = marks[one.state];
          return (
            <li key={one.id} className="reader">
              <span>
                {one.name}
                <br />
                <span className="meta">{[one.library, one.when].filter(Boolean).join(' · ')}</span>
              </span>
              <Chip tone={tone} icon={icon}>
                {words[one.state]}
              </Chip>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** *Tinka*, one press; and back by another. */
export function FitsButton({ page }: { page: ReviewPage }) {
  const t = useTranslations('reviews');
  if (page.state !== 'open') return null;
  return (
    <Form method="post" preventScrollReset>
      {page.fitsMe ? (
        <Button wide icon="redo" name="intent" value="unfits">
          {t('fitsUndo')}
        </Button>
      ) : (
        <Button look="main" wide icon="check" name="intent" value="fits">
          {t('fits')}
        </Button>
      )}
    </Form>
  );
}
