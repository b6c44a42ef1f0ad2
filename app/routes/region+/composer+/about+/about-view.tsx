import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea, TextInput } from '~/ui/field';
import { Section, Sheet } from '~/ui/page';
import { useComposerErrors } from '../composer-words';
import { PartConflict } from '../part-conflict';
import type { ComposerReply } from '../reply';
import { StepNote } from '../step-note';
import { TextChecks } from '../text-checks';
import { usePart } from '../use-part';
import type { AboutReply } from './about-actions.server';
import type { AboutPage } from './about-page.server';
import { CardForm } from './card-form';

type Props = { page: AboutPage; reply: AboutReply | undefined };

export function AboutView({ page, reply }: Props) {
  const part = reply as ComposerReply | undefined;
  return (
    <div className="stack-l gap-m">
      <StepNote reply={part} />
      <ThemeForm page={page} reply={reply} />
      <MessageForm page={page} reply={part} />
      <CardForm page={page} reply={reply} />
    </div>
  );
}

function ThemeForm({ page, reply }: Props) {
  const t = useTranslations('composer.theme');
  const mine = reply && 'values' in reply && reply.values.intent === 'theme' ? reply : undefined;
  const errors = useComposerErrors(mine && 'errors' in mine ? mine.errors : undefined);
  const stale = mine && 'kind' in mine && mine.kind === 'theme' ? mine.theme : null;
  return (
    <Sheet title={t('title')}>
      <Form method="post" className="stack" noValidate key={page.theme}>
        {stale ? (
          <div role="alert">
            <Note tone="wait" icon="merge">
              <p>{t('conflict', { theme: stale })}</p>
            </Note>
          </div>
        ) : null}
        <input type="hidden" name="was" value={stale ?? page.theme} />
        <TextInput
          name="theme"
          label={t('label')}
          hint={`${t('hint')} ${t('places', { n: page.places })}`}
          defaultValue={mine?.values.theme ?? page.theme}
          error={errors.theme}
          maxLength={120}
          readOnly={!page.editable}
        />
        {page.editable ? (
          <div className="row">
            <Button look="main" icon="redo" name="intent" value="theme">
              {t('submit')}
            </Button>
          </div>
        ) : null}
      </Form>
    </Sheet>
  );
}

function MessageForm({ page, reply }: { page: AboutPage; reply: ComposerReply | undefined }) {
  const t = useTranslations('composer');
  const part = usePart({
    documentId: page.id,
    part: 'about',
    stored: page.about,
    reply,
    disabled: !page.editable,
  });
  const { keyMessage = '', goal = '' } = part.values;
  const mend = (name: string) => (mended: string) => part.change(name, mended);
  return (
    <Section title={t('about.title')}>
      <Form
        method="post"
        className="stack measure"
        noValidate
        preventScrollReset
        onSubmit={(event) => {
          event.preventDefault();
          part.flush();
        }}
      >
        <input type="hidden" name="part" value="about" />
        {part.conflict ? (
          <PartConflict
            theirs={part.conflict.theirs}
            mine={part.values}
            keep={part.keep}
            fields={[
              ['keyMessage', t('about.keyMessage')],
              ['goal', t('about.goal')],
              ['audiences', t('about.audiences')],
              ['hashtags', t('about.hashtags')],
            ]}
          />
        ) : (
          <input type="hidden" name="version" value={part.version} />
        )}
        <TextArea
          {...part.field('keyMessage')}
          label={t('about.keyMessage')}
          hint={t('about.keyMessageHint')}
          rows={2}
          maxLength={300}
        />
        <TextChecks name="keyMessage" text={keyMessage} year={page.year} onFix={mend('keyMessage')} />
        <TextArea {...part.field('goal')} label={t('about.goal')} rows={3} maxLength={600} />
        <TextChecks name="goal" text={goal} year={page.year} onFix={mend('goal')} />
        <TextArea
          {...part.field('audiences')}
          label={t('about.audiences')}
          hint={t('about.audiencesHint')}
          rows={4}
        />
        <TextInput {...part.field('hashtags')} label={t('about.hashtags')} hint={t('about.hashtagsHint')} />
        {page.editable ? (
          <div className="row">
            <Button
              slim
              icon="save"
              name="intent"
              value="save"
              aria-label={`${t('save')}: ${t('about.title')}`}
            >
              {t('save')}
            </Button>
          </div>
        ) : null}
      </Form>
    </Section>
  );
}
