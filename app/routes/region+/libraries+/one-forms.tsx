import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LibraryPage } from '~/flows/libraries/read-libraries.server';
import { Button } from '~/ui/button';
import { DateInput, Select, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';

type Texts = Record<string, string | undefined>;
type Props = { library: LibraryPage; errors: Texts; typed: Texts; intent: string };

function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>
        <b>{title}</b>
      </summary>
      <div className="stack measure">{children}</div>
    </details>
  );
}

/** What the county changes about a member: its door plate, its place, its end. */
export function LibraryForms({ library, errors, typed, intent }: Props) {
  const t = useTranslations('libraries.one');
  if (library.closedOn) {
    if (library.mergedName) return null;
    return (
      <Form method="post" className="row">
        <Button name="intent" value="reopen" icon="redo">
          {t('reopen')}
        </Button>
      </Form>
    );
  }
  const of = (name: string) =>
    intent === name || intent === `${name}-sure`
      ? { errors, typed, active: true }
      : { errors: {}, typed: {}, active: false };
  const rename = of('rename');
  const move = of('move');
  return (
    <Section title={t('change')}>
      <div className="folds">
        <Fold title={t('rename')} open={intent === 'rename'}>
          <p className="meta">{t('renameHint')}</p>
          <Form method="post" className="stack" noValidate>
            <Text part={rename} name="name" label={t('rename')} value={library.name} longest={160} />
            <Text
              part={rename}
              name="shortName"
              label={t('shortName')}
              hint={t('shortNameHint')}
              value={library.shortName}
              longest={60}
            />
            <Button name="intent" value="rename">
              {t('renameSubmit')}
            </Button>
          </Form>
        </Fold>
        <Fold title={t('move')} open={intent === 'move'}>
          <p className="meta">{t('moveHint')}</p>
          <Form method="post" className="stack" noValidate>
            <Select
              name="municipality"
              label={t('move')}
              error={move.errors.municipality}
              defaultValue={move.typed.municipality ?? library.municipality.id}
              options={library.municipalities}
            />
            <Button name="intent" value="move">
              {t('moveSubmit')}
            </Button>
          </Form>
        </Fold>
        <Fold title={t('merge')} open={intent.startsWith('merge')}>
          <p className="meta">{t('mergeHint')}</p>
          {library.others.length > 0 ? (
            <MergeForm library={library} part={of('merge')} />
          ) : (
            <p>{t('mergeNone')}</p>
          )}
        </Fold>
        <Fold title={t('close')} open={intent.startsWith('close')}>
          <p className="meta">{t('closeHint')}</p>
          <Form method="post" className="stack" noValidate>
            <WhenAndWhy id="close" library={library} part={of('close')} />
            <Button name="intent" value="close">
              {t('closeNext')}
            </Button>
          </Form>
        </Fold>
      </div>
    </Section>
  );
}

/** What was typed into one of the forms, and whether it is the one that was sent. */
type Part = { errors: Texts; typed: Texts; active: boolean };

function MergeForm({ library, part }: { library: LibraryPage; part: Part }) {
  const t = useTranslations('libraries');
  return (
    <Form method="post" className="stack" noValidate>
      <Select
        name="into"
        label={t('one.mergeInto')}
        error={part.errors.into}
        defaultValue={part.typed.into ?? ''}
        options={[{ value: '', label: t('create.choose') }, ...library.others]}
      />
      <WhenAndWhy id="merge" library={library} part={part} />
      <Button name="intent" value="merge">
        {t('one.mergeNext')}
      </Button>
    </Form>
  );
}

function WhenAndWhy({ id, library, part }: { id: string; library: LibraryPage; part: Part }) {
  const t = useTranslations('libraries.one');
  return (
    <>
      <DateInput
        id={part.active ? undefined : `${id}-on`}
        name="on"
        label={t('closeOn')}
        min={library.today}
        error={part.errors.on}
        defaultValue={part.typed.on ?? library.today}
      />
      <TextInput
        id={part.active ? undefined : `${id}-reason`}
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={300}
        error={part.errors.reason}
        defaultValue={part.typed.reason}
      />
    </>
  );
}

type TextProps = { part: Part; name: string; label: string; hint?: string; value: string; longest: number };

function Text({ part, name, label, hint, value, longest }: TextProps) {
  return (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      maxLength={longest}
      error={part.errors[name]}
      defaultValue={part.typed[name] ?? value}
    />
  );
}
