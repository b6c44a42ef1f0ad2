import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReminderPage } from '~/flows/campaigns/remind-chosen.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { TextArea, TextInput } from '~/ui/field';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { useManyNames } from '../import+/many-names';

type RemindProps = {
  page: ReminderPage;
  base: string;
  search: string;
  reply?: { problem?: string; errors?: FieldErrors; values?: FormValues };
};

/** Up to this many libraries each has a box of its own. */
const boxes = 60;

/** The letter before it leaves: to whom, in which words, and the one button that sends it. */
export function CampaignRemindView({ page, base, search, reply }: RemindProps) {
  const t = useTranslations('mission.remind');
  const named = useManyNames();
  const errors = useErrorTexts(reply?.errors);
  const { libraries, words } = page;
  const back = `${base}/members${search}`;
  const n = libraries.length;
  const { twice, today } = page.skipped;
  return (
    <>
      <PageHead
        crumbs={[{ to: base, label: page.title }, { to: back, label: t('members') }, { label: t('crumb') }]}
        title={t('title')}
        lead={n > 0 ? t(page.about === 'answer' ? 'lead' : 'leadResults', { n }) : undefined}
      />
      <div className="stack-l gap-m measure">
        {page.owing.answer > 0 && page.owing.report > 0 ? (
          <nav className="seg wraps" aria-label={t('about')}>
            {(['answer', 'report'] as const).map((one) => (
              <Link
                key={one}
                to={`${search ? `${search}&` : '?'}about=${one}`}
                aria-current={one === page.about ? 'true' : undefined}
              >
                {t(`what.${one}`)} <span className="n">{page.owing[one]}</span>
              </Link>
            ))}
          </nav>
        ) : null}
        {n === 0 ? (
          <EmptyState level={2} title={t('nobody')} action={<ButtonLink to={back}>{t('back')}</ButtonLink>}>
            {t('nobodyText')}
          </EmptyState>
        ) : (
          <Form method="post" className="stack-l" key={page.about}>
            {reply?.problem ? (
              <Note tone="stop" icon="stop">
                <span role="alert">{reply.problem}</span>
              </Note>
            ) : null}
            <input type="hidden" name="about" value={page.about} />
            <input type="hidden" name="shownSubject" value={words.subject} />
            <input type="hidden" name="shownText" value={words.text} />
            <Section title={t('letter')}>
              <div className="stack">
                <TextInput
                  name="subject"
                  label={t('subject')}
                  error={errors.subject}
                  defaultValue={reply?.values?.subject ?? words.subject}
                  maxLength={90}
                  required
                />
                <TextArea
                  name="text"
                  label={t('text')}
                  hint={t('textHint')}
                  error={errors.text}
                  rows={8}
                  defaultValue={reply?.values?.text ?? words.text}
                  maxLength={2000}
                  required
                />
                <p className="meta">{t('button', { label: t(`buttons.${page.about}`) })}</p>
              </div>
            </Section>
            <Recipients libraries={libraries} chosen={reply?.values?.library} />
            {twice.length > 0 ? <Skipped says="skippedTwice" names={named(twice)} /> : null}
            {today.length > 0 ? <Skipped says="skippedToday" names={named(today)} /> : null}
            <div className="row">
              <Button look="main" icon="send">
                {n <= boxes && n > 1 ? t('sendChosen') : t('send', { n })}
              </Button>
              <ButtonLink look="bare" to={back}>
                {t('back')}
              </ButtonLink>
            </div>
            <p className="meta">{t('rule')}</p>
          </Form>
        )}
      </div>
    </>
  );
}

function Skipped({ says, names }: { says: 'skippedTwice' | 'skippedToday'; names: string }) {
  const t = useTranslations('mission');
  return <p className="meta">{t(says, { names })}</p>;
}

type RecipientsProps = { libraries: ReminderPage['libraries']; chosen: string | undefined };

function Recipients({ libraries, chosen }: RecipientsProps) {
  const t = useTranslations('mission.remind');
  const named = useManyNames();
  if (libraries.length > boxes) {
    return (
      <Section title={t('to')}>
        <input type="hidden" name="libraries" value={libraries.map((one) => one.id).join(',')} />
        <p>{named(libraries.map((one) => one.name))}</p>
      </Section>
    );
  }
  const kept = chosen?.split('\n');
  return (
    <fieldset className="field">
      <legend>{t('to')}</legend>
      <ul className="takers">
        {libraries.map((one) => (
          <li key={one.id}>
            <Checkbox
              name="library"
              value={one.id}
              label={one.name}
              hint={one.second ? t('second') : undefined}
              defaultChecked={kept ? kept.includes(one.id) : true}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
